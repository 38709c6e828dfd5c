#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/actor.h"
#include "base/digest.h"
#include "base/result.h"

namespace cassia::codec {

struct ZoneTag;
using ZoneId = base::Id<ZoneTag>;
struct CommandTag;
using CommandId = base::Id<CommandTag>;  // the idempotency key under which the command came

// One stored event as the log holds it: what happened, where in which stream, and who did it when.
// docs/formats/events.md gives the bytes.
struct Envelope {
  ZoneId zone_id = {};
  std::int64_t position = 0;  // in the whole log, from 0: the index of its Merkle leaf
  std::string stream = {};    // "trade.gate/CZ-2026-000123"
  std::int64_t version = 0;   // in its stream, from 1
  std::string type = {};      // base::EventType::name
  std::int64_t schema = 1;    // base::EventType::version
  base::Context context = {};
  CommandId command_id = {};
  std::string body = {};  // the event's canonical JSON, put in as it is

  friend bool operator==(const Envelope&, const Envelope&) = default;
};

// The canonical bytes. `body` must be canonical JSON, as encode_event gives it.
std::string encode_envelope(const Envelope& envelope);
// The same appended to `out`, for a writer of many.
void append_envelope(const Envelope& envelope, std::string& out);

// Refuses what from_json refuses; `body` is checked to be JSON and kept byte for byte.
base::Result<Envelope> decode_envelope(std::string_view bytes);

// The blinding of a leaf: 16 random bytes, so that who knows the leaf hash of an event cannot
// guess its contents by trying.
using Nonce = std::array<std::uint8_t, 16>;

// SHA-256(0x00 || nonce || envelope bytes): an RFC 6962 leaf hash over nonce and envelope.
base::Digest leaf_hash(const Nonce& nonce, std::string_view envelope_bytes);

}  // namespace cassia::codec

#include "codec/envelope.h"

#include <algorithm>
#include <limits>

#include "codec/described_json.h"

namespace cassia::codec {

namespace {

// The fields as they are read; the body stays the text it is.
struct ReadEnvelope {
  RawJson body;
  CommandId command_id;
  base::Context context;
  std::int64_t position = 0;
  std::int64_t schema = 0;
  std::string stream;
  std::string type;
  std::int64_t version = 0;
  ZoneId zone_id;
};
BOOST_DESCRIBE_STRUCT(ReadEnvelope, (),
                      (body, command_id, context, position, schema, stream, type, version, zone_id))

}  // namespace

// Written out rather than derived: nothing is copied, and the reader of this file sees the bytes.
void append_envelope(const Envelope& envelope, std::string& out) {
  constexpr std::size_t kOtherFields = 480;
  const std::size_t needed = out.size() + envelope.body.size() + kOtherFields;
  if (needed > out.capacity()) {
    out.reserve(std::max(needed, out.capacity() * 2));
  }
  out += R"({"body":)";
  out += envelope.body;
  out += R"(,"command_id":)";
  append_text(out, envelope.command_id.text());
  out += R"(,"context":{"actor":)";
  append_text(out, envelope.context.actor.text());
  out += R"(,"decided_at":)";
  write_value(out, envelope.context.decided_at);
  out += R"(,"occurred_at":)";
  write_value(out, envelope.context.occurred_at);
  out += R"(,"on_behalf_of":)";
  append_text(out, envelope.context.on_behalf_of.text());
  out += R"(,"received_at":)";
  write_value(out, envelope.context.received_at);
  out += R"(},"position":)";
  append_integer(out, envelope.position);
  out += R"(,"schema":)";
  append_integer(out, envelope.schema);
  out += R"(,"stream":)";
  append_text(out, envelope.stream);
  out += R"(,"type":)";
  append_text(out, envelope.type);
  out += R"(,"version":)";
  append_integer(out, envelope.version);
  out += R"(,"zone_id":)";
  append_text(out, envelope.zone_id.text());
  out += '}';
}

std::string encode_envelope(const Envelope& envelope) {
  std::string out;
  append_envelope(envelope, out);
  return out;
}

base::Result<Envelope> decode_envelope(std::string_view bytes) {
  auto read = CASSIA_TRY(
      from_json<ReadEnvelope>(bytes, {.trust = Trust::stored,
                                      .bytes_max = std::numeric_limits<std::size_t>::max(),
                                      .depth_max = 64}));
  return Envelope{.zone_id = std::move(read.zone_id),
                  .position = read.position,
                  .stream = std::move(read.stream),
                  .version = read.version,
                  .type = std::move(read.type),
                  .schema = read.schema,
                  .context = std::move(read.context),
                  .command_id = std::move(read.command_id),
                  .body = std::move(read.body.text)};
}

base::Digest leaf_hash(const Nonce& nonce, std::string_view envelope_bytes) {
  constexpr std::uint8_t kLeaf = 0;
  return base::sha256({base::Bytes(&kLeaf, 1), nonce, base::bytes_of(envelope_bytes)});
}

}  // namespace cassia::codec

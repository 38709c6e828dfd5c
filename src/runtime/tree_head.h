#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/digest.h"
#include "base/result.h"
#include "runtime/signer.h"

namespace cassia::runtime {

// What the zone says of its log at one moment: the root over the first `size` leaves.
struct TreeHead {
  std::string zone_id;
  std::int64_t size = 0;
  base::Digest root = {};
  std::int64_t epoch = 1;
  base::Instant signed_at = {};

  friend bool operator==(const TreeHead&, const TreeHead&) = default;
};

// The head as a signed checkpoint (C2SP tlog-checkpoint in a signed note), readable by the tools of
// other transparency logs:
//
//   cassia/<zone_id>
//   <size>
//   <root in base64>
//   epoch <n>
//   signed_at <instant>
//
//   — <key name> <base64 of key hash and signature>
std::string sign_tree_head(const TreeHead& head, Signer& signer);

// The head and its place. Refuses tree_head_malformed, and tree_head_not_signed when no signature
// on it is by `key`.
base::Result<TreeHead> open_tree_head(std::string_view note, const VerifierKey& key);
// The head without looking at signatures. Refuses tree_head_malformed.
base::Result<TreeHead> read_tree_head(std::string_view note);

}  // namespace cassia::runtime

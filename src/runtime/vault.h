#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "base/result.h"

namespace cassia::runtime {

using VaultKey = std::array<std::uint8_t, 32>;

// Keys that are kept apart from the log. Events live for ever, so personal data stands in them only
// as a text sealed under the key of its subject ("access.user/7"); destroying that one key erases
// the data everywhere, in every copy of the log, and replay and verification go on as before.
//
//   unknown --create_or_find--> present --destroy--> erased       (there is no way back)
//
// Thread-safe. Every function throws StorageFault; what has returned survives the loss of power.
class Vault {
 public:
  virtual ~Vault() = default;

  // The key of the subject, made at the first call. Refuses subject_erased: a second key would
  // make the erased data look like data that is damaged.
  virtual base::Result<VaultKey> create_or_find(std::string_view subject) = 0;

  // The key of the subject, nothing when it is unknown or erased.
  virtual std::optional<VaultKey> find(std::string_view subject) = 0;

  virtual bool is_erased(std::string_view subject) = 0;

  // Overwrites the key and remembers that the subject is erased; also one that had no key. Doing it
  // again changes nothing.
  virtual void destroy(std::string_view subject) = 0;

  // A secret of the zone itself ("lookup", "csrf"), made at the first call and never destroyed.
  virtual VaultKey zone_secret(std::string_view name) = 0;
};

}  // namespace cassia::runtime

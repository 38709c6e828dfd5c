#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cassia::runtime {

// What is too large for the log and may have to be forgotten: the bytes of attachments, sealed by
// whoever brings them, each under the id of what it belongs to. An event carries their digest.
//
// Thread-safe. Every function throws StorageFault. What `put` and `remove` have returned from
// survives the loss of power; a file is there whole or not at all.
class SealedFiles {
 public:
  virtual ~SealedFiles() = default;

  // Ids are those of base::is_id_text (asserted); a file of that id is replaced.
  virtual void put(std::string_view id, std::string_view sealed) = 0;

  // Nothing when there is no such file.
  virtual std::optional<std::string> find(std::string_view id) = 0;

  // Doing it again changes nothing.
  virtual void remove(std::string_view id) = 0;

  virtual std::vector<std::string> ids() = 0;
};

}  // namespace cassia::runtime

#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace cassia::runtime {

// Where a paper lies: "draft/pingxiang_fruit", and its key there.
struct PaperName {
  std::string shelf = {};
  std::string key = {};
};

struct Paper {
  std::string key = {};
  std::int64_t version = 0;
  std::string content = {};
};

// One paper written or, without content, taken away.
struct PaperChange {
  PaperName name = {};
  std::optional<std::string> content = {};
  // The version that the writer has seen; 0: there is none yet. Nothing: whatever is there.
  std::optional<std::int64_t> expected = {};
  std::int64_t shelf_max = 0;  // so many papers may lie on the shelf afterwards; 0: any number
};

struct ShelfPage {
  std::string shelf = {};
  std::string after = {};  // keys behind this one
  std::int64_t limit = 1000;
};

// Working papers: what people need to remember between two sittings and what decides nothing, such
// as drafts, saved views and files that are being lodged. They are kept apart from the log, change
// in place and can be thrown away. Contents are the caller's, who seals them.
//
// Versions count over all papers and never come twice, so that a paper that was thrown away and
// written anew is not taken for the old one.
//
// Thread-safe. Every function throws StorageFault; what has returned survives the loss of power.
class Workspace {
 public:
  virtual ~Workspace() = default;

  virtual std::optional<Paper> find(const PaperName& name) = 0;
  // In the order of their keys' bytes.
  virtual std::vector<Paper> list(const ShelfPage& page) = 0;

  // All changes or none; they get the version that is returned. Refuses version_conflict and
  // shelf_full.
  virtual base::Result<std::int64_t> write(std::span<const PaperChange> changes) = 0;

  // Takes away all that lies on a shelf.
  virtual void clear(std::string_view shelf) = 0;
};

// The refusals of `write`, alike for all adapters.
base::Refusal paper_conflict(const PaperChange& change, std::int64_t found);
base::Refusal shelf_full(const PaperChange& change);

}  // namespace cassia::runtime

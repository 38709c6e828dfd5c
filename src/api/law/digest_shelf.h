#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>

#include "base/digest.h"

namespace cassia::api {

// What is made of the text of a decision table, kept by the text's digest: a table is asked again
// and again, and to read and index its text, or to print what its answers repeat, takes far longer
// than one answer. The same digest is the same text, so that nothing here ever grows old. For
// several threads.
template <typename Thing>
class DigestShelf {
 public:
  using Pointer = std::shared_ptr<const Thing>;

  // The thing of this digest; `make` makes it where it does not stand here yet.
  Pointer find_or_make(const base::Digest& digest, const std::function<Pointer()>& make) {
    {
      const std::scoped_lock lock(access_);
      if (const auto found = things_.find(digest); found != things_.end()) {
        return found->second;
      }
    }
    // Others may go on meanwhile; two that read the same text make the same thing.
    Pointer thing = make();
    const std::scoped_lock lock(access_);
    if (things_.size() >= kThingsMax) {
      things_.erase(things_.begin());
    }
    things_.emplace(digest, thing);
    return thing;
  }

 private:
  static constexpr std::size_t kThingsMax = 64;

  std::mutex access_;
  std::map<base::Digest, Pointer> things_;
};

}  // namespace cassia::api

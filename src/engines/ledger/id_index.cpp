#include "engines/ledger/id_index.h"

#include "base/assert.h"

namespace cassia::engines::ledger {

void IdIndex::forget_last(std::int64_t id) {
  CASSIA_ASSERT(count_ > 0, "only a record that was taken in is forgotten");
  if (!slots_.empty()) {
    std::size_t slot = home_of(id);
    while (slots_[slot] != count_) {
      slot = (slot + 1) & mask();
    }
    slots_[slot] = 0;
  }
  --count_;
}

}  // namespace cassia::engines::ledger

#include "api/readers.h"

namespace cassia::api {

Readers::Lent Readers::lend() {
  {
    const std::scoped_lock lock(access_);
    if (!idle_.empty()) {
      std::unique_ptr<runtime::StoreReader> reader = std::move(idle_.back());
      idle_.pop_back();
      return Lent(*this, std::move(reader));
    }
  }
  return Lent(*this, store_.open_reader(runtime::ReadView::latest));
}

void Readers::give_back(std::unique_ptr<runtime::StoreReader> reader) {
  const std::scoped_lock lock(access_);
  idle_.push_back(std::move(reader));
}

}  // namespace cassia::api

#include "api/readers.h"

#include "base/assert.h"

namespace cassia::api {

namespace {

// Calls are answered on the thread that took them; what is left for later asks anew.
thread_local const LentMoment* innermost = nullptr;

}  // namespace

LentMoment::LentMoment(Readers& readers) : readers_(readers), outer_(innermost) {
  const LentMoment* same = outer_;
  while (same != nullptr && &same->readers_ != &readers) {
    same = same->outer_;
  }
  if (same == nullptr) {
    own_.emplace(readers);
  }
  reader_ = same == nullptr ? &*own_->lent : same->reader_;
  innermost = this;
}

LentMoment::~LentMoment() {
  CASSIA_ASSERT(innermost == this, "moments of a thread end in the reverse order");
  innermost = outer_;
}

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

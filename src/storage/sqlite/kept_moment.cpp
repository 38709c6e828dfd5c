#include "storage/sqlite/kept_moment.h"

namespace cassia::storage::sqlite {

void KeptMoments::end_all() noexcept {
  const std::scoped_lock lock(access_);
  for (KeptMoment* const moment : moments_) {
    moment->end();
  }
}

KeptMoment::KeptMoment(std::shared_ptr<KeptMoments> all, Connection& connection)
    : all_(std::move(all)), connection_(connection) {
  const std::scoped_lock lock(all_->access_);
  all_->moments_.push_back(this);
}

KeptMoment::~KeptMoment() {
  {
    const std::scoped_lock lock(all_->access_);
    std::erase(all_->moments_, this);
  }
  end();
}

KeptMoment::Begun KeptMoment::hold() {
  const std::scoped_lock lock(access_);
  // Counted before the moment begins: it may see more than that, never less.
  const std::uint64_t commits = all_->commits();
  const auto now = std::chrono::steady_clock::now();
  if (use_ == Use::kept && commits == commits_ && now - begun_at_ < all_->kept_for()) {
    use_ = Use::used;
    return Begun::before;
  }
  if (use_ == Use::kept) {
    connection_.roll_back();
    use_ = Use::none;
  }
  connection_.prepare("BEGIN").run();  // the lock is taken by the first question
  use_ = Use::used;
  commits_ = commits;
  begun_at_ = now;
  return Begun::anew;
}

void KeptMoment::release() noexcept {
  const std::scoped_lock lock(access_);
  use_ = Use::kept;
}

void KeptMoment::end() noexcept {
  const std::scoped_lock lock(access_);
  if (use_ == Use::kept) {
    connection_.roll_back();
    use_ = Use::none;
  }
}

}  // namespace cassia::storage::sqlite

#include "storage/sqlite/checkpointer.h"

#include <sqlite3.h>

#include <chrono>
#include <stop_token>
#include <utility>

namespace cassia::storage::sqlite {

Checkpointer::Checkpointer(const std::filesystem::path& file, Connection& writer,
                           std::shared_ptr<KeptMoments> moments, int log_pages)
    : connection_(file, OpenMode::existing, {.cache_kibibytes = 64}),
      writer_(writer),
      moments_(std::move(moments)),
      log_pages_(log_pages),
      thread_([this](const std::stop_token& stop) { run(stop); }) {
  writer_.after_commit(&Checkpointer::after_commit, this);
}

Checkpointer::~Checkpointer() { writer_.after_commit(nullptr, nullptr); }

int Checkpointer::after_commit(void* self, sqlite3*, const char*, int pages) {
  static_cast<Checkpointer*>(self)->look_at_log(pages);
  return SQLITE_OK;
}

void Checkpointer::look_at_log(int pages) {
  moments_->count_commit();
  if (pages < copied_to_) {
    copied_to_ = 0;  // the log began anew
  }
  if (pages - copied_to_ < log_pages_) {
    return;
  }
  {
    const std::scoped_lock lock(access_);
    if (copy_ == Copy::none) {
      copy_ = Copy::wanted;
      told_.notify_one();
    }
    if (copy_ != Copy::done) {
      return;
    }
    copy_ = Copy::none;
  }
  moments_->end_all();
  writer_.copy_log();
  copied_to_ = pages;
}

void Checkpointer::run(const std::stop_token& stop) {
  std::unique_lock lock(access_);
  while (!stop.stop_requested()) {
    const bool is_wanted = told_.wait_for(lock, stop, std::chrono::seconds(1),
                                          [this] { return copy_ == Copy::wanted; });
    lock.unlock();
    moments_->end_all();
    if (is_wanted) {
      connection_.copy_log();
    }
    lock.lock();
    copy_ = is_wanted ? Copy::done : copy_;
  }
}

}  // namespace cassia::storage::sqlite

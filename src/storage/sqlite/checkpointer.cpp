#include "storage/sqlite/checkpointer.h"

#include <sqlite3.h>

#include <stop_token>

namespace cassia::storage::sqlite {

Checkpointer::Checkpointer(const std::filesystem::path& file, Connection& writer, int log_pages)
    : connection_(file, OpenMode::existing, {.cache_kibibytes = 64}),
      writer_(writer),
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
  writer_.copy_log();
  copied_to_ = pages;
}

void Checkpointer::run(const std::stop_token& stop) {
  std::unique_lock lock(access_);
  while (told_.wait(lock, stop, [this] { return copy_ == Copy::wanted; })) {
    copy_ = Copy::running;
    lock.unlock();
    connection_.copy_log();
    lock.lock();
    copy_ = Copy::done;
  }
}

}  // namespace cassia::storage::sqlite

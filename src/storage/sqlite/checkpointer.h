#pragma once

#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <mutex>
#include <thread>

#include "storage/sqlite/connection.h"
#include "storage/sqlite/kept_moment.h"

namespace cassia::storage::sqlite {

// Copies the write-ahead log into the database beside the writer, so that no commit waits for the
// thousands of pages that were written since the last time. Under a steady stream of commits a copy
// made beside them is never the whole log; therefore the writer copies the few pages that came
// meanwhile itself, and the log begins anew (https://www.sqlite.org/wal.html#ckpt). What is
// committed stands in the log until it is copied: to copy later loses nothing.
class Checkpointer {
 public:
  // 64 MiB of pages of 8 KiB: pages that change with every commit are copied once for all of them.
  static constexpr int kLogPages = 8000;

  // Takes over from SQLite's own copying on `writer`, which has to outlive it, and copies when the
  // log has grown by so many pages. Counts its commits for the moments that readers keep, and ends
  // those before it copies, and when a second went by without anything to copy: then other
  // processes may begin the log anew too. Throws StorageFault.
  Checkpointer(const std::filesystem::path& file, Connection& writer,
               std::shared_ptr<KeptMoments> moments, int log_pages = kLogPages);
  ~Checkpointer();
  Checkpointer(const Checkpointer&) = delete;
  Checkpointer& operator=(const Checkpointer&) = delete;

 private:
  enum class Copy : std::uint8_t { none, wanted, done };

  static int after_commit(void* self, sqlite3* writer, const char* schema, int pages);
  void look_at_log(int pages);
  void run(const std::stop_token& stop);

  Connection connection_;
  Connection& writer_;
  std::shared_ptr<KeptMoments> moments_;
  int log_pages_;
  int copied_to_ = 0;  // pages of the log when the writer copied last
  std::mutex access_;
  std::condition_variable_any told_;
  Copy copy_ = Copy::none;
  std::jthread thread_;  // last: it uses what stands above
};

}  // namespace cassia::storage::sqlite

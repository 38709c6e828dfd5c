#pragma once

#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <mutex>
#include <vector>

#include "storage/sqlite/connection.h"

namespace cassia::storage::sqlite {

class KeptMoment;

// The moments of one store that readers have done with and keep for their next questions, and how
// often the store committed: as long as that does not change, they are still the latest. For
// several threads.
class KeptMoments {
 public:
  // What other processes commit is not counted here: it is seen when a moment has been kept so
  // long.
  static constexpr std::chrono::milliseconds kKeptFor{2};

  explicit KeptMoments(std::chrono::milliseconds kept_for = kKeptFor) : kept_for_(kept_for) {}

  std::chrono::milliseconds kept_for() const { return kept_for_; }
  std::uint64_t commits() const { return commits_.load(std::memory_order_acquire); }
  void count_commit() { commits_.fetch_add(1, std::memory_order_acq_rel); }
  // Ends those that nobody is using. A moment that is kept keeps the write-ahead log from beginning
  // anew, so it is done before the log is copied and when nobody asks for anything.
  void end_all() noexcept;

 private:
  friend class KeptMoment;

  std::chrono::milliseconds kept_for_;
  std::atomic<std::uint64_t> commits_{0};
  std::mutex access_;
  std::vector<KeptMoment*> moments_;
};

// Moments of one connection, one after the other: to begin one and to end it costs more than a
// question, so that one that is still the latest goes on. One thread at a time, but for end().
class KeptMoment {
 public:
  KeptMoment(std::shared_ptr<KeptMoments> all, Connection& connection);
  ~KeptMoment();
  KeptMoment(const KeptMoment&) = delete;
  KeptMoment& operator=(const KeptMoment&) = delete;

  enum class Begun : std::uint8_t { anew, before };
  // From now to release() it is used, and sees all that this store has committed.
  Begun hold();
  void release() noexcept;
  // Ends it unless it is used. Questions outside a moment begin with it.
  void end() noexcept;

 private:
  enum class Use : std::uint8_t { none, used, kept };

  std::shared_ptr<KeptMoments> all_;
  Connection& connection_;
  std::mutex access_;
  Use use_ = Use::none;
  std::uint64_t commits_ = 0;  // when it began
  std::chrono::steady_clock::time_point begun_at_ = {};
};

}  // namespace cassia::storage::sqlite

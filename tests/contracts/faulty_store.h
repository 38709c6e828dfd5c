#pragma once

#include <atomic>
#include <memory>

#include "runtime/store.h"

namespace cassia::tests {

// Whether the failing operation was done nevertheless: a connection may break before the database
// heard of a commit, or after it.
enum class FaultMoment : std::uint8_t { before, after };

// Which operation on a store fails, counted from 1 over all its readers and writers.
struct FaultPlan {
  std::int64_t operation = 0;
  FaultMoment moment = FaultMoment::before;
};

// A store over another one that fails once, at the planned operation.
class FaultyStore final : public runtime::Store {
 public:
  FaultyStore(runtime::Store& inner, const FaultPlan& plan) : inner_(inner), plan_(plan) {}

  runtime::DeclaredTables declare_tables(std::span<const codec::TableSchema> tables) override;
  void rebuild_rows(std::span<const codec::RowWrite> rows, Rebuild progress) override;
  std::unique_ptr<runtime::StoreReader> open_reader(runtime::ReadView view) override;
  std::unique_ptr<runtime::StoreWriter> begin() override;

  std::int64_t operations() const { return operations_; }

  // Runs an operation, or fails in its stead or after it.
  template <typename Operation>
  auto run(const Operation& operation) {
    const bool fails = ++operations_ == plan_.operation;
    if (fails && plan_.moment == FaultMoment::before) {
      throw runtime::StorageFault("planned fault");
    }
    if constexpr (std::is_void_v<decltype(operation())>) {
      operation();
      fail_after(fails);
    } else {
      auto result = operation();
      fail_after(fails);
      return result;
    }
  }

 private:
  static void fail_after(bool fails) {
    if (fails) {
      throw runtime::StorageFault("planned fault, after the deed");
    }
  }

  runtime::Store& inner_;
  FaultPlan plan_;
  std::atomic<std::int64_t> operations_ = 0;
};

}  // namespace cassia::tests

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "engines/ledger/transfer.h"

namespace cassia::engines::ledger {

// The pending transfers that may expire, earliest first, by their positions in the records. It
// holds nothing that the records do not say, so it takes no part in equality or snapshots. Entries
// whose transfer was settled meanwhile stay until their time and are then passed over. Records that
// were taken in must stay where they are.
class ExpiryQueue {
 public:
  // Takes in the records that were appended since. To call before take_due.
  void update(const std::vector<RecordedTransfer>& records);
  // The positions of the open transfers that have expired by `now`, in order; they leave the queue.
  std::vector<std::size_t> take_due(const std::vector<RecordedTransfer>& records,
                                    base::Instant now);

  friend bool operator==(const ExpiryQueue&, const ExpiryQueue&) { return true; }

 private:
  struct Entry {
    base::Instant expires_at;
    std::size_t position = 0;
  };
  static bool is_later(const Entry& left, const Entry& right) {
    return left.expires_at > right.expires_at;
  }

  std::vector<Entry> heap_;
  std::size_t count_ = 0;  // the records that were looked at
};

}  // namespace cassia::engines::ledger

#include "engines/ledger/expiry_queue.h"

#include <algorithm>

namespace cassia::engines::ledger {

void ExpiryQueue::update(const std::vector<RecordedTransfer>& records) {
  for (; count_ < records.size(); ++count_) {
    const RecordedTransfer& record = records[count_];
    if (record.status == PendingStatus::open && record.transfer.expires_at.has_value()) {
      heap_.push_back({.expires_at = *record.transfer.expires_at, .position = count_});
      std::ranges::push_heap(heap_, is_later);
    }
  }
}

std::vector<std::size_t> ExpiryQueue::take_due(const std::vector<RecordedTransfer>& records,
                                               base::Instant now) {
  std::vector<std::size_t> due;
  while (!heap_.empty() && heap_.front().expires_at <= now) {
    const std::size_t position = heap_.front().position;
    std::ranges::pop_heap(heap_, is_later);
    heap_.pop_back();
    if (records[position].status == PendingStatus::open) {
      due.push_back(position);
    }
  }
  std::ranges::sort(due);
  return due;
}

}  // namespace cassia::engines::ledger

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

void ExpiryQueue::forget_from(std::size_t count) { count_ = std::min(count_, count); }

std::vector<std::size_t> ExpiryQueue::take_due(const std::vector<RecordedTransfer>& records,
                                               base::Instant now) {
  std::vector<std::size_t> due;
  while (!heap_.empty() && heap_.front().expires_at <= now) {
    const Entry entry = heap_.front();
    std::ranges::pop_heap(heap_, is_later);
    heap_.pop_back();
    if (entry.position < records.size() && records[entry.position].status == PendingStatus::open &&
        records[entry.position].transfer.expires_at == entry.expires_at) {
      due.push_back(entry.position);
    }
  }
  std::ranges::sort(due);
  // A transfer that was undone may have left an entry for the one that took its place.
  const auto repeated = std::ranges::unique(due);
  due.erase(repeated.begin(), repeated.end());
  return due;
}

}  // namespace cassia::engines::ledger

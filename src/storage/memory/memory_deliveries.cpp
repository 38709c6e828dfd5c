#include "storage/memory/memory_deliveries.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <set>

namespace cassia::storage::memory {

namespace {

using runtime::Delivery;
using runtime::DeliveryStatus;

struct Kept {
  Delivery delivery = {};
  bool is_again = false;  // out of the order of its stream
};

class MemoryDeliveries final : public runtime::Deliveries {
 public:
  std::optional<std::int64_t> cursor() override {
    const std::scoped_lock lock(access_);
    return cursor_;
  }

  void plan(std::span<const Delivery> deliveries, std::int64_t cursor) override {
    const std::scoped_lock lock(access_);
    for (const Delivery& delivery : deliveries) {
      all_[delivery.webhook].try_emplace(delivery.position, Kept{.delivery = delivery});
    }
    cursor_ = cursor;
  }

  std::vector<Delivery> due(std::string_view webhook, base::Instant now,
                            std::int64_t limit) override {
    const std::scoped_lock lock(access_);
    std::vector<Delivery> found;
    std::set<std::string> begun;  // streams whose first message was met
    for (const auto& [position, kept] : of(webhook)) {
      if (kept.delivery.status != DeliveryStatus::waiting) {
        continue;
      }
      const bool is_turn = kept.is_again || begun.insert(kept.delivery.stream).second;
      if (is_turn && kept.delivery.next_at <= now &&
          static_cast<std::int64_t>(found.size()) < limit) {
        found.push_back(kept.delivery);
      }
    }
    return found;
  }

  std::int64_t count_waiting(std::string_view webhook) override {
    const std::scoped_lock lock(access_);
    return std::ranges::count_if(of(webhook), [](const auto& entry) {
      return entry.second.delivery.status == DeliveryStatus::waiting;
    });
  }

  void record(const runtime::DeliveryAttempt& attempt) override {
    const std::scoped_lock lock(access_);
    const auto found = of(attempt.webhook).find(attempt.position);
    if (found == of(attempt.webhook).end()) {
      return;  // forgotten meanwhile
    }
    Delivery& delivery = found->second.delivery;
    delivery.status = attempt.status;
    delivery.attempts = attempt.attempts;
    delivery.next_at = attempt.next_at;
    delivery.last_at = attempt.at;
    delivery.last_status = attempt.answer_status;
    delivery.last_fault = attempt.fault;
    delivery.last_milliseconds = attempt.milliseconds;
  }

  std::vector<Delivery> list(const runtime::DeliveryQuery& query) override {
    const std::scoped_lock lock(access_);
    std::vector<Delivery> found;
    const Messages& messages = of(query.webhook);
    for (auto entry = messages.rbegin(); entry != messages.rend(); ++entry) {
      const Delivery& delivery = entry->second.delivery;
      if (delivery.position < query.before_position.value_or(INT64_MAX) &&
          (!query.status || delivery.status == *query.status) &&
          (query.stream.empty() || delivery.stream == query.stream) &&
          static_cast<std::int64_t>(found.size()) < query.limit) {
        found.push_back(delivery);
      }
    }
    return found;
  }

  bool send_again(std::string_view webhook, std::int64_t position, base::Instant now) override {
    const std::scoped_lock lock(access_);
    const auto found = of(webhook).find(position);
    if (found == of(webhook).end()) {
      return false;
    }
    Kept& kept = found->second;
    kept.is_again |= kept.delivery.status != DeliveryStatus::waiting;
    kept.delivery.status = DeliveryStatus::waiting;
    kept.delivery.attempts = 0;
    kept.delivery.next_at = now;
    return true;
  }

  void begin_anew(std::string_view webhook, base::Instant now) override {
    const std::scoped_lock lock(access_);
    for (auto& [position, kept] : of(webhook)) {
      if (kept.delivery.status == DeliveryStatus::waiting) {
        kept.delivery.attempts = 0;
        kept.delivery.next_at = now;
      }
    }
  }

  void prune(std::string_view webhook, std::int64_t kept_max) override {
    const std::scoped_lock lock(access_);
    Messages& messages = of(webhook);
    std::int64_t over = std::ranges::count_if(messages, is_done) - kept_max;
    std::erase_if(messages, [&over](const auto& entry) { return is_done(entry) && over-- > 0; });
  }

  void forget(std::string_view webhook) override {
    const std::scoped_lock lock(access_);
    of(webhook).clear();
  }

 private:
  using Messages = std::map<std::int64_t, Kept>;  // by position

  static bool is_done(const Messages::value_type& entry) {
    return entry.second.delivery.status != DeliveryStatus::waiting;
  }
  Messages& of(std::string_view webhook) { return all_[std::string(webhook)]; }

  std::mutex access_;
  std::map<std::string, Messages> all_;
  std::optional<std::int64_t> cursor_;
};

}  // namespace

std::unique_ptr<runtime::Deliveries> make_deliveries() {
  return std::make_unique<MemoryDeliveries>();
}

}  // namespace cassia::storage::memory

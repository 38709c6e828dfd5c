#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"

namespace cassia::runtime {

// `dropped`: too many waited already, so it was never tried; it can still be sent by hand.
enum class DeliveryStatus : std::uint8_t { waiting, delivered, dropped };
BOOST_DESCRIBE_ENUM(DeliveryStatus, waiting, delivered, dropped)

// One committed event on its way to one webhook, named by the webhook ("fruit/w1") and the event's
// position in the log.
struct Delivery {
  std::string webhook = {};
  std::int64_t position = 0;
  std::string stream = {};
  std::string type = {};
  std::string body = {};  // what is posted, byte for byte, however often
  DeliveryStatus status = DeliveryStatus::waiting;
  std::int64_t attempts = 0;
  base::Instant next_at = {};  // not before then
  std::optional<base::Instant> last_at = {};
  std::int64_t last_status = 0;  // of the answer; 0: there was none
  std::string last_fault = {};   // why there was none
  std::int64_t last_milliseconds = 0;
};

// What came of one attempt.
struct DeliveryAttempt {
  std::string webhook = {};
  std::int64_t position = 0;
  DeliveryStatus status = DeliveryStatus::waiting;
  std::int64_t attempts = 0;  // with this one
  base::Instant next_at = {};
  base::Instant at = {};
  std::int64_t answer_status = 0;
  std::string fault = {};
  std::int64_t milliseconds = 0;
};

// Newest first. Empty texts and nothing mean any.
struct DeliveryQuery {
  std::string webhook = {};
  std::optional<DeliveryStatus> status = {};
  std::string stream = {};
  std::optional<std::int64_t> before_position = {};
  std::int64_t limit = 100;
};

// What is to be sent to webhooks and what was, apart from the log: it can be lost without loss of
// anything that happened. Messages of one stream to one webhook are due one at a time, in order of
// position; other streams do not wait for them.
//
//   waiting --record--> delivered     dropped, delivered --send_again--> waiting, out of the order
//
// Thread-safe. Every function throws StorageFault; what has returned survives the loss of power.
class Deliveries {
 public:
  virtual ~Deliveries() = default;

  // Events before this position were planned; nothing when none ever was.
  virtual std::optional<std::int64_t> cursor() = 0;
  // The messages and the cursor together, so that no event is planned twice or left out.
  virtual void plan(std::span<const Delivery> deliveries, std::int64_t cursor) = 0;

  // Of those that wait, at most `limit` that are the first of their stream and due by now.
  virtual std::vector<Delivery> due(std::string_view webhook, base::Instant now,
                                    std::int64_t limit) = 0;
  virtual std::int64_t count_waiting(std::string_view webhook) = 0;
  virtual void record(const DeliveryAttempt& attempt) = 0;

  virtual std::vector<Delivery> list(const DeliveryQuery& query) = 0;
  // Due at once and beside the order of its stream; false when there is none.
  virtual bool send_again(std::string_view webhook, std::int64_t position, base::Instant now) = 0;
  // All that waits is due at once, as if it was never tried.
  virtual void begin_anew(std::string_view webhook, base::Instant now) = 0;
  // Forgets the oldest that do not wait, but for the last `kept`.
  virtual void prune(std::string_view webhook, std::int64_t kept) = 0;
  virtual void forget(std::string_view webhook) = 0;
};

}  // namespace cassia::runtime

#pragma once

#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "api/webhooks/directory.h"
#include "api/webhooks/log_follower.h"
#include "api/webhooks/retry.h"
#include "http/client.h"
#include "runtime/deliveries.h"

namespace cassia::api {

struct WebhookOptions {
  // For trials: webhooks may be plain HTTP and lead to machines that the open internet does not.
  bool to_private_addresses = false;
  int senders = 4;
};

// Tells webhooks of what was committed. Two kinds of threads share nothing but the deliveries:
//
//   planner: log, in order -> who is meant and may see it -> messages and cursor, in one write
//   senders: the first waiting message of a stream -> signed, posted -> delivered, or due later
//
// Messages of one stream reach one webhook in the order of the log; a stream whose message fails
// waits, others go on. What was under way when the zone was killed is sent again: at least once.
class Webhooks {
 public:
  // `tell` is told of faults that concern no receiver. All must outlive it.
  using Tell = std::function<void(const std::string&)>;
  Webhooks(Door& door, runtime::Deliveries& deliveries, WebhookOptions options, Tell tell);
  ~Webhooks() { stop(); }
  Webhooks(const Webhooks&) = delete;
  Webhooks& operator=(const Webhooks&) = delete;

  void start();
  // Finishes the requests that are under way.
  void stop() { threads_.stop(); }
  // Something was committed, or the time has changed. Any thread; never waits.
  void wake() { threads_.wake(); }

  Door& door() { return door_; }
  runtime::Deliveries& deliveries() { return deliveries_; }
  const WebhookOptions& options() const { return options_; }

 private:
  // A message that a sender has taken on.
  struct Flight {
    KnownWebhook known = {};
    runtime::Delivery delivery = {};
  };

  // planner.cpp
  bool plan_some();
  void heed(const runtime::EventRecord& event, base::Instant now);
  std::vector<runtime::Delivery> deliveries_of(const runtime::EventRecord& event,
                                               base::Instant now);

  // sender.cpp
  bool send_some();
  std::optional<Flight> take_flight(base::Instant now);
  void fly(const Flight& flight);
  runtime::DeliveryAttempt attempt(const Flight& flight, const RetryPolicy& policy);
  void post(const Flight& flight, runtime::DeliveryAttempt& attempt);
  void give_up(const Flight& flight, std::int64_t attempts);

  Door& door_;
  runtime::Deliveries& deliveries_;
  const WebhookOptions options_;
  WebhookDirectory directory_;

  std::mutex access_;                      // of what follows
  std::set<std::string> flying_;           // "fruit/w1 trade.gate/B1"
  std::map<std::string, int> flights_of_;  // by organisation
  std::size_t next_webhook_ = 0;           // whose turn it is
  RoundThreads threads_;                   // after what they use
};

// What is posted of an event: where it stands in the log and which consignment it is about, no
// more. Whoever wants more asks the API, with rights of its own.
std::string webhook_body(Counter& counter, const runtime::EventRecord& event);

// The id of a message, the same however often it is sent.
std::string webhook_message_id(const runtime::Delivery& delivery);

}  // namespace cassia::api

#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "api/access/door.h"
#include "api/webhooks/log_follower.h"
#include "messages/origin_message.h"
#include "runtime/deliveries.h"

namespace cassia::api {

// Whether a message that a certificate ended says once more what it said.
enum class WithContent : std::uint8_t { when_issued, always };

struct OriginExchangeOptions {
  // For trials: partners may be reached by plain HTTP and on machines that the open internet has
  // not.
  bool to_private_addresses = false;
};

// Tells partners of the certificates that are issued here for their Party, and takes in what they
// tell. What goes out follows the log, as webhooks do:
//
//   planner: log, in order -> which partner it concerns -> messages and cursor, in one write
//   senders: the first waiting message of a stream -> signed, posted -> receipt, or due later
//
// Only a receipt that the partner signed counts. Messages of one certificate come in order; at
// least once. None is given up: a partner that cannot be reached is asked again, at longest
// intervals.
class OriginExchange {
 public:
  using Tell = std::function<void(const std::string&)>;
  // All must outlive it.
  OriginExchange(Door& door, runtime::Deliveries& deliveries, OriginExchangeOptions options,
                 Tell tell);
  ~OriginExchange() { stop(); }
  OriginExchange(const OriginExchange&) = delete;
  OriginExchange& operator=(const OriginExchange&) = delete;

  void start();
  // Finishes the requests that are under way.
  void stop() { threads_.stop(); }

  // What a partner posted: a signed note. `answer` is given the signed answer, or
  // origin_message_refused for whatever is not a partner's message to us, and what the desk
  // refuses; at once, or later from another thread.
  using Answer = std::function<void(base::Result<std::string>)>;
  void take_in(const std::string& note, base::Instant now, const Answer& answer);

  // One round of each, as the threads make them; for tests. Whether something was done.
  bool plan_some();
  bool send_some();

  Door& door() { return door_; }
  runtime::Deliveries& deliveries() { return deliveries_; }
  const OriginExchangeOptions& options() const { return options_; }

 private:
  using Partner = systems::treaty::origin_exchange::Partner;
  struct Opened {
    Partner partner = {};
    messages::OriginMessage message = {};
  };

  // incoming.cpp
  std::shared_ptr<const systems::treaty::origin_exchange::State> partners();
  std::optional<Opened> open(const std::string& note);
  base::Result<runtime::Submission> submission_of(const Opened& opened, base::Instant now);
  std::string answer_to_request(const Opened& opened, base::Instant now);
  std::string receipt_for(const Opened& opened, messages::ReceiptOutcome outcome,
                          base::Instant now);
  std::string signed_for(const Partner& partner, messages::OriginMessage message,
                         base::Instant now);

  // outgoing.cpp
  std::vector<runtime::Delivery> deliveries_of(const runtime::EventRecord& event,
                                               base::Instant now);
  runtime::DeliveryAttempt attempt(const Partner& partner, const runtime::Delivery& delivery);
  void post(const Partner& partner, const runtime::Delivery& delivery,
            runtime::DeliveryAttempt& attempt);
  std::string heed_answer(const Partner& partner, const std::string& note,
                          const std::string& message, base::Instant now);
  // What a message says of a certificate: nothing while it was not issued.
  std::optional<messages::OriginMessage> message_of(
      const systems::treaty::origin_certification::State& state, WithContent with);
  messages::OriginMessageKind ended_as(const systems::treaty::origin_certification::State& state);
  std::optional<base::CountryCode> own_country(base::Instant now);

  Door& door_;
  runtime::Deliveries& deliveries_;
  const OriginExchangeOptions options_;
  const Tell tell_;
  std::mutex access_;                // of what follows
  std::set<std::string> under_way_;  // partners that a sender is busy with
  RoundThreads threads_;             // after what they use
};

// "cassia-zone+1a2b3c4d": a verifier's key without the key.
std::string short_name(const runtime::VerifierKey& key);

}  // namespace cassia::api

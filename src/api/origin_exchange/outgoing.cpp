#include <fmt/format.h>

#include <algorithm>

#include "api/origin_exchange/exchange.h"
#include "api/webhooks/retry.h"
#include "codec/envelope.h"
#include "codec/event_codec.h"
#include "http/client.h"
#include "http/url.h"
#include "journeys/journeys.h"

namespace cassia::api {

namespace desk = systems::treaty::origin_exchange;
namespace certification = systems::treaty::origin_certification;

namespace {

constexpr std::int64_t kMessagesAtOnce = 16;
constexpr std::chrono::seconds kConnectTimeout(5);
constexpr std::chrono::seconds kAnswerTimeout(10);
constexpr std::size_t kFaultBytesMax = 300;
constexpr int kSenders = 2;

bool is_of_certificates(const runtime::EventRecord& event) {
  return event.type == certification::CertificateIssued::kType.name ||
         event.type == certification::CertificateEndedByNewNumber::kType.name ||
         event.type == certification::CertificateCancelled::kType.name;
}

// Of the event and what it says: a log that was restored to less has other events at its end, and
// the partner must not take them for those that it knows.
std::string message_id(const runtime::EventRecord& event) {
  constexpr std::size_t kLetters = 16;
  return fmt::format("m-{}-{}", event.position, base::to_hex(event.leaf.bytes).substr(0, kLetters));
}

messages::OriginMessage request_of(const desk::CopyRequested& asked) {
  return {.kind = messages::OriginMessageKind::request,
          .agreement = asked.agreement,
          .certificate = asked.number.text()};
}

base::Result<RetryPolicy> exchange_policy(base::Date on, const law::LawBook& law) {
  const auto first = CASSIA_TRY(law.integer("origin_exchange.first_delay_seconds", on));
  const auto longest = CASSIA_TRY(law.integer("origin_exchange.longest_delay_seconds", on));
  return RetryPolicy{.first_delay = std::chrono::seconds(first.value),
                     .longest_delay = std::chrono::seconds(longest.value)};
}

}  // namespace

OriginExchange::OriginExchange(Door& door, runtime::Deliveries& deliveries,
                               OriginExchangeOptions options, Tell tell)
    : door_(door),
      deliveries_(deliveries),
      options_(options),
      tell_(std::move(tell)),
      threads_([this](const std::string& fault) { tell_("origin exchange: " + fault); }) {}

void OriginExchange::start() {
  begin_at_end_of_log(door_.counter(), deliveries_);
  threads_.start([this] { return plan_some(); });
  for (int number = 0; number < kSenders; ++number) {
    threads_.start([this] { return send_some(); });
  }
}

std::optional<base::CountryCode> OriginExchange::own_country(base::Instant now) {
  const auto text = door_.counter().law().text("certification.country", door_.today(now));
  const auto country = text ? base::CountryCode::parse(text->value) : text.error();
  return country ? std::optional(*country) : std::nullopt;
}

bool OriginExchange::plan_some() {
  const base::Instant now = door_.counter().ports.clock.now();
  const std::int64_t from = deliveries_.cursor().value_or(0);
  const std::vector<runtime::EventRecord> events = events_to_plan(door_.counter(), from);
  if (events.empty()) {
    return false;
  }
  std::vector<runtime::Delivery> planned;
  for (const runtime::EventRecord& event : events) {
    std::ranges::move(deliveries_of(event, now), std::back_inserter(planned));
  }
  deliveries_.plan(planned, from + static_cast<std::int64_t>(events.size()));
  threads_.wake();
  return true;
}

// What ended it says how: the number that follows it was applied for as one or the other.
messages::OriginMessageKind OriginExchange::ended_as(const certification::State& state) {
  if (!state.replaced_by) {
    return messages::OriginMessageKind::cancelled;
  }
  const auto next = door_.states().find<certification::State>(
      stream_of(journeys::Desk::origin_certification, state.replaced_by->text()));
  return next->submitted.application.kind == certification::ApplicationKind::replacement
             ? messages::OriginMessageKind::replaced
             : messages::OriginMessageKind::corrected;
}

// A certificate is issued once and ends once: that makes the two versions of its number.
std::optional<messages::OriginMessage> OriginExchange::message_of(const certification::State& state,
                                                                  WithContent with) {
  if (!state.issued) {
    return {};
  }
  messages::OriginMessage message{.kind = messages::OriginMessageKind::issued,
                                  .agreement = state.submitted.application.agreement,
                                  .certificate = state.submitted.certificate.text(),
                                  .version = 1};
  if (with == WithContent::always || state.phase == certification::CertificatePhase::issued) {
    message.content = messages::certificate_text(state, std::nullopt);
  }
  if (state.phase != certification::CertificatePhase::issued) {
    message.kind = ended_as(state);
    message.version = 2;
    message.reason = state.reason;
    message.replaced_by = state.replaced_by ? state.replaced_by->text() : std::string();
  }
  return message;
}

std::vector<runtime::Delivery> OriginExchange::deliveries_of(const runtime::EventRecord& event,
                                                             base::Instant now) {
  std::optional<messages::OriginMessage> message;
  desk::PartnerId receiver;
  const auto known = partners();
  if (is_of_certificates(event)) {
    const auto state =
        door_.states().find<certification::State>(runtime::stream_id_of(event.stream));
    if (!state->issued) {
      return {};
    }
    certification::State then = *state;
    if (event.type == certification::CertificateIssued::kType.name) {
      then.phase = certification::CertificatePhase::issued;
    }
    message = message_of(then, WithContent::when_issued);
    const auto& application = state->submitted.application;
    const Partner* const partner =
        desk::linked_partner(*known, application.destination, application.agreement);
    if (partner == nullptr || (message->kind == messages::OriginMessageKind::issued &&
                               state->issued->at < partner->registered_at)) {
      return {};  // the log may be read to here only after a partner came: it asks for older ones
    }
    receiver = partner->partner;
  } else if (event.type == desk::CopyRequested::kType.name) {
    const auto envelope = codec::decode_envelope(event.envelope);
    const auto asked = envelope ? codec::from_json<desk::CopyRequested>(envelope->body)
                                : base::Result<desk::CopyRequested>(envelope.error());
    if (asked) {
      message = request_of(*asked);
      receiver = asked->partner;
    }
  }
  if (!message || receiver.is_empty()) {
    return {};
  }
  message->country = own_country(now).value_or(base::CountryCode());
  message->message = message_id(event);
  return {{.webhook = receiver.text(),
           .position = event.position,
           .stream = event.stream,
           .type = event.type,
           .body = messages::print_origin_message(*message),
           .next_at = now}};
}

// One partner is asked by one sender at a time; one that failed keeps the others waiting no longer.
bool OriginExchange::send_some() {
  const auto known = partners();
  bool did_send = false;
  for (const Partner& partner : known->partners) {
    const std::string name = partner.partner.text();
    {
      const std::scoped_lock lock(access_);
      if (partner.is_ended || !under_way_.insert(name).second) {
        continue;
      }
    }
    struct Done {
      OriginExchange& exchange;
      const std::string& name;
      ~Done() {
        const std::scoped_lock lock(exchange.access_);
        exchange.under_way_.erase(name);
      }
    };
    const Done done{*this, name};
    for (const runtime::Delivery& delivery :
         deliveries_.due(name, door_.counter().ports.clock.now(), kMessagesAtOnce)) {
      const runtime::DeliveryAttempt tried = attempt(partner, delivery);
      deliveries_.record(tried);
      did_send = true;
      if (tried.status != runtime::DeliveryStatus::delivered) {
        break;
      }
    }
  }
  return did_send;
}

runtime::DeliveryAttempt OriginExchange::attempt(const Partner& partner,
                                                 const runtime::Delivery& delivery) {
  runtime::DeliveryAttempt done{.webhook = delivery.webhook,
                                .position = delivery.position,
                                .attempts = delivery.attempts + 1,
                                .at = door_.counter().ports.clock.now()};
  const auto policy = exchange_policy(door_.today(done.at), door_.counter().law());
  if (!policy) {
    throw std::runtime_error(base::to_text(policy.error()));
  }
  const auto begun = std::chrono::steady_clock::now();
  post(partner, delivery, done);
  done.milliseconds = std::chrono::duration_cast<std::chrono::milliseconds>(
                          std::chrono::steady_clock::now() - begun)
                          .count();
  done.next_at = done.at + delay_after(done.attempts, delivery.stream, *policy);
  done.status =
      done.fault.empty() ? runtime::DeliveryStatus::delivered : runtime::DeliveryStatus::waiting;
  return done;
}

void OriginExchange::post(const Partner& partner, const runtime::Delivery& delivery,
                          runtime::DeliveryAttempt& attempt) {
  auto message = messages::read_origin_message(delivery.body);
  const auto url = http::parse_url(partner.terms.url);
  if (!message || !url || (!url->is_tls && !options_.to_private_addresses)) {
    attempt.fault = "not an https address";
    return;
  }
  const std::string id = message->message;
  try {
    http::Client client({.connect_timeout = kConnectTimeout,
                         .answer_timeout = kAnswerTimeout,
                         .response_bytes_max = messages::kOriginMessageBytesMax * 2,
                         .addresses = options_.to_private_addresses
                                          ? http::Addresses::any
                                          : http::Addresses::open_internet});
    const http::Response answer =
        client.send({.method = "POST",
                     .url = partner.terms.url,
                     .headers = {{"Content-Type", "text/plain; charset=utf-8"},
                                 {"User-Agent", "cassia-origin-exchange"}},
                     .body = signed_for(partner, *std::move(message), attempt.at)});
    attempt.answer_status = answer.status;
    attempt.fault = heed_answer(partner, answer.body, id, attempt.at).substr(0, kFaultBytesMax);
  } catch (const http::ClientFault& fault) {
    attempt.fault = std::string(fault.what()).substr(0, kFaultBytesMax);
  }
}

}  // namespace cassia::api

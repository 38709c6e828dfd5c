#include "api/webhooks/delivery_page.h"

#include <algorithm>

#include "api/query.h"
#include "api/webhooks/webhooks.h"
#include "api/zone/event_words.h"
#include "codec/described_fields.h"

namespace cassia::api {

namespace {

constexpr std::int64_t kPageMax = 200;

DeliveryView view_of(const runtime::Delivery& delivery, law::Language language) {
  DeliveryView view{.message = webhook_message_id(delivery),
                    .position = delivery.position,
                    .stream = delivery.stream,
                    .type = delivery.type,
                    .title = words_of(delivery.type, language),
                    .status = delivery.status,
                    .attempts = delivery.attempts,
                    .last_at = delivery.last_at,
                    .last_status = delivery.last_status,
                    .last_fault = delivery.last_fault,
                    .last_milliseconds = delivery.last_milliseconds};
  if (delivery.status == runtime::DeliveryStatus::waiting) {
    view.next_at = delivery.next_at;
  }
  return view;
}

base::Result<std::optional<runtime::DeliveryStatus>> status_in(const Call& call) {
  const std::string* const text = call.request.find_query("status");
  if (text == nullptr) {
    return std::optional<runtime::DeliveryStatus>();
  }
  for (const auto& known : codec::kEnumNames<runtime::DeliveryStatus>) {
    if (known.name == *text) {
      return std::optional(known.value);
    }
  }
  return malformed_query("status", *text);
}

}  // namespace

base::Result<DeliveryPage> delivery_page(runtime::Deliveries& deliveries,
                                         const std::string& receiver, const Call& call) {
  const std::string* const stream = call.request.find_query("stream");
  runtime::DeliveryQuery query{.webhook = receiver,
                               .status = CASSIA_TRY(status_in(call)),
                               .stream = stream == nullptr ? std::string() : *stream,
                               .before_position = CASSIA_TRY(query_number(call, "before"))};
  const std::optional<std::int64_t> limit = CASSIA_TRY(query_number(call, "limit"));
  query.limit = std::clamp<std::int64_t>(limit.value_or(50), 1, kPageMax);
  DeliveryPage page{.waiting = deliveries.count_waiting(query.webhook)};
  for (const runtime::Delivery& delivery : deliveries.list(query)) {
    page.items.push_back(view_of(delivery, call.language));
  }
  if (static_cast<std::int64_t>(page.items.size()) == query.limit) {
    page.next = page.items.back().position;
  }
  return page;
}

std::vector<QueryField> delivery_query(QueryField receiver) {
  return {std::move(receiver),
          {.name = "status", .description = "waiting, delivered or dropped"},
          {.name = "stream", .description = "of the events"},
          {.name = "before",
           .description = "the `next` of the page before",
           .schema = {{"type", "integer"}}},
          {.name = "limit", .description = "at most 200", .schema = {{"type", "integer"}}}};
}

}  // namespace cassia::api

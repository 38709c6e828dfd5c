#pragma once

#include "api/call.h"
#include "base/result.h"
#include "runtime/deliveries.h"

// What was sent to one receiver and what waits, as the delivery logs show it.
namespace cassia::api {

struct DeliveryView {
  std::string message = {};  // its Webhook-Id
  std::int64_t position = 0;
  std::string stream = {};
  std::string type = {};
  std::string title = {};  // the type in words of the caller's language
  runtime::DeliveryStatus status = runtime::DeliveryStatus::waiting;
  std::int64_t attempts = 0;
  std::optional<base::Instant> next_at = {};  // of one that waits
  std::optional<base::Instant> last_at = {};
  std::int64_t last_status = 0;  // HTTP; 0: no answer
  std::string last_fault = {};
  std::int64_t last_milliseconds = 0;
};
BOOST_DESCRIBE_STRUCT(DeliveryView, (),
                      (message, position, stream, type, title, status, attempts, next_at, last_at,
                       last_status, last_fault, last_milliseconds))

struct DeliveryPage {
  std::vector<DeliveryView> items = {};   // newest first
  std::optional<std::int64_t> next = {};  // `before` of the next page
  std::int64_t waiting = 0;               // of all, not of the page
};
BOOST_DESCRIBE_STRUCT(DeliveryPage, (), (items, next, waiting))

// The page that the query of the call asks for: `status`, `stream`, `before`, `limit` (at most
// 200). Refuses malformed_query.
base::Result<DeliveryPage> delivery_page(runtime::Deliveries& deliveries,
                                         const std::string& receiver, const Call& call);
std::vector<QueryField> delivery_query(QueryField receiver);

}  // namespace cassia::api

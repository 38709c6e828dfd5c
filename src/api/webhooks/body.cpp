#include <fmt/format.h>

#include <algorithm>
#include <boost/describe.hpp>

#include "api/visibility.h"
#include "api/webhooks/webhooks.h"
#include "api/zone/stream_consignment.h"
#include "codec/envelope.h"

namespace cassia::api {

namespace {

struct Told {
  std::string id = {};  // of the event
  std::string type = {};
  std::string stream = {};
  std::int64_t version = 0;
  std::int64_t position = 0;
  std::optional<base::Instant> occurred_at = {};
  std::optional<std::string> consignment = {};
  std::string link = {};  // where the API tells more, to whom may see it
};
BOOST_DESCRIBE_STRUCT(Told, (),
                      (id, type, stream, version, position, occurred_at, consignment, link))

std::string link_of(const runtime::StreamId& stream) {
  const std::size_t dot = stream.desk.find('.');
  return fmt::format("/api/v1/{}/{}/{}/{}", stream.desk.substr(0, dot), stream.desk.substr(dot + 1),
                     main_table(stream.desk), stream.key);
}

}  // namespace

std::string webhook_body(Counter& counter, const runtime::EventRecord& event) {
  const runtime::StreamId stream = runtime::stream_id_of(event.stream);
  Told told{.id = "event-" + std::to_string(event.position),
            .type = event.type,
            .stream = event.stream,
            .version = event.version,
            .position = event.position,
            .consignment = consignment_of(counter, stream),
            .link = link_of(stream)};
  if (const auto envelope = codec::decode_envelope(event.envelope)) {
    told.occurred_at = envelope->context.occurred_at;
  }
  return codec::to_json(told);
}

std::string webhook_message_id(const runtime::Delivery& delivery) {
  std::string id = fmt::format("{}_{}", delivery.webhook, delivery.position);
  std::ranges::replace(id, '/', '_');
  std::ranges::replace(id, '.', '-');
  return id;
}

}  // namespace cassia::api

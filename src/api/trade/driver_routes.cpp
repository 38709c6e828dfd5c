#include <algorithm>
#include <cctype>

#include "api/access/door.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "api/trade/trade_routes.h"
#include "security/lookup.h"

namespace cassia::api {

namespace {

// Passports and identity cards of both sides have between 5 and 20 letters and digits.
constexpr std::size_t kDocumentMin = 5;
constexpr std::size_t kDocumentMax = 20;

struct DriverDocument {
  std::string document_no = {};
};
BOOST_DESCRIBE_STRUCT(DriverDocument, (), (document_no))

struct DriverHash {
  std::string driver_id_hash = {};
};
BOOST_DESCRIBE_STRUCT(DriverHash, (), (driver_id_hash))

// As documents are compared: without the blanks and hyphens that people put in.
std::string normalised(std::string text) {
  std::erase_if(text, [](char letter) { return letter == ' ' || letter == '-'; });
  return security::normalise_login(text);
}

bool is_document(const std::string& text) {
  return text.size() >= kDocumentMin && text.size() <= kDocumentMax &&
         std::ranges::all_of(
             text, [](char letter) { return std::isalnum(static_cast<unsigned char>(letter)); });
}

// Personal Information Protection Law art. 6 (register: pipl_2021): the number is needed to tell
// one driver from another and for nothing else, so that only its keyed hash is kept. The number
// itself is neither stored nor logged nor repeated in a refusal. Who could ask without end could
// try all numbers, hence the throttle.
base::Result<DriverHash> hash_of(Door& door, const Call& call) {
  CASSIA_TRY(
      call.principal->may_give({.desk = "trade.gate", .command = "book_appointment", .place = {}}));
  if (!door.guesses().take("driver " + call.principal->actor().text(), call.now).is_allowed) {
    return base::Refusal{.code = kTooManyRequests};
  }
  const auto given =
      codec::from_json<DriverDocument>(call.request.body, {.trust = codec::Trust::outside});
  const std::string document = given ? normalised(given->document_no) : std::string();
  if (!is_document(document)) {
    return base::Refusal{.code = kDocumentMalformed, .place = "document_no"};
  }
  return DriverHash{.driver_id_hash = door.driver_lookup(document)};
}

}  // namespace

std::vector<Route> driver_routes(Door& door) {
  return {{.method = "POST",
           .path = "/api/v1/trade/drivers",
           .system = "trade",
           .operation = "hash_driver",
           .summary = "the keyed hash that a booking names a driver by; the number is not kept",
           .request = [](Schemas& schemas) { return schemas.of<DriverDocument>(); },
           .response = [](Schemas& schemas) { return schemas.of<DriverHash>(); },
           .run =
               [&door](const CallPtr& call, const Responder& responder) {
                 const auto hashed = hash_of(door, *call);
                 http::Response response =
                     hashed ? json_response(*hashed)
                            : problem(hashed.error(), *call, door.counter().law());
                 response.headers.push_back({"Cache-Control", "no-store"});
                 responder->send(std::move(response));
               }}};
}

}  // namespace cassia::api

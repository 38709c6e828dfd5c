#include "api/treaty/origin_routes.h"

#include "api/problem.h"
#include "api/room_answer.h"
#include "messages/origin_answers.h"

namespace cassia::api {

namespace {

struct OriginEnquiry {
  std::string bill = {};  // the text of docs/formats/bill_of_materials.md
  base::CountryCode exporter = {};
  base::CountryCode importer = {};
  std::optional<base::Date> on = {};         // nothing: today
  std::vector<std::string> agreements = {};  // none: all that the law knows
  std::vector<std::string> rates = {};       // "7.1234 USD", for other currencies than the good's
};
BOOST_DESCRIBE_STRUCT(OriginEnquiry, (), (bill, exporter, importer, on, agreements, rates))

struct OriginDeterminations {
  base::Date on = {};
  std::vector<messages::OriginAnswer> answers = {};
};
BOOST_DESCRIBE_STRUCT(OriginDeterminations, (), (on, answers))

base::Result<http::Response> determine(const law::LawBook& law, const Call& call) {
  const auto asked = CASSIA_TRY(
      codec::from_json<OriginEnquiry>(call.request.body, {.trust = codec::Trust::outside}));
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const base::Date on = asked.on.value_or(calendar->date_of(call.now));
  const auto bill =
      CASSIA_TRY(messages::read_bill_of({.text = asked.bill, .rates = &asked.rates}, on, law));
  auto answers = CASSIA_TRY(messages::answer_origin(
      {.text = asked.bill,
       .bill = &bill,
       .trade = {.exporter = asked.exporter, .importer = asked.importer, .on = on},
       .agreements = asked.agreements},
      law, call.language));
  return json_response(OriginDeterminations{.on = on, .answers = std::move(answers)});
}

}  // namespace

std::vector<Route> origin_routes(PrintRoom& room) {
  return {{.method = "POST",
           .path = "/api/v1/treaty/origin/determinations",
           .system = "treaty",
           .operation = "determine_origin",
           .summary = "whether the good of a bill of materials originates, under each agreement",
           .request = [](Schemas& schemas) { return schemas.of<OriginEnquiry>(); },
           .response = [](Schemas& schemas) { return schemas.of<OriginDeterminations>(); },
           .run =
               [&room](const CallPtr& call, const Responder& responder) {
                 answer_in_room(room, call, responder, determine);
               }}};
}

}  // namespace cassia::api

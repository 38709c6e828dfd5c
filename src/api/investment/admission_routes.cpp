#include "api/investment/admission_routes.h"

#include "api/problem.h"
#include "api/room_answer.h"
#include "messages/admission_answers.h"
#include "systems/investment/admission/enquiry.h"

namespace cassia::api {

namespace {

using systems::investment::admission::Enquiry;

base::Result<http::Response> answer_enquiry(const law::LawBook& law, const Call& call) {
  const auto enquiry =
      CASSIA_TRY(codec::from_json<Enquiry>(call.request.body, {.trust = codec::Trust::outside}));
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const base::Date on = enquiry.on.value_or(calendar->date_of(call.now));
  return json_response(CASSIA_TRY(messages::answer_admission(enquiry, on, law, call.language)));
}

}  // namespace

std::vector<Route> admission_routes(PrintRoom& room) {
  return {{.method = "POST",
           .path = "/api/v1/investment/admission/answers",
           .system = "investment",
           .operation = "answer_admission",
           .summary = "whether a foreign investment is admitted, and what would pass",
           .request = [](Schemas& schemas) { return schemas.of<Enquiry>(); },
           .response = [](Schemas& schemas) { return schemas.of<messages::AdmissionAnswer>(); },
           .run =
               [&room](const CallPtr& call, const Responder& responder) {
                 answer_in_room(room, call, responder, answer_enquiry);
               }}};
}

}  // namespace cassia::api

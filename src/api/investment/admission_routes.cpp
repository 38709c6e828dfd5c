#include "api/investment/admission_routes.h"

#include "api/problem.h"
#include "api/worker_answer.h"
#include "messages/admission_answers.h"
#include "systems/investment/admission/enquiry.h"

namespace cassia::api {

namespace {

using systems::investment::admission::Enquiry;

base::Result<messages::AdmissionAnswer> answer_enquiry(const law::LawBook& law, const Call& call) {
  const auto enquiry =
      CASSIA_TRY(codec::from_json<Enquiry>(call.request.body, {.trust = codec::Trust::outside}));
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const base::Date on = enquiry.on.value_or(calendar->date_of(call.now));
  return messages::answer_admission(enquiry, on, law, call.language);
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
                 const law::LawBook& law = room.counter().law();
                 answer_on_worker(
                     room.workers(), law, call, responder,
                     {.make =
                          [&law, call] {
                            const auto answer = answer_enquiry(law, *call);
                            return answer ? json_response(*answer)
                                          : problem(answer.error(), *call, law);
                          },
                      .tell_fault = [&room](const auto& fault) { room.tell_fault(fault); }});
               }}};
}

}  // namespace cassia::api

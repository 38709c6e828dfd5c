#include "api/treaty/prepared_command.h"

#include "api/problem.h"
#include "api/refusals.h"
#include "api/worker_answer.h"

namespace cassia::api {

namespace {

void give(Counter& counter, const CallPtr& call, const Responder& responder,
          base::Result<PreparedCommand> prepared) {
  if (!prepared) {
    responder->send(problem(prepared.error(), *call, counter.law()));
    return;
  }
  counter.ports.executor.submit(
      {.id = prepared->key,
       .command = runtime::Value::of(std::move(prepared->command)),
       .actor = call->principal->actor(),
       .on_behalf_of = call->principal->acting_for(),
       .occurred_at = call->now},
      [&counter, call, responder](base::Result<runtime::Receipt>* result,
                                  const std::exception_ptr&) {
        const bool is_accepted = result != nullptr && result->has_value();
        responder->send(is_accepted ? json_response(Applied{.receipt = **result})
                                    : problem(result == nullptr ? base::Refusal{.code = kFault}
                                                                : result->error(),
                                              *call, counter.law()));
      });
}

}  // namespace

base::Result<MadeHere> made_here(const law::LawBook& law, base::Instant now) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const base::Date on = calendar->date_of(now);
  const auto country = CASSIA_TRY(law.text("certification.country", on));
  return MadeHere{.country = CASSIA_TRY(base::CountryCode::parse(country.value)), .on = on};
}

void hand_in_prepared(PrintRoom& room, const CallPtr& call, const Responder& responder,
                      base::Result<PreparedCommand> (*prepare)(Counter& counter,
                                                               const Call& call)) {
  run_on_worker(
      room.workers(), room.counter().law(), call, responder,
      {.run = [&room, call, responder,
               prepare] { give(room.counter(), call, responder, prepare(room.counter(), *call)); },
       .tell_fault = [&room](const auto& fault) { room.tell_fault(fault); }});
}

}  // namespace cassia::api

#include "api/room_answer.h"

#include <utility>

#include "api/problem.h"
#include "api/worker_answer.h"

namespace cassia::api {

void answer_in_room(PrintRoom& room, const CallPtr& call, const Responder& responder,
                    Computation compute) {
  const law::LawBook& law = room.counter().law();
  answer_on_worker(room.workers(), law, call, responder,
                   {.make =
                        [&law, call, compute = std::move(compute)] {
                          auto answer = compute(law, *call);
                          return answer ? *std::move(answer) : problem(answer.error(), *call, law);
                        },
                    .tell_fault = [&room](const auto& fault) { room.tell_fault(fault); }});
}

Route room_route(PrintRoom& room, std::string path, CounterAnswer answer) {
  return {.method = "GET",
          .path = std::move(path),
          .run = [&room, answer](const CallPtr& call, const Responder& responder) {
            answer_in_room(room, call, responder,
                           [&room, answer](const law::LawBook&, const Call& asked) {
                             return answer(room.counter(), asked);
                           });
          }};
}

}  // namespace cassia::api

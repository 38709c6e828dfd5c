#include "api/worker_answer.h"

#include "api/problem.h"
#include "api/refusals.h"

namespace cassia::api {

void answer_on_worker(Workers& workers, const law::LawBook& law, const CallPtr& call,
                      const Responder& responder, WorkerAnswer answer) {
  const auto refuse = [&law, call, responder](base::RefusalCode code) {
    responder->send(problem({.code = code}, *call, law));
  };
  const bool is_taken = workers.run([responder, refuse, answer = std::move(answer)] {
    try {
      responder->send(answer.make());
    } catch (const std::exception& fault) {
      answer.tell_fault(fault.what());
      refuse(kFault);
    }
  });
  if (!is_taken) {
    refuse(kTooManyRequests);
  }
}

}  // namespace cassia::api

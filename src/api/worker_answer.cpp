#include "api/worker_answer.h"

#include "api/problem.h"
#include "api/refusals.h"

namespace cassia::api {

void run_on_worker(Workers& workers, const law::LawBook& law, const CallPtr& call,
                   const Responder& responder, WorkerTask task) {
  const auto refuse = [&law, call, responder](base::RefusalCode code) {
    responder->send(problem({.code = code}, *call, law));
  };
  const bool is_taken = workers.run([refuse, task = std::move(task)] {
    try {
      task.run();
    } catch (const std::exception& fault) {
      task.tell_fault(fault.what());
      refuse(kFault);
    }
  });
  if (!is_taken) {
    refuse(kTooManyRequests);
  }
}

void answer_on_worker(Workers& workers, const law::LawBook& law, const CallPtr& call,
                      const Responder& responder, WorkerAnswer answer) {
  run_on_worker(workers, law, call, responder,
                {.run = [responder, make = std::move(answer.make)] { responder->send(make()); },
                 .tell_fault = std::move(answer.tell_fault)});
}

}  // namespace cassia::api

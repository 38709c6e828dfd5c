#pragma once

#include "api/call.h"
#include "api/workers.h"
#include "law/law_book.h"

namespace cassia::api {

// What a worker answers with, and whom its fault is told to. Both may be called after the route
// has returned.
struct WorkerAnswer {
  std::function<http::Response()> make;
  std::function<void(const std::string&)> tell_fault;
};

// Answers on a worker what takes too long for a thread of the server: 500 when it throws, 429 when
// too much waits already. `law` outlives the workers.
void answer_on_worker(Workers& workers, const law::LawBook& law, const CallPtr& call,
                      const Responder& responder, WorkerAnswer answer);

// Work that sends its own answer, at once or later.
struct WorkerTask {
  std::function<void()> run;
  std::function<void(const std::string&)> tell_fault;
};
void run_on_worker(Workers& workers, const law::LawBook& law, const CallPtr& call,
                   const Responder& responder, WorkerTask task);

}  // namespace cassia::api

#pragma once

#include <functional>

#include "api/documents/print_room.h"

namespace cassia::api {

// What is computed of the law and one call alone: the answer, or why there is none.
using Computation = std::function<base::Result<http::Response>(const law::LawBook&, const Call&)>;

// Answers with it on a worker of the room, since it may take long; a refusal becomes a problem.
void answer_in_room(PrintRoom& room, const CallPtr& call, const Responder& responder,
                    Computation compute);

// A GET of what the counter knows, answered on a worker of the room; the caller describes it.
using CounterAnswer = base::Result<http::Response> (*)(Counter&, const Call&);
Route room_route(PrintRoom& room, std::string path, CounterAnswer answer);

}  // namespace cassia::api

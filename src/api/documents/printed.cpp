#include "api/documents/printed.h"

#include <fmt/format.h>

#include <algorithm>

#include "api/worker_answer.h"
#include "base/digest.h"
#include "http/static_files.h"

namespace cassia::api {

std::string pdf_name(std::string_view what, std::string id) {
  std::ranges::replace_if(
      id, [](unsigned char letter) { return std::isalnum(letter) == 0 && letter != '-'; }, '_');
  return fmt::format("{}_{}.pdf", what, id);
}

http::Response printed(const print::Press& press, const Call& call, const print::Document& document,
                       const std::string& name) {
  std::string file = press.to_pdf(document);
  const std::string digest = base::to_hex(base::sha256({base::bytes_of(file)}).bytes);
  const std::string etag = "\"" + digest.substr(0, 32) + "\"";
  http::Response response{.headers = {{"ETag", etag},
                                      {"Cache-Control", "private, no-cache"},
                                      {"Vary", "Accept-Language, Act-For"}}};
  if (http::is_known_entity(call.request, etag)) {
    response.status = 304;
    return response;
  }
  response.headers.push_back({"Content-Type", "application/pdf"});
  response.headers.push_back({"Content-Language", document.language});
  response.headers.push_back({"Content-Disposition", "attachment; filename=\"" + name + "\""});
  response.headers.push_back({"X-Content-Type-Options", "nosniff"});
  response.body = std::move(file);
  return response;
}

Route print_route(PrintRoom& room, std::string path, PrintAnswer answer) {
  return {.method = "GET",
          .path = std::move(path),
          .run = [&room, answer](const CallPtr& call, const Responder& responder) {
            answer_on_worker(
                room.workers(), room.counter().law(), call, responder,
                {.make = [&room, call, answer] { return answer(room, *call); },
                 .tell_fault = [&room](const auto& fault) { room.tell_fault(fault); }});
          }};
}

}  // namespace cassia::api

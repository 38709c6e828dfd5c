#include "api/treaty/certificate_prints.h"

#include <charconv>

#include "api/documents/printed.h"
#include "api/organisation_names.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "api/treaty/certificate_paper.h"
#include "api/treaty/seen_certificate.h"
#include "runtime/signed_note.h"
#include "systems/treaty/origin_certification/refusals.h"

namespace cassia::api {

namespace {

namespace certification = journeys::origin_certification;

// Which certified copy is asked for: from 1; 0 for the certificate itself.
base::Result<std::size_t> asked_copy(const Call& call) {
  const std::string* const text = call.request.find_query("copy");
  if (text == nullptr) {
    return std::size_t{0};
  }
  std::size_t copy = 0;
  const auto end = std::from_chars(text->data(), text->data() + text->size(), copy);
  if (end.ec != std::errc() || end.ptr != text->data() + text->size() || copy == 0) {
    return base::Refusal{.code = kNotFound, .place = "copy"};
  }
  return copy;
}

base::Result<CertificatePaper> paper_of(Counter& counter, const Call& call) {
  const std::string& id = call.path_values.front();
  const auto state = CASSIA_TRY(seen_certificate(counter, call, id));
  if (state.phase != certification::CertificatePhase::issued) {
    return base::Refusal{.code = certification::kCertificatePhase,
                         .citation = {"origin_regulation_2019", "19"},
                         .place = "certificate",
                         .facts = {{"certificate", id},
                                   {"phase", boost::describe::enum_to_string(state.phase, "")}}};
  }
  const std::size_t copy = CASSIA_TRY(asked_copy(call));
  if (copy > state.copies.size()) {
    return base::Refusal{.code = kNotFound, .place = "copy"};
  }
  const auto copied = copy == 0 ? std::nullopt : std::optional(state.copies[copy - 1]);
  CertificatePaper paper{.text = messages::certificate_text(state, copied),
                         .issued_at = state.issued->at};
  paper.note =
      runtime::sign_note(messages::print_certificate_text(paper.text), counter.ports.signer);
  const auto reader = counter.readers.lend();
  paper.issuer = printed_organisation(names_of(*reader, {paper.text.issuer}), paper.text.issuer,
                                      call.language);
  return paper;
}

http::Response paper_response(PrintRoom& room, const Call& call) {
  const law::LawBook& law = room.counter().law();
  const auto paper = paper_of(room.counter(), call);
  return paper ? printed(room.press(), call, certificate_document(*paper, law, call.language),
                         pdf_name("certificate_of_origin", paper->text.certificate))
               : problem(paper.error(), call, law);
}

http::Response text_response(PrintRoom& room, const Call& call) {
  const auto paper = paper_of(room.counter(), call);
  if (!paper) {
    return problem(paper.error(), call, room.counter().law());
  }
  return {.headers = {{"Content-Type", "text/plain; charset=utf-8"},
                      {"Cache-Control", "private, no-cache"},
                      {"Vary", "Act-For"},
                      {"X-Content-Type-Options", "nosniff"}},
          .body = paper->note};
}

Route certificate_route(PrintRoom& room, std::string end, std::string operation,
                        PrintAnswer answer) {
  Route route =
      print_route(room, "/api/v1/treaty/certificates/{certificate}/certificate." + end, answer);
  route.system = "treaty";
  route.operation = std::move(operation);
  route.query = {{.name = "copy", .description = "number of a certified copy, from 1"}};
  return route;
}

}  // namespace

std::vector<Route> certificate_prints(PrintRoom& room) {
  Route paper = certificate_route(room, "pdf", "print_certificate", paper_response);
  paper.summary =
      "an issued certificate of origin as a PDF file in Chinese or English, with its signed text "
      "as a QR code";
  paper.media_type = "application/pdf";
  Route text = certificate_route(room, "txt", "get_certificate_text", text_response);
  text.summary =
      "the signed text of an issued certificate of origin, to be checked without network";
  text.media_type = "text/plain";
  return {std::move(paper), std::move(text)};
}

}  // namespace cassia::api

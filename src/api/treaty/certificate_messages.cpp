#include "api/treaty/certificate_messages.h"

#include "api/problem.h"
#include "api/refusals.h"
#include "api/room_answer.h"
#include "api/treaty/seen_certificate.h"
#include "api/zone/zone_domain.h"
#include "codec/event_codec.h"
#include "messages/single_window/certificate_message.h"

namespace cassia::api {

namespace {

struct MessageFile {
  std::string text = {};  // docs/formats/single_window_certificate.md
};
BOOST_DESCRIBE_STRUCT(MessageFile, (), (text))

base::Result<http::Response> read_message(const law::LawBook& law, const Call& call) {
  const auto file = CASSIA_TRY(
      codec::from_json<MessageFile>(call.request.body, {.trust = codec::Trust::outside}));
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  return json_response(
      CASSIA_TRY(messages::read_certificate_message(file.text, calendar->date_of(call.now), law)));
}

base::Result<http::Response> write_message(Counter& counter, const Call& call) {
  const auto state = CASSIA_TRY(seen_certificate(counter, call, call.path_values.front()));
  const auto applicant = counter.states.find<journeys::organisations::State>(
      stream_of(journeys::Desk::organisations, state.submitted.applicant.text()));
  const base::ZoneCalendar* const calendar = CASSIA_TRY(counter.law().calendar("cn"));
  auto message = CASSIA_TRY(messages::write_certificate_message(
      {.state = &state,
       .exporter_name = applicant->names.zh,
       .credit_code = applicant->credit_code.value_or(std::string())},
      calendar->date_of(call.now), counter.law()));
  return http::Response{.headers = {{"Content-Type", "application/xml; charset=utf-8"},
                                    {"Cache-Control", "private, no-cache"},
                                    {"Vary", "Act-For"},
                                    {"X-Content-Type-Options", "nosniff"}},
                        .body = std::move(message)};
}

}  // namespace

std::vector<Route> certificate_messages(PrintRoom& room) {
  Route read{
      .method = "POST",
      .path = "/api/v1/treaty/certificates/read_message",
      .system = "treaty",
      .operation = "read_certificate_message",
      .summary = "what a Single Window message of a certificate of origin says, as an application",
      .request = [](Schemas& schemas) { return schemas.of<MessageFile>(); },
      .response = [](Schemas& schemas) { return schemas.of<messages::CertificateMessage>(); },
      .run =
          [&room](const CallPtr& call, const Responder& responder) {
            answer_in_room(room, call, responder, read_message);
          }};
  Route write =
      room_route(room, "/api/v1/treaty/certificates/{certificate}/message.xml", write_message);
  write.system = "treaty";
  write.operation = "get_certificate_message";
  write.summary =
      "an application for a certificate of origin, or the certificate, as a Single Window message";
  write.media_type = "application/xml";
  return {std::move(read), std::move(write)};
}

}  // namespace cassia::api

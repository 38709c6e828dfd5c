#include "messages/certificate_text.h"

#include <algorithm>

#include "base/assert.h"
#include "codec/described_json.h"
#include "messages/refusals.h"

namespace cassia::messages {

namespace {

namespace certification = journeys::origin_certification;

CertificateTextLine certified_line(const certification::State& state,
                                   const certification::ApplicationLine& line) {
  const auto printed =
      std::ranges::find(state.issued->lines, line.line_no, &certification::PrintedLine::line_no);
  CASSIA_ASSERT(printed != state.issued->lines.end(), "every line of a certificate is printed");
  return {.line_no = line.line_no,
          .hs_code = line.hs_code,
          .goods_name = line.goods_name,
          .marks = line.marks,
          .quantity = line.quantity,
          .criterion = printed->criterion,
          .country_of_origin = printed->country_of_origin,
          .fob = printed->fob};
}

std::string earlier_number(const certification::Application& application) {
  if (application.original) {
    return application.original->text();
  }
  return application.earlier ? application.earlier->text() : std::string();
}

}  // namespace

CertificateText certificate_text(const certification::State& state,
                                 const std::optional<certification::CopyCertified>& copy) {
  CASSIA_ASSERT(state.issued.has_value(), "only what was issued says anything");
  const certification::Application& application = state.submitted.application;
  CertificateText text{.certificate = state.submitted.certificate.text(),
                       .agreement = application.agreement,
                       .kind = application.kind,
                       .earlier = earlier_number(application),
                       .original_issue_date = state.issued->original_issue_date,
                       .issuer = state.issued->issuer.text(),
                       .issue_date = state.issued->issue_date,
                       .expires_on = state.issued->expires_on,
                       .endorsement = state.issued->endorsement,
                       .exporter = application.exporter,
                       .producer = application.producer,
                       .consignee = application.consignee,
                       .destination = application.destination,
                       .transport = application.transport,
                       .invoice = application.invoice,
                       .remarks = application.remarks};
  if (copy) {
    text.copied_on = copy->on;
    text.copy_endorsement = copy->endorsement;
  }
  for (const certification::ApplicationLine& line : application.lines) {
    text.lines.push_back(certified_line(state, line));
  }
  return text;
}

std::string print_certificate_text(const CertificateText& text) {
  std::string printed(kCertificateKind);
  printed.append(codec::to_json(text)).append("\n");
  return printed;
}

base::Result<CertificateText> read_certificate_text(std::string_view text) {
  const base::Refusal malformed{.code = kCertificateTextMalformed};
  if (!text.starts_with(kCertificateKind)) {
    return malformed;
  }
  auto read = codec::from_json<CertificateText>(text.substr(kCertificateKind.size()),
                                                {.trust = codec::Trust::outside});
  if (!read || print_certificate_text(*read) != text) {
    return malformed;
  }
  return read;
}

}  // namespace cassia::messages

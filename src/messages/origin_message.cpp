#include "messages/origin_message.h"

#include "base/digest.h"
#include "codec/described_json.h"
#include "messages/refusals.h"

namespace cassia::messages {

namespace {

namespace exchange = journeys::origin_exchange;

base::Refusal malformed_origin_message() { return {.code = kOriginMessageMalformed}; }

std::optional<exchange::MessageKind> told_kind(OriginMessageKind kind) {
  switch (kind) {
    case OriginMessageKind::issued:
      return exchange::MessageKind::issued;
    case OriginMessageKind::replaced:
      return exchange::MessageKind::replaced;
    case OriginMessageKind::corrected:
      return exchange::MessageKind::corrected;
    case OriginMessageKind::cancelled:
      return exchange::MessageKind::cancelled;
    case OriginMessageKind::request:
    case OriginMessageKind::receipt:
      return {};
  }
  return {};
}

exchange::ReceivedCertificate received(const CertificateText& text) {
  exchange::ReceivedCertificate certificate{.issuer = text.issuer,
                                            .issue_date = text.issue_date,
                                            .expires_on = text.expires_on,
                                            .exporter = text.exporter,
                                            .consignee = text.consignee,
                                            .destination = text.destination,
                                            .invoice_number = text.invoice.number};
  for (const CertificateTextLine& line : text.lines) {
    certificate.lines.push_back({.line_no = line.line_no,
                                 .hs_code = line.hs_code,
                                 .goods_name = line.goods_name,
                                 .criterion = line.criterion,
                                 .quantity = line.quantity,
                                 .country_of_origin = line.country_of_origin});
  }
  return certificate;
}

}  // namespace

std::string print_origin_message(const OriginMessage& message) {
  std::string printed(kOriginMessageKind);
  printed.append(codec::to_json(message)).append("\n");
  return printed;
}

base::Result<OriginMessage> read_origin_message(std::string_view text) {
  if (text.size() > kOriginMessageBytesMax || !text.starts_with(kOriginMessageKind)) {
    return malformed_origin_message();
  }
  auto read = codec::from_json<OriginMessage>(text.substr(kOriginMessageKind.size()),
                                              {.trust = codec::Trust::outside});
  if (!read || !base::is_id_text(read->message) || print_origin_message(*read) != text) {
    return malformed_origin_message();
  }
  return read;
}

base::Result<exchange::ReceiveOriginMessage> command_of(const OriginMessage& message,
                                                        const exchange::PartnerId& partner) {
  const auto kind = told_kind(message.kind);
  const auto id = exchange::MessageId::parse(message.message);
  const auto number = exchange::CopyNumber::parse(message.certificate);
  const bool is_other = message.content && (message.content->certificate != message.certificate ||
                                            message.content->agreement != message.agreement);
  if (!kind || !id || !number || is_other) {
    return malformed_origin_message();
  }
  // What was signed but for whom it was told to and as which message: told again it is the same. An
  // end is the same with and without what it ends.
  OriginMessage same = message;
  same.message = same.to = same.from = same.answers = {};
  if (kind != exchange::MessageKind::issued) {
    same.content = {};
  }
  const std::string said = print_origin_message(same);
  exchange::ReceiveOriginMessage command{
      .partner = partner,
      .message = *id,
      .kind = *kind,
      .country = message.country,
      .agreement = message.agreement,
      .number = *number,
      .version = message.version,
      .digest = base::to_hex(base::sha256({base::bytes_of(said)}).bytes),
      .replaced_by = message.replaced_by,
      .reason = message.reason};
  if (message.content) {
    command.certificate = received(*message.content);
  }
  return command;
}

}  // namespace cassia::messages

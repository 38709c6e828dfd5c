#include <fmt/format.h>

#include <iostream>

#include "apps/cassia/commands.h"
#include "apps/cassia/console.h"
#include "apps/cassia/whole_file.h"
#include "codec/described_json.h"
#include "messages/certificate_text.h"
#include "runtime/signed_note.h"

namespace cassia::apps {

namespace {

std::string first_line(const std::string& text) { return text.substr(0, text.find('\n')); }

void tell(std::string_view name, const std::string& value) {
  if (!value.empty()) {
    std::cout << fmt::format("{:<22}{}\n", name, value);
  }
}

void tell_day(std::string_view name, const std::optional<base::Date>& day) {
  tell(name, day ? base::to_text(*day) : std::string());
}

void tell_certificate(const messages::CertificateText& text) {
  tell("certificate", text.certificate);
  tell("agreement", text.agreement);
  tell("kind", boost::describe::enum_to_string(text.kind, ""));
  tell("earlier", text.earlier);
  tell_day("original_issue_date", text.original_issue_date);
  tell("issuer", text.issuer);
  tell_day("issue_date", text.issue_date);
  tell_day("expires_on", text.expires_on);
  tell("endorsement", text.endorsement);
  tell_day("copied_on", text.copied_on);
  tell("copy_endorsement", text.copy_endorsement);
  tell("exporter", text.exporter);
  tell("producer", text.producer);
  tell("consignee", text.consignee);
  tell("destination", std::string(text.destination.code()));
  tell("means", text.transport.means);
  tell("load_port", text.transport.load_port);
  tell("unload_port", text.transport.unload_port);
  tell_day("shipment_date", text.transport.shipment_date);
  tell("invoice_number", text.invoice.number);
  tell_day("invoice_date", text.invoice.date);
  tell("remarks", text.remarks);
  Table lines{
      .head = {"line", "hs_code", "goods", "marks", "quantity", "criterion", "origin", "fob"},
      .rows = {}};
  for (const messages::CertificateTextLine& line : text.lines) {
    lines.rows.push_back({std::to_string(line.line_no), base::to_text(line.hs_code),
                          line.goods_name, line.marks, base::to_text(line.quantity), line.criterion,
                          std::string(line.country_of_origin.code()),
                          line.fob ? base::to_text(*line.fob) : std::string()});
  }
  std::cout << to_text(lines);
}

}  // namespace

int verify_certificate_command(const VerifyCertificateOptions& asked,
                               const CommonOptions& options) {
  const auto key = runtime::parse_verifier_key(first_line(whole_file(asked.key)));
  if (!key) {
    std::cerr << "there is no public key in " << asked.key.string() << '\n';
    return kUsage;
  }
  const std::string note = whole_file(asked.file);
  const auto signed_text = runtime::open_note(note, *key);
  const auto text = signed_text ? messages::read_certificate_text(*signed_text)
                                : base::Result<messages::CertificateText>(
                                      base::Refusal{.code = messages::kCertificateTextMalformed});
  if (!text) {
    std::cout << paint(Colour::bad, "NOT GENUINE")
              << (signed_text ? ": signed by this key, and no certificate of origin\n"
                              : ": not signed by this key, or changed since\n");
    return kNotSound;
  }
  if (options.output() == Output::json) {
    std::cout << codec::to_json(*text) << '\n';
    return kDone;
  }
  std::cout << paint(Colour::good, "genuine") << fmt::format(": signed by {}\n", to_text(*key));
  tell_certificate(*text);
  return kDone;
}

}  // namespace cassia::apps

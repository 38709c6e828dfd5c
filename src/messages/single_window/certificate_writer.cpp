#include <fmt/format.h>

#include <algorithm>
#include <pugixml.hpp>
#include <sstream>

#include "base/assert.h"
#include "base/decimal_text.h"
#include "base/utf8.h"
#include "messages/refusals.h"
#include "messages/single_window/certificate_message.h"
#include "messages/single_window/message_codes.h"

namespace cassia::messages {

namespace {

namespace certification = journeys::origin_certification;
using certification::ApplicationKind;

// As the two public programs write it that the register's entry speaks of.
constexpr const char* kNamespace = "http://www.w3.org/2000/09/xmldsig#";
constexpr const char* kDeclared = "1";  // ApplyType: handed in, not merely saved

void put(pugi::xml_node node, const char* element, std::string_view text) {
  node.append_child(element).text().set(std::string(text).c_str());
}

const char* standing_code(ApplicationKind kind) {
  switch (kind) {
    case ApplicationKind::correction:
      return "1";
    case ApplicationKind::replacement:
      return "2";
    case ApplicationKind::new_issue:
    case ApplicationKind::back_to_back:
      break;
  }
  return "0";
}

// Each once, in the order of the lines.
std::string all_marks(const certification::Application& application) {
  std::vector<std::string_view> marks;
  for (const certification::ApplicationLine& line : application.lines) {
    if (!line.marks.empty() && std::ranges::find(marks, line.marks) == marks.end()) {
      marks.push_back(line.marks);
    }
  }
  return fmt::format("{}", fmt::join(marks, "\n"));
}

// What one currency's lines are worth together; nothing where they have several or none.
std::optional<base::Money> total_of(const certification::Application& application) {
  std::optional<base::Money> total;
  for (const certification::ApplicationLine& line : application.lines) {
    if (!line.fob || (total && total->currency() != line.fob->currency())) {
      return std::nullopt;
    }
    total = total ? *total + *line.fob : *line.fob;
  }
  return total;
}

struct Sending {
  const CertificateToSend& sent;
  const certification::Application& application;
  const MessageCodes& codes;
  std::string certificate_type;
  std::string marks;
  std::optional<base::Money> total;
  base::Date applied_on;

  std::string number() const { return sent.state->submitted.certificate.text(); }
  std::string invoice_date() const {
    return application.invoice.date ? base::to_text(*application.invoice.date) : std::string();
  }
  std::string currency() const {
    return total ? std::string(total->currency().code()) : std::string();
  }
  std::string amount() const { return total ? base::print_amount(*total) : std::string(); }
};

void put_parties(pugi::xml_node head, const Sending& sending) {
  const certification::Application& application = sending.application;
  put(head, "CiqRegNo", sending.sent.credit_code);
  put(head, "AplRegNo", sending.sent.credit_code);
  put(head, "EtpsName", sending.sent.exporter_name);
  put(head, "OrgCode", sending.codes.office_of(application.issuer.text()));
  put(head, "FetchPlace", sending.codes.office_of(application.issuer.text()));
  put(head, "InvDate", sending.invoice_date());
  put(head, "InvNo", application.invoice.number);
  put(head, "AplDate", base::to_text(sending.applied_on));
  const std::string_view destination = application.destination.code();
  put(head, "DestCountry", sending.codes.country_name_of(destination));
  put(head, "DestCountryCode", sending.codes.country_code_of(destination));
  put(head, "Exporter", application.exporter);
  put(head, "Consignee", application.consignee);
}

void put_head(pugi::xml_node root, const Sending& sending) {
  const certification::Application& application = sending.application;
  const certification::Transport& transport = application.transport;
  pugi::xml_node head = root.append_child("CertificateHead");
  put(head, "CertNo", sending.number());
  put(head, "ApplyType", kDeclared);
  put(head, "CertStatus", standing_code(application.kind));
  put(head, "CertType", sending.certificate_type);
  put_parties(head, sending);
  put(head, "Mark", sending.marks);
  put(head, "LoadPort", transport.load_port);
  put(head, "UnloadPort", transport.unload_port);
  put(head, "TransMeans", transport.means);
  put(head, "IntendExpDate",
      transport.shipment_date ? base::to_text(*transport.shipment_date) : std::string());
  put(head, "FOBValue", sending.amount());
  put(head, "Note", application.remarks);
  put(head, "Curr", sending.currency());
}

// Hundredths of per cent, so that the imported content is never told smaller than it is.
std::string imported_share(const base::Rate& regional_share) {
  constexpr std::int64_t kBillionthsPerHundredth = base::Rate::kScale / 10'000;
  const std::int64_t regional = regional_share.billionths() / kBillionthsPerHundredth;
  return base::print_scaled(10'000 - regional, 2);
}

void put_origin(pugi::xml_node goods, const Sending& sending, std::int64_t line_no) {
  const certification::State& state = *sending.sent.state;
  if (!state.issued) {
    return;
  }
  const auto printed =
      std::ranges::find(state.issued->lines, line_no, &certification::PrintedLine::line_no);
  CASSIA_ASSERT(printed != state.issued->lines.end(), "every line of a certificate is printed");
  const std::vector<certification::Determination>& found = state.submitted.determinations;
  const auto determined = std::ranges::find(found, line_no, &certification::Determination::line_no);
  if (determined != found.end() && determined->value_share) {
    put(goods, "ICompPrpr", imported_share(*determined->value_share));
  }
  put(goods, "OriCriteria", printed->criterion);
  const std::string_view country = printed->country_of_origin.code();
  put(goods, "GoodsOriginCountry", sending.codes.country_code_of(country));
  put(goods, "GoodsOriginCountryEn", sending.codes.country_name_of(country));
}

void put_goods(pugi::xml_node root, const Sending& sending) {
  const certification::Application& application = sending.application;
  pugi::xml_node list = root.append_child("CertificateList");
  std::int64_t number = 0;
  for (const certification::ApplicationLine& line : application.lines) {
    pugi::xml_node goods = list.append_child("Goods");
    const base::Unit counted_in = line.quantity.unit();
    const std::string_view unit = counted_in.code();
    const std::string english = sending.codes.english_unit_of(unit);
    put(goods, "GoodsItemFlag", "N");
    put(goods, "GNo", std::to_string(++number));
    put(goods, "HSCode", line.hs_code.digits());
    put(goods, "GoodsNameE", line.goods_name);
    put(goods, "GoodsQty", base::print_number(line.quantity));
    put(goods, "GoodsUnitE", english.empty() ? std::string(unit) : english);
    put(goods, "GoodsUnit", sending.codes.chinese_unit_of(unit));
    put(goods, "FOBValue", line.fob ? base::print_amount(*line.fob) : std::string());
    put_origin(goods, sending, line.line_no);
    put(goods, "Producer",
        application.producer.empty() ? application.exporter : application.producer);
    put(goods, "InvNo", application.invoice.number);
  }
}

// Of RCEP alone.
void put_invoice(pugi::xml_node root, const Sending& sending) {
  if (sending.application.agreement != "rcep") {
    return;
  }
  pugi::xml_node invoice = root.append_child("OriInvs").append_child("OriInv");
  put(invoice, "CertNo", sending.number());
  put(invoice, "InvNo", sending.application.invoice.number);
  put(invoice, "Value", sending.amount());
  put(invoice, "Curr", sending.currency());
  put(invoice, "InvDate", sending.invoice_date());
}

base::Result<std::string> marks_to_send(const certification::Application& application,
                                        base::Date on, const law::LawBook& law) {
  std::string marks = all_marks(application);
  const auto longest = CASSIA_TRY(law.integer("certification.letters_max.marks", on));
  if (base::count_letters(marks) > longest.value) {
    return base::Refusal{
        .code = kCertificateMessageTextTooLong,
        .citation = longest.citation,
        .place = "lines",
        .facts = {{"element", "Mark"}, {"letters_max", std::to_string(longest.value)}}};
  }
  return marks;
}

}  // namespace

base::Result<std::string> write_certificate_message(const CertificateToSend& sent, base::Date on,
                                                    const law::LawBook& law) {
  const certification::Application& application = sent.state->submitted.application;
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const MessageCodes codes = CASSIA_TRY(MessageCodes::on(on, law));
  const Sending sending{.sent = sent,
                        .application = application,
                        .codes = codes,
                        .certificate_type = codes.certificate_type_of(application.agreement),
                        .marks = CASSIA_TRY(marks_to_send(application, on, law)),
                        .total = total_of(application),
                        .applied_on = calendar->date_of(sent.state->submitted.at)};
  if (application.kind == ApplicationKind::back_to_back || sending.certificate_type.empty()) {
    return base::Refusal{
        .code = kCertificateMessageKindUnknown,
        .citation = {"single_window_certificate", "codes"},
        .place = "certificate",
        .facts = {{"kind", boost::describe::enum_to_string(application.kind, "")}}};
  }
  pugi::xml_document document;
  pugi::xml_node declaration = document.append_child(pugi::node_declaration);
  declaration.append_attribute("version").set_value("1.0");
  declaration.append_attribute("encoding").set_value("UTF-8");
  pugi::xml_node root = document.append_child("Certificate");
  root.append_attribute("xmlns").set_value(kNamespace);
  put_head(root, sending);
  put_goods(root, sending);
  if (application.earlier) {
    put(root.append_child("ModCertificate"), "OldCertNo", application.earlier->text());
  }
  put_invoice(root, sending);
  std::ostringstream text;
  document.save(text, "  ", pugi::format_indent, pugi::encoding_utf8);
  return text.str();
}

}  // namespace cassia::messages

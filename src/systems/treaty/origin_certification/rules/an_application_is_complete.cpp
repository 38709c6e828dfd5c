#include "systems/treaty/origin_certification/rules/an_application_is_complete.h"

#include <fmt/format.h>

#include <set>

#include "base/utf8.h"
#include "systems/treaty/origin_certification/rules/only_an_issuing_body_decides.h"

namespace cassia::systems::treaty::origin_certification {

namespace {

struct TextField {
  std::string place;
  std::string_view limit;  // certification.letters_max.<limit>
  const std::string* text;
  bool is_needed = true;
};

std::vector<TextField> text_fields(const SubmitApplication& command) {
  const Application& application = command.application;
  std::vector<TextField> fields{
      {"certificate", "number", &command.certificate.text()},
      {"exporter", "exporter", &application.exporter},
      {"producer", "producer", &application.producer, false},
      {"consignee", "consignee", &application.consignee},
      {"transport.means", "transport_means", &application.transport.means},
      {"transport.load_port", "port", &application.transport.load_port},
      {"transport.unload_port", "port", &application.transport.unload_port},
      {"invoice.number", "invoice_number", &application.invoice.number},
      {"remarks", "remarks", &application.remarks, false}};
  for (std::size_t i = 0; i < application.lines.size(); ++i) {
    const ApplicationLine& line = application.lines[i];
    fields.push_back({fmt::format("lines[{}].goods_name", i), "goods_name", &line.goods_name});
    fields.push_back({fmt::format("lines[{}].marks", i), "marks", &line.marks, false});
  }
  return fields;
}

base::Result<void> is_well_filled(const TextField& field, const Setting& setting) {
  const auto longest = CASSIA_TRY(
      setting.law.integer(fmt::format("certification.letters_max.{}", field.limit), setting.today));
  if (field.is_needed && field.text->empty()) {
    return missing(field.place, longest.citation);
  }
  if (base::count_letters(*field.text) <= longest.value) {
    return {};
  }
  return base::Refusal{
      .code = kApplicationTextTooLong,
      .citation = longest.citation,
      .place = field.place,
      .facts = {{"field", field.place}, {"letters_max", std::to_string(longest.value)}}};
}

// What is wrong with a line, as the name of its field; empty when nothing is.
std::string_view fault_of_line(const ApplicationLine& line, bool is_split, std::int64_t hs_digits,
                               const law::LawBook& law) {
  if (line.line_no <= 0) {
    return "line_no";
  }
  if (line.hs_code.length() != hs_digits) {
    return "hs_code";
  }
  const std::int64_t micros = line.quantity.micros();
  if (micros <= 0 || micros > base::kQuantityMicrosMax ||
      !law.units().knows(line.quantity.unit())) {
    return "quantity";
  }
  if (line.fob && (line.fob->is_zero() || line.fob->is_negative())) {
    return "fob";
  }
  return (line.original_line > 0) == is_split ? "" : "original_line";
}

base::Result<void> has_good_lines(const Application& application, const law::Agreement& agreement,
                                  const Setting& setting) {
  const auto lines_max = CASSIA_TRY(setting.law.integer("certification.lines_max", setting.today));
  if (std::ssize(application.lines) > lines_max.value) {
    return base::Refusal{.code = kApplicationLinesTooMany,
                         .citation = lines_max.citation,
                         .place = "lines",
                         .facts = {{"lines_max", std::to_string(lines_max.value)}}};
  }
  const auto digits = CASSIA_TRY(
      setting.law.integer(fmt::format("preference.{}.hs_digits", agreement.id), setting.today));
  std::set<std::int64_t> line_nos;
  const bool is_split = application.kind == ApplicationKind::back_to_back;
  for (std::size_t i = 0; i < application.lines.size(); ++i) {
    const ApplicationLine& line = application.lines[i];
    std::string_view fault = fault_of_line(line, is_split, digits.value, setting.law);
    if (fault.empty() && !line_nos.insert(line.line_no).second) {
      fault = "line_no";
    }
    if (!fault.empty()) {
      return base::Refusal{
          .code = kApplicationLineMalformed,
          .citation = digits.citation,
          .place = fmt::format("lines[{}].{}", i, fault),
          .facts = {{"line_no", std::to_string(line.line_no)}, {"field", std::string(fault)}}};
    }
  }
  return {};
}

// What the application names of earlier papers goes with its kind.
std::string_view missing_reference(const Application& application) {
  const bool ends_another = application.kind == ApplicationKind::correction ||
                            application.kind == ApplicationKind::replacement;
  if (ends_another != application.earlier.has_value()) {
    return "earlier";
  }
  const bool is_split = application.kind == ApplicationKind::back_to_back;
  return is_split == application.original.has_value() ? "" : "original";
}

}  // namespace

base::Result<void> is_complete(const SubmitApplication& command, const law::Agreement& agreement,
                               const Setting& setting) {
  const Application& application = command.application;
  if (application.lines.empty()) {
    return missing("lines", agreement.citation);
  }
  for (const TextField& field : text_fields(command)) {
    CASSIA_TRY(is_well_filled(field, setting));
  }
  const std::string_view reference = missing_reference(application);
  if (!reference.empty()) {
    return missing(std::string(reference), agreement.citation);
  }
  if (application.issuer.is_empty()) {
    return missing("issuer", agreement.citation);
  }
  CASSIA_TRY(is_issuing_body(application.issuer, "issuer", setting));
  if (!application.invoice.date) {
    return missing("invoice.date", agreement.citation);
  }
  CASSIA_TRY(has_good_lines(application, agreement, setting));
  if (agreement.party_on(application.destination, setting.today) == nullptr) {
    return base::Refusal{.code = kDestinationNotAParty,
                         .citation = agreement.citation,
                         .place = "destination",
                         .facts = {{"country", std::string(application.destination.code())},
                                   {"agreement", agreement.id},
                                   {"date", base::to_text(setting.today)}}};
  }
  return {};
}

}  // namespace cassia::systems::treaty::origin_certification

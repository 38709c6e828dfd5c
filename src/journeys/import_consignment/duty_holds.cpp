#include "journeys/import_consignment/duty_holds.h"

#include <algorithm>

namespace cassia::journeys {

std::string tax_part(std::int64_t line_no) { return std::to_string(line_no); }
std::string security_part(std::int64_t line_no) { return std::to_string(line_no) + ".security"; }

bool is_paid_from_account(const declarations::DeclarationContent& content) {
  return content.payment == declarations::PaymentMode::account && !content.is_temporary;
}

std::vector<accounts::HoldPart> parts_to_hold(const declarations::State& declaration) {
  std::vector<accounts::HoldPart> parts;
  const auto add = [&parts](std::string part, base::Money amount) {
    if (!amount.is_zero()) {
      parts.push_back({.part = std::move(part), .amount = amount});
    }
  };
  for (const declarations::LineAssessment& line : declaration.assessment.lines) {
    const bool is_released = std::ranges::binary_search(declaration.released_lines, line.line_no);
    if (is_paid_from_account(declaration.content) && !is_released) {
      add(tax_part(line.line_no), line.tax);
    }
    if (std::ranges::find(declaration.secured_lines, line.line_no) !=
        declaration.secured_lines.end()) {
      add(security_part(line.line_no), line.security);
    }
  }
  const auto& late_fee = declaration.assessment.late_fee;
  if (late_fee && declaration.released_lines.empty()) {
    add(std::string(kLateFeePart), late_fee->fee);
  }
  return parts;
}

base::Result<void> give_back_all(const declarations::State& declaration, Unit& unit) {
  const std::string& reference = declaration.declaration_id.text();
  if (accounts::open_parts(unit.account(declaration.declarant.text()), reference).empty()) {
    return {};
  }
  CASSIA_TRY(unit.decide(accounts::Command(
      accounts::ReleaseHold{.owner = declaration.declarant, .reference = reference})));
  return {};
}

base::Result<void> hold_anew(const declarations::State& declaration, Unit& unit) {
  std::vector<accounts::HoldPart> parts = parts_to_hold(declaration);
  const std::string& reference = declaration.declaration_id.text();
  std::ranges::sort(parts, {}, &accounts::HoldPart::part);
  if (parts == accounts::open_parts(unit.account(declaration.declarant.text()), reference)) {
    return {};
  }
  CASSIA_TRY(give_back_all(declaration, unit));
  if (parts.empty()) {
    return {};
  }
  CASSIA_TRY(unit.decide(accounts::Command(accounts::PlaceHolds{
      .owner = declaration.declarant, .reference = reference, .parts = std::move(parts)})));
  return {};
}

base::Result<void> take_part(const declarations::State& declaration, const std::string& part,
                             Unit& unit) {
  const std::string& reference = declaration.declaration_id.text();
  const base::Money amount =
      accounts::remaining_of(unit.account(declaration.declarant.text()), reference, part);
  if (amount.is_zero()) {
    return {};
  }
  CASSIA_TRY(unit.decide(accounts::Command(accounts::PostHold{
      .owner = declaration.declarant, .reference = reference, .part = part, .amount = amount})));
  return {};
}

}  // namespace cassia::journeys

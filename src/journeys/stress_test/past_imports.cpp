#include "journeys/stress_test/past_imports.h"

#include "journeys/quote.h"
#include "journeys/unused_preference/past_regime.h"

namespace cassia::journeys {

namespace {

using engines::duty::Regime;

// What keeps the model from the line; empty where nothing does.
std::string missing_of(const Regime* regime) {
  if (regime == nullptr) {
    return "duty_paid";  // no rate gives it
  }
  if (!regime->rates.duty || !regime->rates.vat || !regime->rates.consumption_tax) {
    if (regime->gaps.empty()) {
      return "rate";
    }
    const engines::duty::RateGap& gap = regime->gaps.front();
    return std::string(gap.table.empty() ? gap.gap : gap.table);
  }
  return regime->rates.consumption_tax->is_zero() ? "" : "consumption_tax";
}

}  // namespace

void ImportSum::add(const ImportSum& other) {
  lines += other.lines;
  value.add(other.value);
}

void PastImports::add(const PastImports& other) {
  for (const auto& [group, sum] : other.groups) {
    groups[group].add(sum);
  }
  for (const auto& [part, sum] : other.by_importer) {
    add_part(part, sum);
  }
  not_told_apart.add(other.not_told_apart);
  outside.add(other.outside);
  for (const auto& [name, sum] : other.unknown) {
    unknown[name].add(sum);
  }
}

void PastImports::add_part(const ImporterGroup& part, const ImportSum& sum) {
  const auto known = by_importer.find(part);
  if (known != by_importer.end()) {
    known->second.add(sum);
  } else if (by_importer.size() < kImporterGroupsMax) {
    by_importer.emplace(part, sum);
  } else {
    not_told_apart.add(sum);
  }
}

base::Result<void> add_past_line(const PastLine& line, const EliminationSchedule& schedule,
                                 const law::LawBook& law, PastImports& imports) {
  const base::Money value = CASSIA_TRY(value_in_yuan(line, law));
  const ImportSum one{.lines = 1, .value = {.fen = value.minor()}};
  const engines::duty::LineTaxes taxes = CASSIA_TRY(regimes(
      {.hs_code = line.hs_code, .origin = line.origin, .value = value, .on = line.declared_on},
      law));
  CASSIA_TRY(check_payment(line));
  CASSIA_TRY(told_regime(line, taxes));
  const auto cut = schedule.find(line.hs_code, line.origin);
  if (!cut) {
    imports.outside.add(one);
    return {};
  }
  const Regime* const regime = regime_of(line, taxes);
  if (const std::string missing = missing_of(regime); !missing.empty()) {
    imports.unknown[missing].add(one);
    return {};
  }
  const ImportGroup group{.hs_code = line.hs_code,
                          .origin = line.origin,
                          .duty = *regime->rates.duty,
                          .vat = *regime->rates.vat,
                          .cut = *cut};
  imports.groups[group].add(one);
  if (!line.importer.empty()) {
    imports.add_part({.importer = line.importer, .group = group}, one);
  }
  return {};
}

}  // namespace cassia::journeys

#include "systems/treaty/origin_certification/rules/a_split_must_fit_its_original.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace cassia::systems::treaty::origin_certification {

namespace {

// The clause under which the agreement takes back-to-back proofs.
base::Citation split_clause(const law::Agreement& agreement, base::Date on) {
  const auto* const accepted = agreement.accepted_on(law::ProofKind::back_to_back, on);
  return accepted == nullptr ? agreement.citation : accepted->citation;
}

}  // namespace

const EarlierLine* original_line(const EarlierProof& original, std::int64_t line_no) {
  const auto line = std::ranges::find(original.lines, line_no, &EarlierLine::line_no);
  return line == original.lines.end() ? nullptr : &*line;
}

base::Result<std::vector<Determination>> split_of(const Application& application,
                                                  const EarlierProof& original,
                                                  const law::Agreement& agreement,
                                                  const Setting& setting) {
  const base::Citation clause = split_clause(agreement, setting.today);
  std::vector<Determination> determinations;
  std::map<std::int64_t, base::Quantity> left;  // of the original's lines, after the lines so far
  for (std::size_t i = 0; i < application.lines.size(); ++i) {
    const ApplicationLine& line = application.lines[i];
    const EarlierLine* const source = original_line(original, line.original_line);
    if (source == nullptr || source->hs_code.subheading() != line.hs_code.subheading()) {
      return base::Refusal{.code = kSplitLineMismatch,
                           .citation = clause,
                           .place = fmt::format("lines[{}].original_line", i),
                           .facts = {{"number", application.original->text()},
                                     {"original_line", std::to_string(line.original_line)},
                                     {"hs_code", base::to_text(line.hs_code)}}};
    }
    const std::string place = fmt::format("lines[{}].quantity", i);
    auto wanted = setting.law.units().convert(line.quantity, source->remaining.unit());
    if (!wanted) {
      return base::at(place, std::move(wanted).error());
    }
    base::Quantity& rest = left.try_emplace(source->line_no, source->remaining).first->second;
    if (*wanted > rest) {
      return base::Refusal{.code = kSplitExceedsOriginal,
                           .citation = clause,
                           .place = place,
                           .facts = {{"number", application.original->text()},
                                     {"original_line", std::to_string(source->line_no)},
                                     {"wanted", base::to_text(*wanted)},
                                     {"remaining", base::to_text(rest)}}};
    }
    rest -= *wanted;
    determinations.push_back({.line_no = line.line_no,
                              .agreement = agreement.id,
                              .hs_code = source->hs_code,
                              .verdict = engines::origin::Verdict::met,
                              .country_of_origin = original.country_of_origin,
                              .rules_as_of = original.issue_date});
  }
  return determinations;
}

}  // namespace cassia::systems::treaty::origin_certification

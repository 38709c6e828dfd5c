#include "systems/treaty/origin_certification/rules/a_good_must_originate.h"

#include <fmt/format.h>

#include <algorithm>

namespace cassia::systems::treaty::origin_certification {

namespace {

std::string codes_of(const std::vector<DeterminationReason>& reasons) {
  std::string codes;
  for (const DeterminationReason& reason : reasons) {
    codes.append(codes.empty() ? "" : ", ").append(reason.code);
  }
  return codes.empty() ? "-" : codes;
}

bool is_of_line(const Determination& found, const ApplicationLine& line,
                const Application& application, base::Date today) {
  return found.agreement == application.agreement &&
         found.hs_code.subheading() == line.hs_code.subheading() && found.rules_as_of == today;
}

}  // namespace

base::Result<void> goods_originate(const SubmitApplication& command,
                                   const law::Agreement& agreement, const Setting& setting) {
  const std::vector<ApplicationLine>& lines = command.application.lines;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string place = fmt::format("lines[{}]", i);
    const std::string line_no = std::to_string(lines[i].line_no);
    const auto found =
        std::ranges::find(command.determinations, lines[i].line_no, &Determination::line_no);
    if (found == command.determinations.end()) {
      return base::Refusal{.code = kDeterminationMissing,
                           .citation = agreement.citation,
                           .place = place,
                           .facts = {{"line_no", line_no}}};
    }
    if (!is_of_line(*found, lines[i], command.application, setting.today)) {
      return base::Refusal{.code = kDeterminationMismatch,
                           .citation = agreement.citation,
                           .place = place,
                           .facts = {{"line_no", line_no},
                                     {"hs_code", base::to_text(found->hs_code)},
                                     {"rules_as_of", base::to_text(found->rules_as_of)}}};
    }
    if (found->verdict == engines::origin::Verdict::met) {
      if (!found->country_of_origin.is_unknown()) {
        continue;
      }
      return base::Refusal{.code = kCountryOfOriginUnknown,
                           .citation = agreement.citation,
                           .place = place,
                           .facts = {{"line_no", line_no}, {"agreement", agreement.id}}};
    }
    const bool is_open = found->verdict == engines::origin::Verdict::open;
    return base::Refusal{
        .code = is_open ? kOriginUndecided : kGoodsNotOriginating,
        .citation = found->reasons.empty() ? agreement.citation : found->reasons.front().citation,
        .place = place,
        .facts = {{"line_no", line_no},
                  {"agreement", agreement.id},
                  {"reasons", codes_of(found->reasons)}}};
  }
  return {};
}

}  // namespace cassia::systems::treaty::origin_certification

#include "systems/treaty/approved_exporters/rules/a_good_fits.h"

#include <algorithm>

#include "base/utf8.h"
#include "systems/treaty/approved_exporters/refusals.h"

namespace cassia::systems::treaty::approved_exporters {

namespace {

const base::Citation kGoods{"gacc_decree_254", "goods"};

base::Refusal refused(base::RefusalCode code, std::string place, std::vector<base::Fact> facts) {
  return {.code = code, .citation = kGoods, .place = std::move(place), .facts = std::move(facts)};
}

base::Result<void> names_fit(const FileGood& command, base::Date today, const law::LawBook& law) {
  const auto longest = CASSIA_TRY(law.integer("certification.letters_max.goods_name", today));
  for (const auto& [field, name] :
       {std::pair<std::string, const std::string&>{"name_zh", command.name_zh},
        {"name_en", command.name_en}}) {
    if (name.empty() || base::count_letters(name) > longest.value) {
      return base::Refusal{.code = kApprovalFieldMissing,
                           .citation = kGoods,
                           .place = field,
                           .facts = {{"field", field}}};
    }
  }
  return {};
}

}  // namespace

base::Result<void> good_fits(const State& state, const FileGood& command, base::Date today,
                             const law::LawBook& law) {
  CASSIA_TRY(names_fit(command, today, law));
  const law::Agreement* const agreement = CASSIA_TRY(law.agreement(command.agreement));
  if (agreement->accepted_on(law::ProofKind::approved_declaration, today) == nullptr) {
    return refused(kGoodAgreementUnfit, "agreement", {{"agreement", command.agreement}});
  }
  constexpr int kDigits = 6;
  if (command.hs_code.length() != kDigits) {
    return refused(kGoodCodeUnfit, "hs_code", {{"hs_code", base::to_text(command.hs_code)}});
  }
  const bool is_filed = std::ranges::any_of(state.goods, [&](const FiledGood& good) {
    return !good.is_withdrawn && good.filed.agreement == command.agreement &&
           good.filed.hs_code == command.hs_code && good.filed.name_zh == command.name_zh;
  });
  if (is_filed) {
    return refused(kGoodFiledAlready, "hs_code", {{"hs_code", base::to_text(command.hs_code)}});
  }
  const auto most = CASSIA_TRY(law.integer("approved_exporter.goods_max", today));
  if (std::ssize(state.goods) >= most.value) {
    return refused(kGoodsTooMany, "hs_code", {{"goods_max", std::to_string(most.value)}});
  }
  return {};
}

}  // namespace cassia::systems::treaty::approved_exporters

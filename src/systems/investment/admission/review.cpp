#include "systems/investment/admission/judge.h"
#include "systems/investment/admission/refusals.h"

namespace cassia::systems::investment::admission {

namespace {

using engines::ownership::Fraction;
using engines::ownership::LookThrough;

ReviewAnswer answer_as(Review review, base::RefusalCode code, base::Citation citation,
                       law::Mark mark, const LookThrough& holders) {
  return {
      .review = review,
      .reason = {
          .standing = Standing::note,
          .sentence = {.code = code,
                       .citation = std::move(citation),
                       .facts = {{"foreign", print_range(holders.foreign, holders.foreign_most)}}},
          .mark = mark}};
}

}  // namespace

// Brief of the law, table D4, in its order.
base::Result<ReviewAnswer> review_of(const Case& asked, const LookThrough& holders,
                                     const law::LawBook& law) {
  if (!asked.security) {
    return answer_as(Review::not_assessed, kReviewNotAssessed, {}, law::Mark::confirmed, holders);
  }
  const Security& security = *asked.security;
  const auto control = CASSIA_TRY(law.rate("investment.security_review.control_share", asked.on));
  const auto with_veto =
      CASSIA_TRY(law.rate("investment.security_review.share_with_veto", asked.on));
  const auto by = [&](Review review, base::RefusalCode code) {
    return answer_as(review, code, control.citation, control.mark, holders);
  };
  const bool is_foreign = !holders.foreign_most.is_zero() || !holders.other_controls.empty();
  if (!is_foreign) {
    return by(Review::none, kReviewNone);
  }
  if (security.is_military) {
    return by(Review::refer, kReviewMilitary);
  }
  if (security.fields.empty()) {
    return by(Review::none, kReviewNone);
  }
  const Fraction half = fraction_of(control.value);
  if (holders.foreign >= half || security.has_decisive_influence) {
    return by(Review::refer, kReviewControl);
  }
  const bool may_control = holders.foreign_most >= half || !holders.other_controls.empty();
  const bool has_veto = security.has_veto && holders.foreign_most >= fraction_of(with_veto.value);
  if (may_control || has_veto) {
    return answer_as(Review::by_hand, kReviewByHand, with_veto.citation, with_veto.mark, holders);
  }
  return by(Review::none, kReviewNone);
}

}  // namespace cassia::systems::investment::admission

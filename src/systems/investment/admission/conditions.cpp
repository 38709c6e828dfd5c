#include <optional>

#include "systems/investment/admission/judge.h"
#include "systems/investment/admission/refusals.h"

namespace cassia::systems::investment::admission {

namespace {

using engines::ownership::Fraction;
using engines::ownership::LookThrough;
using engines::ownership::print_share;
using law::ConditionKind;

// Standing of "what there is, which lies between least and most, is at most `limit`"; or less.
enum class Limit : std::uint8_t { at_most, less_than };

Standing below(const Fraction& least, const Fraction& most, Limit limit, const Fraction& bound) {
  const auto keeps = [&](const Fraction& share) {
    return limit == Limit::at_most ? share <= bound : share < bound;
  };
  if (keeps(most)) {
    return Standing::met;
  }
  return keeps(least) ? Standing::open : Standing::not_met;
}

Standing citizen(const std::optional<base::CountryCode>& country) {
  if (!country || country->is_unknown()) {
    return Standing::open;
  }
  return country->code() == kHome ? Standing::met : Standing::not_met;
}

Standing board(const People& people, const Fraction& least) {
  if (!people.board_seats || !people.board_chinese) {
    return Standing::open;
  }
  return Fraction(*people.board_chinese, *people.board_seats) >= least ? Standing::met
                                                                       : Standing::not_met;
}

struct Tested {
  base::RefusalCode code;
  Standing standing = Standing::open;
  std::string has = {};
};

std::string print_citizen(const std::optional<base::CountryCode>& country) {
  return country ? std::string(country->code()) : "?";
}

Tested test_people(const law::AdmissionCondition& condition, const People& people) {
  switch (condition.kind) {
    case ConditionKind::chinese_legal_representative:
      return {kChineseLegalRepresentative, citizen(people.legal_representative),
              print_citizen(people.legal_representative)};
    case ConditionKind::chinese_head:
      return {kChineseHead, citizen(people.head), print_citizen(people.head)};
    default:
      break;
  }
  const std::string has = people.board_seats && people.board_chinese
                              ? std::to_string(*people.board_chinese)
                                    .append("/")
                                    .append(std::to_string(*people.board_seats))
                              : "?";
  return {kChineseBoardMin, board(people, fraction_of(condition.share)), has};
}

// Chinese shares are what foreign ones leave of the whole: one range serves both. A joint venture
// is where Chinese holders have anything at all, so its share is nothing.
Tested test_shares(const law::AdmissionCondition& condition, const LookThrough& holders) {
  const Fraction& least = holders.foreign;
  const Fraction& most = holders.foreign_most;
  const Fraction share = fraction_of(condition.share);
  const Fraction largest = holders.largest_foreign_group;
  const Fraction largest_most = largest + (most - least);
  const Fraction rest = 1 - share;
  const Fraction chinese_least = 1 - most;
  const Fraction chinese_most = 1 - least;
  const std::string chinese = print_range(chinese_least, chinese_most);
  switch (condition.kind) {
    case ConditionKind::foreign_share_max:
      return {kForeignShareMax, below(least, most, Limit::at_most, share),
              print_range(least, most)};
    case ConditionKind::single_foreign_share_max:
      return {kSingleForeignShareMax, below(largest, largest_most, Limit::at_most, share),
              print_range(largest, largest_most)};
    case ConditionKind::chinese_share_min:
      return {kChineseShareMin, below(least, most, Limit::at_most, rest), chinese};
    case ConditionKind::chinese_control:
      return {kChineseControl, below(least, most, Limit::less_than, rest), chinese};
    default:
      break;
  }
  return {kJointVenture, below(least, most, Limit::less_than, rest), chinese};
}

}  // namespace

Fraction fraction_of(base::Rate rate) { return {rate.billionths(), base::Rate::kScale}; }

std::string print_range(const Fraction& least, const Fraction& most) {
  std::string text = print_share(least);
  if (least != most) {
    text.append(" – ").append(print_share(most));
  }
  return text;
}

bool is_about_people(ConditionKind kind) {
  return kind == ConditionKind::chinese_legal_representative ||
         kind == ConditionKind::chinese_head || kind == ConditionKind::chinese_board_min;
}

Reason test_condition(law::AdmissionCondition condition, const Asker& asker, const Facts& facts) {
  if (condition.kind == ConditionKind::chinese_control) {
    condition.share = facts.control;
  }
  const Tested tested = is_about_people(condition.kind)
                            ? test_people(condition, facts.asked->people)
                            : test_shares(condition, *facts.holders);
  return {.standing = tested.standing,
          .sentence = {.code = tested.code,
                       .citation = *asker.citation,
                       .facts = {{"entry", std::string(asker.entry)},
                                 {"limit", print_share(fraction_of(condition.share))},
                                 {"has", tested.has}}},
          .mark = asker.mark,
          .condition = condition};
}

}  // namespace cassia::systems::investment::admission

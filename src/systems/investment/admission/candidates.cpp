#include "systems/investment/admission/candidates.h"

#include <algorithm>
#include <optional>
#include <ranges>
#include <tuple>

#include "law/admission_list.h"
#include "systems/investment/admission/judge.h"

namespace cassia::systems::investment::admission {

namespace {

namespace ownership = engines::ownership;
using law::ConditionKind;
using ownership::Fraction;

constexpr std::size_t kHoldingsTried = 16;

// How far foreign shares must come down: to `bound`, or below it.
struct ShareTarget {
  Fraction bound;
  bool is_strict = false;
  bool is_of_group = false;  // of the largest group of affiliated holders, not of all
};

std::optional<ShareTarget> target_of(const law::AdmissionCondition& condition) {
  const Fraction share = fraction_of(condition.share);
  const Fraction rest = 1 - share;
  switch (condition.kind) {
    case ConditionKind::foreign_share_max:
      return ShareTarget{.bound = share};
    case ConditionKind::single_foreign_share_max:
      return ShareTarget{.bound = share, .is_of_group = true};
    case ConditionKind::chinese_share_min:
      return ShareTarget{.bound = rest};
    case ConditionKind::chinese_control:
    case ConditionKind::joint_venture:
      return ShareTarget{.bound = rest, .is_strict = true};
    default:
      return std::nullopt;
  }
}

std::vector<const law::AdmissionCondition*> failed_conditions(const Answer& answer) {
  std::vector<const law::AdmissionCondition*> failed;
  for (const ActivityAnswer& activity : answer.activities) {
    for (const Reason& reason : activity.reasons) {
      if (reason.standing == Standing::not_met && reason.condition) {
        failed.push_back(&*reason.condition);
      }
    }
  }
  return failed;
}

// The least part that comes to the bound; what must be undercut, by whole hundredths of a per cent.
Fraction part_for(const Fraction& excess, const Fraction& effect, bool is_strict) {
  const Fraction exact = excess / effect;
  if (!is_strict) {
    return exact;
  }
  constexpr int kHundredthsOfPercent = 10'000;
  const Fraction scaled = exact * kHundredthsOfPercent;
  const boost::multiprecision::cpp_int whole = numerator(scaled) / denominator(scaled) + 1;
  return Fraction(whole) / kHundredthsOfPercent;
}

std::size_t index_of_entity(const ownership::Structure& structure, std::string_view id) {
  const auto found = std::ranges::find(structure.entities, id, &ownership::Entity::id);
  return static_cast<std::size_t>(found - structure.entities.begin());
}

// Holdings by which foreign holders come to the target; what weighs most in it first, which is what
// lies nearest to it.
std::vector<std::size_t> holdings_to_try(const Case& asked, const Answer& answer) {
  const ownership::Structure& structure = asked.structure;
  struct Weighed {
    std::size_t at = 0;
    Fraction weight;
  };
  std::vector<Weighed> weighed;
  for (std::size_t at = 0; at < structure.holdings.size(); ++at) {
    const ownership::Holding& holding = structure.holdings[at];
    const std::size_t owner = index_of_entity(structure, holding.owner);
    const std::size_t owned = index_of_entity(structure, holding.owned);
    Fraction weight = answer.holders.weights[owned];
    if (!weight.is_zero() && !answer.holders.foreign_parts[owner].is_zero()) {
      weighed.push_back({.at = at, .weight = std::move(weight)});
    }
  }
  std::ranges::sort(weighed, [&](const Weighed& one, const Weighed& other) {
    const auto name = [&](const Weighed& each) {
      const ownership::Holding& holding = structure.holdings[each.at];
      return std::tie(holding.owned, holding.owner);
    };
    return one.weight != other.weight ? one.weight > other.weight : name(one) < name(other);
  });
  std::vector<std::size_t> tried;
  for (const Weighed& each : weighed | std::views::take(kHoldingsTried)) {
    tried.push_back(each.at);
  }
  return tried;
}

// Of one holding, the most that any failed condition of shares asks to sell, or all of it.
std::optional<Change> sale_of(std::size_t at, const std::vector<ShareTarget>& targets,
                              const Case& asked, const Answer& answer) {
  const ownership::Holding& holding = asked.structure.holdings[at];
  const std::size_t owner = index_of_entity(asked.structure, holding.owner);
  const std::size_t owned = index_of_entity(asked.structure, holding.owned);
  const Fraction effect = answer.holders.weights[owned] * answer.holders.foreign_parts[owner];
  Fraction part;
  for (const ShareTarget& target : targets) {
    const Fraction& has =
        target.is_of_group ? answer.holders.largest_foreign_group : answer.holders.foreign;
    const Fraction excess = has - target.bound;
    part = std::max(part, part_for(excess, effect, target.is_strict));
  }
  part = std::min(part, holding.share);
  if (part.is_zero()) {
    return std::nullopt;
  }
  return Change{
      .kind = ChangeKind::sell, .owner = holding.owner, .owned = holding.owned, .part = part};
}

void add_sales(const Case& asked, const Answer& answer, std::vector<Change>& changes) {
  std::vector<ShareTarget> targets;
  for (const law::AdmissionCondition* const condition : failed_conditions(answer)) {
    if (const auto target = target_of(*condition)) {
      targets.push_back(*target);
    }
  }
  if (targets.empty()) {
    return;
  }
  for (const std::size_t at : holdings_to_try(asked, answer)) {
    if (const auto sale = sale_of(at, targets, asked, answer)) {
      changes.push_back(*sale);
    }
  }
}

void add_people(const Case& asked, const Answer& answer, std::vector<Change>& changes) {
  for (const law::AdmissionCondition* const condition : failed_conditions(answer)) {
    switch (condition->kind) {
      case ConditionKind::chinese_legal_representative:
        changes.push_back({.kind = ChangeKind::legal_representative});
        break;
      case ConditionKind::chinese_head:
        changes.push_back({.kind = ChangeKind::head});
        break;
      case ConditionKind::chinese_board_min: {
        const Fraction needed =
            fraction_of(condition->share) * asked.people.board_seats.value_or(1);
        const auto whole = static_cast<std::int64_t>(numerator(needed) / denominator(needed));
        changes.push_back(
            {.kind = ChangeKind::board, .seats = denominator(needed) == 1 ? whole : whole + 1});
        break;
      }
      default:
        break;
    }
  }
}

// A part of a holding goes to a buyer of the home side.
void sell(const Change& change, ownership::Structure& structure) {
  const auto holding =
      std::ranges::find_if(structure.holdings, [&](const ownership::Holding& each) {
        return each.owner == change.owner && each.owned == change.owned;
      });
  // No id of an enquiry has a blank, so that this one is nobody's.
  const std::string buyer = "a buyer " + std::to_string(structure.entities.size());
  holding->share -= change.part;
  if (holding->share.is_zero() && !holding->has_other_control) {
    structure.holdings.erase(holding);
  }
  structure.holdings.push_back({.owner = buyer, .owned = change.owned, .share = change.part});
  structure.entities.push_back({.id = buyer, .side = ownership::Side::home});
}

// Into the zone, whose areas are alike but for what is granted to one of them.
void add_places(const Case& asked, const law::LawBook& law, std::vector<Change>& changes) {
  const auto add = [&](const std::string& area) {
    const auto is_area = [&](const Change& change) { return change.area == area; };
    if (asked.area != area && std::ranges::none_of(changes, is_area)) {
      changes.push_back({.kind = ChangeKind::place, .area = area});
    }
  };
  if (!asked.area && !law.plan().areas.empty()) {
    add(law.plan().areas.front().id);
  }
  for (const law::AdmissionGrant& grant : law.admission_lists().grants()) {
    add(grant.area);
  }
}

}  // namespace

std::vector<Change> candidates(const Case& asked, const Answer& answer, const law::LawBook& law) {
  std::vector<Change> changes;
  add_places(asked, law, changes);
  add_people(asked, answer, changes);
  for (std::size_t at = 0; asked.activities.size() > 1 && at < asked.activities.size(); ++at) {
    if (answer.activities[at].outcome > Outcome::undecided) {
      changes.push_back({.kind = ChangeKind::activity, .activity = at});
    }
  }
  if (answer.holders.foreign == answer.holders.foreign_most) {
    add_sales(asked, answer, changes);
  }
  return changes;
}

Case changed(const Case& asked, const Change& change) {
  Case other = asked;
  switch (change.kind) {
    case ChangeKind::place:
      other.area = change.area;
      break;
    case ChangeKind::legal_representative:
      other.people.legal_representative = base::CountryCode::parse(kHome).value();
      break;
    case ChangeKind::head:
      other.people.head = base::CountryCode::parse(kHome).value();
      break;
    case ChangeKind::board:
      other.people.board_chinese = change.seats;
      break;
    case ChangeKind::activity:
      other.activities.erase(other.activities.begin() +
                             static_cast<std::ptrdiff_t>(change.activity));
      break;
    case ChangeKind::sell:
      sell(change, other.structure);
      break;
  }
  return other;
}

}  // namespace cassia::systems::investment::admission

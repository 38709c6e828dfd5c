#include "systems/investment/admission/advice.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "systems/investment/admission/candidates.h"
#include "systems/investment/admission/refusals.h"

namespace cassia::systems::investment::admission {

namespace {

using engines::ownership::print_share;

constexpr std::size_t kSalesMax = 32;

// An enquiry with changes made to it, and what is answered of it.
struct Tried {
  std::vector<Change> changes = {};
  Case made = {};
  Answer answer = {};
};

std::optional<Tried> try_change(const Tried& before, const Change& change,
                                const law::LawBook& law) {
  Tried tried{.changes = before.changes, .made = changed(before.made, change)};
  auto answer = decide(tried.made, law);
  if (!answer) {
    return std::nullopt;
  }
  tried.changes.push_back(change);
  tried.answer = *std::move(answer);
  return tried;
}

Advice advice_of(const Tried& tried) {
  return {
      .changes = tried.changes, .outcome = tried.answer.outcome, .passes = passes(tried.answer)};
}

// Sets of two are made in one order only: by kind, and sales in the order of their holdings. A left
// out activity moves those behind it, so that a second one would be called otherwise than asked.
bool may_follow(const Change& first, const Change& second) {
  if (first.kind != second.kind) {
    return first.kind < second.kind;
  }
  return first.kind == ChangeKind::sell &&
         std::pair(first.owned, first.owner) < std::pair(second.owned, second.owner);
}

std::vector<Advice> try_pairs(const std::vector<Tried>& singles, const law::LawBook& law) {
  std::vector<Advice> advices;
  for (const Tried& single : singles) {
    for (const Change& second : candidates(single.made, single.answer, law)) {
      if (!may_follow(single.changes.front(), second)) {
        continue;
      }
      const auto tried = try_change(single, second, law);
      if (tried && passes(tried->answer)) {
        advices.push_back(advice_of(*tried));
      }
    }
  }
  return advices;
}

// Whole holdings are sold until a part of one is enough.
std::vector<Advice> try_sales(Tried tried, const law::LawBook& law) {
  while (!passes(tried.answer) && tried.changes.size() < kSalesMax) {
    const std::vector<Change> next = candidates(tried.made, tried.answer, law);
    const auto sale = std::ranges::find(next, ChangeKind::sell, &Change::kind);
    auto after = sale == next.end() ? std::nullopt : try_change(tried, *sale, law);
    if (!after) {
      return {};
    }
    tried = *std::move(after);
  }
  return passes(tried.answer) ? std::vector{advice_of(tried)} : std::vector<Advice>();
}

bool has_passing(const std::vector<Advice>& advices) {
  return std::ranges::any_of(advices, &Advice::passes);
}

void add(std::vector<Advice>& advices, std::vector<Advice> more) {
  std::ranges::move(more, std::back_inserter(advices));
}

}  // namespace

std::vector<Advice> advise(const Case& asked, const Answer& answer, const law::LawBook& law) {
  std::vector<Advice> advices;
  if (passes(answer)) {
    return advices;
  }
  const Tried now{.made = asked, .answer = answer};
  std::vector<Tried> singles;
  for (const Change& change : candidates(asked, answer, law)) {
    if (auto tried = try_change(now, change, law)) {
      if (passes(tried->answer) || tried->answer.outcome < answer.outcome) {
        advices.push_back(advice_of(*tried));
      }
      singles.push_back(*std::move(tried));
    }
  }
  if (!has_passing(advices)) {
    add(advices, try_pairs(singles, law));
  }
  if (!has_passing(advices)) {
    add(advices, try_sales(now, law));
  }
  std::ranges::stable_sort(
      advices, {}, [](const Advice& advice) { return std::pair(!advice.passes, advice.outcome); });
  advices.resize(std::min(advices.size(), kAdvicesMax));
  return advices;
}

base::Refusal explain(const Change& change, const Case& asked) {
  switch (change.kind) {
    case ChangeKind::place:
      return {.code = kChangePlace, .facts = {{"area", change.area}}};
    case ChangeKind::legal_representative:
      return {.code = kChangeLegalRepresentative};
    case ChangeKind::head:
      return {.code = kChangeHead};
    case ChangeKind::board:
      return {.code = kChangeBoard, .facts = {{"seats", std::to_string(change.seats)}}};
    case ChangeKind::activity:
      return {.code = kChangeActivity, .facts = {{"number", std::to_string(change.activity + 1)}}};
    case ChangeKind::sell:
      break;
  }
  const auto holding =
      std::ranges::find_if(asked.structure.holdings, [&](const engines::ownership::Holding& each) {
        return each.owner == change.owner && each.owned == change.owned;
      });
  CASSIA_ASSERT(holding != asked.structure.holdings.end(), "only a holding that is there is sold");
  return {.code = kChangeSell,
          .facts = {{"owner", change.owner},
                    {"owned", change.owned},
                    {"part", print_share(change.part)},
                    {"from", print_share(holding->share)},
                    {"to", print_share(holding->share - change.part)}}};
}

}  // namespace cassia::systems::investment::admission

#include "engines/ownership/index.h"

#include <algorithm>
#include <set>
#include <utility>

#include "engines/ownership/refusals.h"

namespace cassia::engines::ownership {

namespace {

std::string place_of_holding(std::size_t at, std::string_view field) {
  std::string place = "holdings[" + std::to_string(at) + "]";
  if (!field.empty()) {
    place.append(".").append(field);
  }
  return place;
}

base::Result<void> check_size(const Structure& structure) {
  const auto too_large = [](const char* what, std::size_t size, std::size_t most) {
    return base::Refusal{.code = kStructureTooLarge,
                         .place = what,
                         .facts = {{"size", std::to_string(size)}, {"most", std::to_string(most)}}};
  };
  if (structure.entities.size() > kEntitiesMax) {
    return too_large("entities", structure.entities.size(), kEntitiesMax);
  }
  if (structure.holdings.size() > kHoldingsMax) {
    return too_large("holdings", structure.holdings.size(), kHoldingsMax);
  }
  return {};
}

base::Result<void> add_entities(const Structure& structure, Index& index) {
  for (std::size_t at = 0; at < structure.entities.size(); ++at) {
    const std::string& id = structure.entities[at].id;
    if (!index.by_id.emplace(id, at).second) {
      return base::Refusal{
          .code = kEntityRepeated, .place = place_of_entity(at), .facts = {{"entity", id}}};
    }
  }
  index.holders.resize(structure.entities.size());
  return {};
}

base::Result<std::size_t> entity_at(const Index& index, const std::string& id, std::size_t holding,
                                    std::string_view field) {
  const auto found = index.by_id.find(id);
  if (found == index.by_id.end()) {
    return base::Refusal{.code = kEntityUnknown,
                         .place = place_of_holding(holding, field),
                         .facts = {{"entity", id}}};
  }
  return found->second;
}

base::Result<void> add_holdings(const Structure& structure, Index& index) {
  std::set<std::pair<std::size_t, std::size_t>> seen;
  for (std::size_t at = 0; at < structure.holdings.size(); ++at) {
    const Holding& holding = structure.holdings[at];
    const std::size_t owner = CASSIA_TRY(entity_at(index, holding.owner, at, "owner"));
    const std::size_t owned = CASSIA_TRY(entity_at(index, holding.owned, at, "owned"));
    const auto refuse = [&](base::RefusalCode code) {
      return base::Refusal{.code = code,
                           .place = place_of_holding(at, ""),
                           .facts = {{"owner", holding.owner}, {"owned", holding.owned}}};
    };
    if (!seen.emplace(owner, owned).second) {
      return refuse(kHoldingRepeated);
    }
    if (holding.share.is_zero() && !holding.has_other_control) {
      return refuse(kHoldingEmpty);
    }
    index.holders[owned].push_back({.owner = owner, .holding = at});
  }
  return {};
}

base::Result<void> check_wholes(const Structure& structure, const Index& index) {
  for (std::size_t at = 0; at < structure.entities.size(); ++at) {
    Fraction sum;
    for (const Edge& edge : index.holders[at]) {
      sum += structure.holdings[edge.holding].share;
    }
    if (sum > 1) {
      return base::Refusal{
          .code = kSharesExceedWhole,
          .place = place_of_entity(at),
          .facts = {{"entity", structure.entities[at].id}, {"sum", print_share(sum)}}};
    }
  }
  return {};
}

// A circle among the entities that could not be put in order: each of them holds another one.
base::Refusal circle_of(const Structure& structure, const Index& index,
                        const std::vector<std::size_t>& left) {
  const auto holding_of = [&](std::size_t owner) {
    for (std::size_t at = 0; at < structure.holdings.size(); ++at) {
      const Holding& holding = structure.holdings[at];
      const std::size_t owned = index.by_id.find(holding.owned)->second;
      if (holding.owner == structure.entities[owner].id && left[owned] > 0) {
        return std::pair(at, owned);
      }
    }
    CASSIA_ASSERT(false, "who is left in no order holds somebody who is left");
  };
  std::size_t at = 0;
  while (left[at] == 0) {
    ++at;
  }
  std::vector<std::size_t> path;
  while (std::ranges::find(path, at) == path.end()) {
    path.push_back(at);
    at = holding_of(at).second;
  }
  std::string circle;
  for (auto each = std::ranges::find(path, at); each != path.end(); ++each) {
    circle.append(structure.entities[*each].id).append(" > ");
  }
  circle += structure.entities[at].id;
  return {.code = kHoldingCycle,
          .place = place_of_holding(holding_of(at).first, ""),
          .facts = {{"circle", circle}}};
}

base::Result<void> put_in_order(const Structure& structure, Index& index) {
  std::vector<std::size_t> left(structure.entities.size());  // held entities not yet in order
  for (const std::vector<Edge>& holders : index.holders) {
    for (const Edge& edge : holders) {
      ++left[edge.owner];
    }
  }
  for (std::size_t at = 0; at < left.size(); ++at) {
    if (left[at] == 0) {
      index.owned_first.push_back(at);
    }
  }
  for (std::size_t next = 0; next < index.owned_first.size(); ++next) {
    for (const Edge& edge : index.holders[index.owned_first[next]]) {
      if (--left[edge.owner] == 0) {
        index.owned_first.push_back(edge.owner);
      }
    }
  }
  if (index.owned_first.size() < left.size()) {
    return circle_of(structure, index, left);
  }
  return {};
}

}  // namespace

std::string place_of_entity(std::size_t at) { return "entities[" + std::to_string(at) + "]"; }

base::Result<Index> index_of(const Structure& structure) {
  Index index;
  CASSIA_TRY(check_size(structure));
  CASSIA_TRY(add_entities(structure, index));
  CASSIA_TRY(add_holdings(structure, index));
  CASSIA_TRY(check_wholes(structure, index));
  CASSIA_TRY(put_in_order(structure, index));
  return index;
}

}  // namespace cassia::engines::ownership

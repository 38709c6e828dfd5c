#include "engines/decision/model/element_order.h"

#include <algorithm>

#include "engines/decision/refusals.h"

namespace cassia::engines::decision::model {

namespace {

enum class Mark { unseen, open, done };

// A service needs its decisions: one that calls the service which decides it is a cycle.
std::vector<std::size_t> needs_of(const Element& element) {
  std::vector<std::size_t> needs = element.outputs;
  for (const Requirement& requirement : element.requirements) {
    needs.push_back(requirement.element);
  }
  needs.insert(needs.end(), element.parameters.begin(), element.parameters.end());
  return needs;
}

struct Visit {
  std::size_t element;
  std::vector<std::size_t> needs;
};

// Depth first with a stack of its own: a chain of requirements may be long.
base::Result<std::vector<std::size_t>> order_of(const std::vector<Element>& elements) {
  std::vector<Mark> marks(elements.size(), Mark::unseen);
  std::vector<std::size_t> order;
  std::vector<Visit> stack;
  for (std::size_t start = 0; start < elements.size(); ++start) {
    if (marks[start] == Mark::unseen) {
      marks[start] = Mark::open;
      stack.push_back({start, needs_of(elements[start])});
    }
    while (!stack.empty()) {
      Visit& top = stack.back();
      if (top.needs.empty()) {
        marks[top.element] = Mark::done;
        order.push_back(top.element);
        stack.pop_back();
        continue;
      }
      const std::size_t next = top.needs.back();
      top.needs.pop_back();
      if (marks[next] == Mark::open) {
        return base::Refusal{.code = kModelCycle,
                             .place = elements[next].where,
                             .facts = {{"element", elements[next].name}}};
      }
      if (marks[next] == Mark::unseen) {
        marks[next] = Mark::open;
        stack.push_back({next, needs_of(elements[next])});
      }
    }
  }
  return order;
}

}  // namespace

base::Result<std::vector<Element>> in_order(std::vector<Element> elements) {
  const std::vector<std::size_t> order = CASSIA_TRY(order_of(elements));
  std::vector<std::size_t> moved(elements.size());
  for (std::size_t at = 0; at < order.size(); ++at) {
    moved[order[at]] = at;
  }
  std::vector<Element> result;
  result.reserve(elements.size());
  for (const std::size_t from : order) {
    Element& element = elements[from];
    for (Requirement& requirement : element.requirements) {
      requirement.element = moved[requirement.element];
    }
    for (auto* list : {&element.outputs, &element.parameters}) {
      std::ranges::transform(*list, list->begin(), [&](std::size_t at) { return moved[at]; });
    }
    result.push_back(std::move(element));
  }
  return result;
}

}  // namespace cassia::engines::decision::model

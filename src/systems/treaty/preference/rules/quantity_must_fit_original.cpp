#include "systems/treaty/preference/rules/quantity_must_fit_original.h"

#include <map>

namespace cassia::systems::treaty::preference {

namespace {

struct Place {
  std::size_t index = 0;
  std::string field;
};
std::string to_text(const Place& place) {
  return "lines[" + std::to_string(place.index) + "]." + place.field;
}

}  // namespace

base::Result<std::vector<LineQuantity>> quantity_must_fit_original(
    const State& original, const AllocateBackToBack& command, const Ground& ground,
    const law::LawBook& law) {
  std::vector<LineQuantity> converted;
  std::map<std::int64_t, base::Quantity> left;  // what remains after the lines so far
  for (std::size_t i = 0; i < command.lines.size(); ++i) {
    const LineQuantity& line = command.lines[i];
    const auto free = remaining(original, line.line_no);
    if (!free) {
      return base::Refusal{.code = kProofLineUnknown,
                           .citation = ground.citation,
                           .place = to_text({.index = i, .field = "line_no"}),
                           .facts = {{"number", command.number.text()},
                                     {"proof_line", std::to_string(line.line_no)}}};
    }
    const std::string place = to_text({.index = i, .field = "quantity"});
    if (line.quantity.is_zero() || line.quantity.is_negative()) {
      return base::Refusal{.code = kQuantityNotPositive,
                           .place = place,
                           .facts = {{"claimed", base::to_text(line.quantity)}}};
    }
    auto wanted = law.units().convert(line.quantity, free->unit());
    if (!wanted) {
      return base::at(place, std::move(wanted).error());
    }
    base::Quantity& rest = left.try_emplace(line.line_no, *free).first->second;
    if (*wanted > rest) {
      return base::Refusal{.code = kBackToBackExceedsOriginal,
                           .citation = ground.citation,
                           .place = place,
                           .facts = {{"number", command.number.text()},
                                     {"proof_line", std::to_string(line.line_no)},
                                     {"claimed", base::to_text(*wanted)},
                                     {"remaining", base::to_text(rest)}}};
    }
    rest -= *wanted;
    converted.push_back({.line_no = line.line_no, .quantity = *wanted});
  }
  return converted;
}

}  // namespace cassia::systems::treaty::preference

#include "api/problem.h"
#include "api/refusals.h"
#include "api/trade/trade_routes.h"
#include "journeys/commands.h"

namespace cassia::api {

namespace {

namespace gate = journeys::gate;

struct SlotView {
  base::Instant from = {};
  base::Instant to = {};
  gate::SlotStanding standing = gate::SlotStanding::offered;
  base::Citation citation = {};
};
BOOST_DESCRIBE_STRUCT(SlotView, (), (from, to, standing, citation))

struct Slots {
  std::vector<SlotView> items = {};
};
BOOST_DESCRIBE_STRUCT(Slots, (), (items))

base::Result<std::string> needed(const Call& call, const std::string& name) {
  const std::string* const text = call.request.find_query(name);
  if (text == nullptr) {
    return base::Refusal{
        .code = kQueryMalformed, .place = name, .facts = {{"field", name}, {"text", ""}}};
  }
  return *text;
}

base::Result<Slots> slots(Counter& counter, const Call& call) {
  const std::string date = CASSIA_TRY(needed(call, "date"));
  const std::string pass = CASSIA_TRY(needed(call, "pass"));
  const std::string lane_class = CASSIA_TRY(needed(call, "lane_class"));
  gate::SlotQuestion question{.date = CASSIA_TRY(base::Date::parse(date)),
                              .pass = CASSIA_TRY(gate::PassId::parse(pass))};
  bool is_known = false;
  for (const auto& entry : codec::kEnumNames<gate::LaneClass>) {
    if (entry.name == lane_class) {
      question.lane_class = entry.value;
      is_known = true;
    }
  }
  if (!is_known) {
    return base::Refusal{.code = kQueryMalformed,
                         .place = "lane_class",
                         .facts = {{"field", "lane_class"}, {"text", lane_class}}};
  }
  Slots made;
  for (const gate::Slot& slot : CASSIA_TRY(gate::offered_slots(question, counter.law()))) {
    made.items.push_back(
        {.from = slot.from, .to = slot.to, .standing = slot.standing, .citation = slot.citation});
  }
  return made;
}

}  // namespace

std::vector<Route> slot_routes(Counter& counter) {
  return {{.method = "GET",
           .path = "/api/v1/trade/slots",
           .system = "trade",
           .operation = "list_slots",
           .summary = "the slots of a pass on a day, and why the others are not offered",
           .admission = Admission::everyone,
           .query = {{.name = "pass", .description = "id of the pass"},
                     {.name = "date", .description = "a day in China time"},
                     {.name = "lane_class", .description = "manned or unmanned"}},
           .response = [](Schemas& schemas) { return schemas.of<Slots>(); },
           .run =
               [&counter](const CallPtr& call, const Responder& responder) {
                 const auto found = slots(counter, *call);
                 responder->send(found ? json_response(*found)
                                       : problem(found.error(), *call, counter.law()));
               }}};
}

}  // namespace cassia::api

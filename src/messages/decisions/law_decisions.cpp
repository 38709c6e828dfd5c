#include "messages/decisions/law_decisions.h"

#include <algorithm>

#include "base/assert.h"
#include "law/law_content.h"
#include "messages/decisions/decision_inputs.h"

namespace cassia::messages {

namespace table = engines::decision::table;

const law::LawTable* find_law_table(const law::LawBook& law, std::string_view name) {
  const auto& tables = law.decision_tables();
  const auto found = std::ranges::find_if(
      tables, [&](const law::LawTable& each) { return each.table.text().name == name; });
  return found == tables.end() ? nullptr : &*found;
}

const law::Package& package_of(const law::LawBook& law, const law::LawTable& table) {
  const auto found = std::ranges::find(law.packages(), table.package, &law::Package::id);
  CASSIA_ASSERT(found != law.packages().end(), "a table stands in a package of the book");
  return *found;
}

table::PackagePin pin_of(const law::Package& package) {
  return {.id = package.id, .version = std::to_string(package.version), .digest = package.digest};
}

base::Result<table::DecisionMoment> decision_moment(const law::LawBook& law, base::Instant at) {
  constexpr std::int32_t kSecondsPerMinute = 60;
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  return table::DecisionMoment{
      .at = at, .offset_seconds = calendar->parts().utc_offset_minutes * kSecondsPerMinute};
}

base::Result<table::Receipt> decide_by_json(DecisionQuestion question) {
  const auto inputs = CASSIA_TRY(read_inputs(question.inputs, question.table.text()));
  const table::Facts facts = CASSIA_TRY(bind_facts(question.table, inputs));
  return decide_with_receipt(question.table, facts, question.moment, std::move(question.packages));
}

}  // namespace cassia::messages

#include "law/table_pins.h"

#include <algorithm>

#include "base/assert.h"
#include "law/law_content.h"

namespace cassia::law {

namespace table = engines::decision::table;

const LawTable* find_law_table(const LawBook& law, std::string_view name) {
  const auto name_of = [](const LawTable& each) -> std::string_view {
    return each.table.text().name;
  };
  if (const auto* const in_force = law.tables_in_force()) {
    const auto found = std::ranges::find(*in_force, name, name_of);
    if (found != in_force->end()) {
      return &*found;
    }
  }
  const std::vector<LawTable>& tables = law.decision_tables();
  const auto found = std::ranges::lower_bound(tables, name, {}, name_of);
  return found != tables.end() && name_of(*found) == name ? &*found : nullptr;
}

std::shared_ptr<const table::DecisionTable> shared_table(const LawTable& table) {
  return {std::shared_ptr<const table::DecisionTable>(), &table.table};
}

const Package& package_of(const LawBook& law, const LawTable& table) {
  const auto found = std::ranges::find(law.packages(), table.package, &Package::id);
  CASSIA_ASSERT(found != law.packages().end(), "a table stands in a package of the book");
  return *found;
}

table::PackagePin pin_of(const Package& package) {
  return {.id = package.id, .version = std::to_string(package.version), .digest = package.digest};
}

base::Result<table::DecisionMoment> decision_moment(const LawBook& law, base::Instant at) {
  constexpr std::int32_t kSecondsPerMinute = 60;
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  return table::DecisionMoment{
      .at = at, .offset_seconds = calendar->parts().utc_offset_minutes * kSecondsPerMinute};
}

}  // namespace cassia::law

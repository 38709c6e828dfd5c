#include "systems/treaty/reforms/rules/a_desk_can_ask_it.h"

#include "law/table_pins.h"

namespace cassia::systems::treaty::reforms {

namespace {

using engines::decision::table::ColumnText;

bool is_same_column(const ColumnText& left, const ColumnText& right) {
  const bool has_same_values =
      left.allowed.has_value() == right.allowed.has_value() &&
      (!left.allowed.has_value() || left.allowed->text == right.allowed->text);
  return left.name == right.name && left.type == right.type && left.unit == right.unit &&
         has_same_values;
}

// The first column that is not as the law has it; empty when all are.
std::string changed_column(const std::vector<ColumnText>& of_law,
                           const std::vector<ColumnText>& of_version) {
  for (std::size_t at = 0; at < of_law.size(); ++at) {
    if (at >= of_version.size() || !is_same_column(of_law[at], of_version[at])) {
      return of_law[at].name;
    }
  }
  return of_version.size() > of_law.size() ? of_version[of_law.size()].name : std::string();
}

}  // namespace

base::Result<void> desk_can_ask(const Setting& setting, const InstitutionId& institution,
                                const engines::decision::table::TableText& version) {
  const law::LawTable* const of_law = law::find_law_table(setting.law, institution.text());
  const bool is_asked = CASSIA_TRY(
      setting.law.list_names("reforms.tables_of_desks", setting.today, institution.text()));
  if (!is_asked || of_law == nullptr) {
    return {};
  }
  std::string column = changed_column(of_law->table.text().inputs, version.inputs);
  if (column.empty()) {
    column = changed_column(of_law->table.text().outputs, version.outputs);
  }
  if (column.empty()) {
    return {};
  }
  return base::Refusal{.code = kReformColumnsChanged,
                       .citation = desk_rule(),
                       .place = "reform",
                       .facts = {{"table", institution.text()}, {"column", column}}};
}

}  // namespace cassia::systems::treaty::reforms

#pragma once

#include <string_view>

#include "base/result.h"
#include "engines/decision/feel/value.h"
#include "law/law_book.h"
#include "systems/trade/declarations/events.h"

namespace cassia::systems::trade::declarations {

inline constexpr std::string_view kLateFeeTable = "late_declaration_fee";
inline constexpr std::string_view kCollectionTable = "late_declaration_collection";

// What the tables are asked: the days that are charged, and what the first one computed of them.
engines::decision::feel::Context late_fee_inputs(std::int64_t days_late,
                                                 base::Money dutiable_value);
engines::decision::feel::Context collection_inputs(base::Money computed);

// Customs Law art. 24, GACC Decree 128 (register: customs_law_2021.24, gacc_decree_128): the
// consignee declares within 14 days of entry, the day after entry being the first. Who declares
// later owes 0.05 % of the dutiable value for each day from the fifteenth to the day of acceptance,
// both counted; when the fifteenth is no working day the count begins on the next one. What
// the days cost is the law's table `late_declaration_fee`, how much of that is collected the table
// `late_declaration_collection`. Refuses late_fee_table_unfit where the law has no such table or it
// answers other than in whole yuan.
struct LateDeclaration {
  base::Date entry_on = {};
  base::Date accepted_on = {};
  base::Money dutiable_value = {};  // CNY
};
base::Result<LateFee> late_declaration_fee(const LateDeclaration& late, const law::LawBook& law);

}  // namespace cassia::systems::trade::declarations

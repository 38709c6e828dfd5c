#include <algorithm>
#include <array>
#include <utility>

#include "engines/decision/table/table_text.h"

namespace cassia::engines::decision::table {

namespace {

template <typename Word>
using Words = std::pair<Word, std::string_view>;

constexpr std::array<Words<HitPolicy>, 11> kHitPolicies = {{
    {HitPolicy::unique, "unique"},
    {HitPolicy::first, "first"},
    {HitPolicy::any, "any"},
    {HitPolicy::priority, "priority"},
    {HitPolicy::rule_order, "rule order"},
    {HitPolicy::output_order, "output order"},
    {HitPolicy::collect, "collect"},
    {HitPolicy::collect_sum, "collect sum"},
    {HitPolicy::collect_min, "collect min"},
    {HitPolicy::collect_max, "collect max"},
    {HitPolicy::collect_count, "collect count"},
}};

constexpr std::array<Words<ColumnType>, 10> kColumnTypes = {{
    {ColumnType::boolean, "boolean"},
    {ColumnType::integer, "integer"},
    {ColumnType::number, "number"},
    {ColumnType::string, "string"},
    {ColumnType::date, "date"},
    {ColumnType::time, "time"},
    {ColumnType::date_time, "date and time"},
    {ColumnType::days_duration, "days and time duration"},
    {ColumnType::months_duration, "years and months duration"},
    {ColumnType::any, "any"},
}};

// The words stand in the order of their enumerators.
template <typename Word, std::size_t Count>
std::optional<Word> find_word(const std::array<Words<Word>, Count>& words, std::string_view text) {
  const auto found = std::ranges::find(words, text, &Words<Word>::second);
  return found == words.end() ? std::nullopt : std::optional(found->first);
}

}  // namespace

std::string_view to_text(HitPolicy policy) {
  return kHitPolicies[static_cast<std::size_t>(policy)].second;
}
std::string_view to_text(ColumnType type) {
  return kColumnTypes[static_cast<std::size_t>(type)].second;
}
std::optional<HitPolicy> parse_hit_policy(std::string_view text) {
  return find_word(kHitPolicies, text);
}
std::optional<ColumnType> parse_column_type(std::string_view text) {
  return find_word(kColumnTypes, text);
}

}  // namespace cassia::engines::decision::table

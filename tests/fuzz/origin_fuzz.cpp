// uses: law engines/origin base
// Rules and tables of rules of origin: whatever text is accepted is printed and read again as the
// same, and its rows are found by their own codes. A refusal says where.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "base/assert.h"
#include "engines/origin/rule_text.h"
#include "law/origin_table.h"

namespace {

namespace base = cassia::base;
namespace law = cassia::law;
namespace origin = cassia::engines::origin;

law::SourceRegister sources() {
  law::Source pact;
  pact.id = "pact";
  law::Clause annex;
  annex.id = "annex";
  pact.clauses.push_back(annex);
  return law::SourceRegister({pact});
}

void check_rule(std::string_view text) {
  const auto rule = origin::parse_rule(text, base::HsEdition::hs2012);
  if (!rule) {
    CASSIA_ASSERT(rule.error().place.starts_with("column "), "a refusal says where");
    return;
  }
  const auto again = origin::parse_rule(origin::print_rule(*rule), base::HsEdition::hs2012);
  CASSIA_ASSERT(again.has_value() && *again == *rule, "what is printed is read as the same");
}

void check_table(const std::string& text) {
  const auto table = law::read_origin_table({"origin/t.origin", text}, sources());
  if (!table) {
    CASSIA_ASSERT(table.error().place.starts_with("origin/t.origin"), "a refusal says where");
    return;
  }
  const origin::RuleBook book({*table});
  for (std::uint32_t i = 0; i < table->rows.size(); ++i) {
    const origin::FoundRules found = book.find(book.tables().front(), table->rows[i].goods.first);
    CASSIA_ASSERT(!found.is_empty(), "a row covers its own code");
    CASSIA_ASSERT(
        std::ranges::all_of(found.rows,
                            [&](std::uint32_t row) {
                              return table->rows[row].goods.covers(table->rows[i].goods.first);
                            }),
        "what is found covers the code");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  check_rule(text);
  check_table(text);
  const auto correlation = law::read_correlation({"origin/t.correlation", text}, sources());
  CASSIA_ASSERT(correlation.has_value() || correlation.error().place.starts_with("origin/"),
                "a refusal says where");
  return 0;
}

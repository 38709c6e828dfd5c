// uses: law base
// The reader of tariff tables: whatever text is accepted must answer for each of its rows from that
// row, and for any code without leaving its own figures.
#include <cstdint>
#include <string>
#include <string_view>

#include "base/assert.h"
#include "law/tariff_book.h"

namespace {

namespace base = cassia::base;
namespace law = cassia::law;

constexpr std::string_view kPath = "tariffs/t.tariff";

// The codes of the table's rows, taken from the text.
template <typename Visit>
void for_each_code(std::string_view text, base::HsEdition edition, Visit visit) {
  text.remove_prefix(text.find("---\n") + 4);
  while (!text.empty()) {
    const std::string_view line = text.substr(0, text.find('\n'));
    const auto code = base::HsCode::parse(line.substr(0, line.find(' ')), edition);
    CASSIA_ASSERT(code.has_value(), "an accepted row begins with its code");
    visit(*code);
    text.remove_prefix(line.size() + 1);
  }
}

void check_rows(const std::string& text, const law::TariffBook& book) {
  const law::TariffTable& table = book.tables().front();
  const law::TariffHead& head = table.head();
  const base::CountryCode origin = head.origins.empty() ? base::CountryCode() : head.origins.back();
  std::size_t rows = 0;
  for_each_code(text, head.edition, [&](const base::HsCode& code) {
    CASSIA_ASSERT(table.find_row(code) == rows, "a row is the longest prefix of its own code");
    ++rows;
    for (const std::string& column : head.columns) {
      const law::TariffAnswer answer =
          book.look_up({head.importer, column, code, head.valid_from, origin});
      CASSIA_ASSERT(answer.table == &head, "the only table answers for its own rows");
      CASSIA_ASSERT((answer.outcome == law::TariffOutcome::given) != answer.cell.rates.empty(),
                    "only a given cell has rates");
      CASSIA_ASSERT(
          answer.outcome != law::TariffOutcome::unknown || answer.gap == law::TariffGap::not_given,
          "a row that is there is found");
    }
  });
  CASSIA_ASSERT(rows == table.row_count(), "every line after the head is a row");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const law::LawText file{std::string(kPath), text};
  const auto book = law::compile_tariffs({file});
  if (!book) {
    CASSIA_ASSERT(book.error().place.starts_with(kPath), "a refusal says where");
    return 0;
  }
  check_rows(text, *book);
  const law::LawText twin{"tariffs/t.tariff", text};
  CASSIA_ASSERT(!law::compile_tariffs({file, twin}), "the same table twice gives cells twice");
  return 0;
}

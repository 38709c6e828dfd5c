#include "api/law/goods_found.h"

#include <algorithm>
#include <set>

#include "law/goods_names.h"
#include "law/tariff_book.h"

namespace cassia::api {

namespace {

constexpr std::size_t kHeadingDigits = 4;  // of the Harmonized System
constexpr std::size_t kLineDigits = 8;     // of the import tariff
// Of a name that many headings share, the lines of the best few are shown.
constexpr int kNamesOpened = 5;

// The digits of "0810.6"; empty for a text that is no beginning of a code.
std::string typed_digits(const std::string& text) {
  std::string digits;
  for (const char letter : text) {
    if (letter >= '0' && letter <= '9') {
      digits += letter;
    } else if (letter != '.' && letter != ' ') {
      return {};
    }
  }
  return digits;
}

const law::TariffTable* import_tariff(const law::LawBook& law, base::Date on) {
  const auto& tables = law.tariffs().tables();
  const auto found = std::ranges::find_if(tables, [on](const law::TariffTable& table) {
    const law::TariffHead& head = table.head();
    return head.importer.code() == "CN" && head.is_valid_on(on) && head.agreement.empty() &&
           head.column_index(law::kMfnColumn).has_value();
  });
  return found == tables.end() ? nullptr : &*found;
}

GoodsLevel level_of(const base::HsCode& code) {
  return code.length() == 2   ? GoodsLevel::chapter
         : code.length() == 4 ? GoodsLevel::heading
                              : GoodsLevel::subheading;
}

class Finder {
 public:
  Finder(const law::LawBook& law, const GoodsQuestion& question)
      : law_(law), question_(question), tariff_(import_tariff(law, question.on)) {}

  std::vector<GoodsView> find() {
    const auto names = law_.names().search(question_.text, question_.limit);
    const std::string digits = typed_digits(question_.text);
    int opened = 0;
    for (const law::GoodsName* const name : names) {
      add_name(*name);
      if (digits.empty() && name->code.length() >= static_cast<int>(kHeadingDigits) &&
          opened++ < kNamesOpened) {
        add_lines(name->code.digits());
      }
    }
    if (digits.size() >= kHeadingDigits) {
      add_lines(digits.substr(0, kLineDigits));
    }
    return std::move(found_);
  }

 private:
  bool is_full() const { return found_.size() >= question_.limit; }

  void add_name(const law::GoodsName& name) {
    if (!is_full()) {
      found_.push_back({.hs_code = name.code,
                        .level = level_of(name.code),
                        .name = name.name.in(question_.language),
                        .official = name.official});
    }
  }

  // A table tells the row of a code, not the codes of its rows: every line that the digits leave
  // open is asked for, a hundred for a subheading.
  void add_lines(const std::string& digits) {
    std::uint64_t first = std::stoull(digits);
    std::uint64_t count = 1;
    for (std::size_t length = digits.size(); length < kLineDigits; ++length) {
      first *= 10;
      count *= 10;
    }
    for (std::uint64_t line = first; tariff_ != nullptr && line < first + count && !is_full();
         ++line) {
      std::string text = std::to_string(line);
      text.insert(0, kLineDigits - text.size(), '0');
      if (const auto code = base::HsCode::parse(text, base::HsEdition::hs2022)) {
        add_line(*code);
      }
    }
  }

  // A row of the line itself, not one of the subheading that stands for all of its lines.
  void add_line(const base::HsCode& code) {
    const auto row = tariff_->find_row(code);
    if (!row || row == tariff_->find_row(code.subheading()) ||
        !lines_.insert(code.padded()).second) {
      return;
    }
    const law::TariffCell cell =
        tariff_->cell(*row, *tariff_->head().column_index(law::kMfnColumn));
    const law::GoodsName* const name = law_.names().find(code);
    const law::GoodsName* const official = law_.names().find_official(code);
    found_.push_back(
        {.hs_code = code,
         .level = GoodsLevel::line,
         .name = name == nullptr ? "" : name->name.in(question_.language),
         .official = official == nullptr ? "" : official->official,
         .mfn = cell.rates.size() == 1 ? base::print_percent(cell.rates.front()) : ""});
  }

  const law::LawBook& law_;
  const GoodsQuestion& question_;
  const law::TariffTable* tariff_;
  std::vector<GoodsView> found_;
  std::set<std::uint64_t> lines_;  // that were found already
};

}  // namespace

std::vector<GoodsView> find_goods(const law::LawBook& law, const GoodsQuestion& question) {
  return Finder(law, question).find();
}

}  // namespace cassia::api

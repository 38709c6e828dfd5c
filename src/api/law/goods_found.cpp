#include "api/law/goods_found.h"

#include <algorithm>
#include <set>

#include "law/goods_names.h"
#include "law/tariff_book.h"

namespace cassia::api {

namespace {

constexpr std::size_t kHeadingDigits = 4;  // of the Harmonized System
constexpr int kLineDigits = 8;             // of the import tariff
constexpr std::size_t kPaddedDigits = 10;  // of a range
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
      : law_(law),
        question_(question),
        tariff_(import_tariff(law, question.on)),
        wanted_(question.skip + question.limit + 1) {}

  // One more than the page is looked for, to know whether anything follows.
  GoodsPage find() {
    const auto names = law_.names().search(question_.text, wanted_);
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
      add_lines(digits.substr(0, static_cast<std::size_t>(kLineDigits)));
    }
    GoodsPage page;
    for (std::size_t at = question_.skip; at < found_.size() && at + 1 < wanted_; ++at) {
      page.items.push_back(std::move(found_[at]));
    }
    if (is_full()) {
      page.next = wanted_ - 1;
    }
    return page;
  }

 private:
  bool is_full() const { return found_.size() >= wanted_; }

  void add_name(const law::GoodsName& name) {
    if (!is_full()) {
      found_.push_back({.hs_code = name.code,
                        .level = level_of(name.code),
                        .name = name.name.in(question_.language),
                        .official = name.official});
    }
  }

  // The lines that the digits leave open, which may be of any number: half a subheading too.
  void add_lines(const std::string& digits) {
    if (tariff_ == nullptr || is_full()) {
      return;
    }
    law::CodeRange range{.first = std::stoull(digits), .last = std::stoull(digits)};
    for (std::size_t length = digits.size(); length < kPaddedDigits; ++length) {
      range = {.first = range.first * 10, .last = range.last * 10 + 9};
    }
    const std::size_t missing = wanted_ - found_.size() + lines_.size();
    for (const base::HsCode& code : tariff_->codes_in(range, kLineDigits, missing)) {
      add_line(code);
    }
  }

  void add_line(const base::HsCode& code) {
    const auto row = tariff_->find_row(code);
    if (!row || is_full() || !lines_.insert(code.padded()).second) {
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
  std::size_t wanted_;
  std::vector<GoodsView> found_;
  std::set<std::uint64_t> lines_;  // that were found already
};

}  // namespace

GoodsPage find_goods(const law::LawBook& law, const GoodsQuestion& question) {
  return Finder(law, question).find();
}

}  // namespace cassia::api

#include "law/goods_names.h"

#include <algorithm>
#include <string>
#include <utility>

#include "base/assert.h"

namespace cassia::law {

namespace {

using Key = std::pair<std::uint64_t, int>;
Key key_of(const base::HsCode& code) { return {code.padded(), code.length()}; }
Key key_of_name(const GoodsName& name) { return key_of(name.code); }

// The digits of "0810.60"; empty when the text is no beginning of a code.
std::string code_digits(std::string_view text) {
  std::string digits;
  for (const char letter : text) {
    if (letter >= '0' && letter <= '9') {
      digits += letter;
    } else if (letter != '.') {
      return {};
    }
  }
  return digits;
}

// Shorter codes first, then by code.
auto order_of(const GoodsName& name) { return std::pair(name.code.length(), name.code.padded()); }

constexpr std::size_t kCodeDigits = 10;

}  // namespace

GoodsNames::GoodsNames(std::vector<GoodsName> names, const PinyinTable& pinyin)
    : names_(std::move(names)) {
  std::ranges::sort(names_, {}, key_of_name);
  CASSIA_ASSERT(std::ranges::adjacent_find(names_, {}, key_of_name) == names_.end(),
                "compile refuses a code that is named twice");
  index_ = GoodsIndex(names_, pinyin);
}

const GoodsName* GoodsNames::longest(const base::HsCode& code, bool is_official) const {
  if (code.edition() != base::HsEdition::hs2022) {
    return nullptr;
  }
  for (int digits = code.length(); digits >= 2; digits -= 2) {
    const base::HsCode prefix = code.prefix(digits);
    const auto found = std::ranges::lower_bound(names_, key_of(prefix), {}, key_of_name);
    if (found != names_.end() && found->code == prefix &&
        !(is_official ? found->official : found->name.zh).empty()) {
      return &*found;
    }
  }
  return nullptr;
}

const GoodsName* GoodsNames::find(const base::HsCode& code) const { return longest(code, false); }

const GoodsName* GoodsNames::find_official(const base::HsCode& code) const {
  return longest(code, true);
}

std::vector<const GoodsName*> GoodsNames::find_codes(std::string_view digits,
                                                     std::size_t limit) const {
  std::vector<const GoodsName*> found;
  if (digits.size() > kCodeDigits) {
    return found;
  }
  std::uint64_t first = 0;
  std::uint64_t count = 1;  // of the ten-digit codes that begin so
  for (std::size_t i = 0; i < kCodeDigits; ++i) {
    const bool is_given = i < digits.size();
    first = first * 10 + (is_given ? static_cast<std::uint64_t>(digits[i] - '0') : 0);
    count *= is_given ? 1 : 10;
  }
  auto name = std::ranges::lower_bound(names_, Key{first, 0}, {}, key_of_name);
  for (; name != names_.end() && name->code.padded() < first + count; ++name) {
    if (name->code.length() >= static_cast<int>(digits.size())) {
      found.push_back(&*name);
    }
  }
  const auto end =
      std::next(found.begin(), static_cast<std::ptrdiff_t>(std::min(limit, found.size())));
  std::ranges::partial_sort(found, end, {},
                            [](const GoodsName* entry) { return order_of(*entry); });
  found.erase(end, found.end());
  return found;
}

std::vector<const GoodsName*> GoodsNames::find_words(std::string_view text,
                                                     std::size_t limit) const {
  std::vector<GoodsIndex::Answer> answers = index_.find(text);
  const auto end =
      std::next(answers.begin(), static_cast<std::ptrdiff_t>(std::min(limit, answers.size())));
  std::ranges::partial_sort(answers, end, {}, [&](const GoodsIndex::Answer& answer) {
    return std::pair(answer.rank, order_of(names_[answer.name]));
  });
  std::vector<const GoodsName*> found;
  std::transform(answers.begin(), end, std::back_inserter(found),
                 [&](const GoodsIndex::Answer& answer) { return &names_[answer.name]; });
  return found;
}

std::vector<const GoodsName*> GoodsNames::search(std::string_view text, std::size_t limit) const {
  const std::string digits = code_digits(text);
  if (digits.empty()) {
    return find_words(text, limit);
  }
  std::vector<const GoodsName*> found = find_codes(digits, limit);
  if (found.empty() && limit > 0) {
    const auto code = base::HsCode::parse(digits, base::HsEdition::hs2022);
    const GoodsName* above = code ? find(*code) : nullptr;
    if (above != nullptr) {
      found.push_back(above);
    }
  }
  return found;
}

}  // namespace cassia::law

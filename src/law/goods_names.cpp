#include "law/goods_names.h"

#include <algorithm>
#include <array>

#include "base/assert.h"

namespace cassia::law {

namespace {

using Key = std::pair<std::uint64_t, int>;
Key key_of(const base::HsCode& code) { return {code.padded(), code.length()}; }
Key key_of_name(const GoodsName& name) { return key_of(name.code); }

// Latin letters without regard to their case; letters with diacritics as they are.
std::string lower(std::string_view text) {
  std::string result(text);
  std::ranges::transform(result, result.begin(), [](char letter) {
    return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  });
  return result;
}

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

bool contains(const GoodsName& name, const std::string& text) {
  return std::ranges::any_of(
      std::array{&name.name.zh, &name.name.en, &name.name.vi, &name.official},
      [&](const std::string* known) { return lower(*known).contains(text); });
}

}  // namespace

GoodsNames::GoodsNames(std::vector<GoodsName> names) : names_(std::move(names)) {
  std::ranges::sort(names_, {}, key_of_name);
  CASSIA_ASSERT(std::ranges::adjacent_find(names_, {}, key_of_name) == names_.end(),
                "compile refuses a code that is named twice");
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

std::vector<const GoodsName*> GoodsNames::search(std::string_view text, std::size_t limit) const {
  std::vector<const GoodsName*> found;
  const std::string digits = code_digits(text);
  const std::string wanted = lower(text);
  for (const GoodsName& name : names_) {
    const bool is_found = digits.empty() ? !wanted.empty() && contains(name, wanted)
                                         : name.code.digits().starts_with(digits);
    if (is_found) {
      found.push_back(&name);
    }
  }
  std::ranges::stable_sort(found, {}, [](const GoodsName* name) { return name->code.length(); });
  found.resize(std::min(found.size(), limit));
  return found;
}

}  // namespace cassia::law

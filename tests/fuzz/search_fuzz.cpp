// uses: law base
// What people type to find goods: any bytes. A search gives at most what was asked for, every
// answer once, the same for the text as it is folded, and more answers never lose the first ones.
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/assert.h"
#include "law/law_book.h"
#include "law/small_law_texts_test.h"

namespace {

namespace law = cassia::law;

const law::LawBook& book() {
  static const law::LawBook compiled = law::compile(law::small_law()).value();
  return compiled;
}

void check_folding(std::string_view text) {
  const std::string folded = law::fold(text);
  CASSIA_ASSERT(law::fold(folded) == folded, "what is folded stays");
  const auto terms = law::terms_of(folded);
  CASSIA_ASSERT(terms.size() <= law::kTermsMax, "parts are bounded");
  for (const std::string_view term : terms) {
    CASSIA_ASSERT(!term.empty() && folded.contains(term), "a part is of the text");
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check_folding(text);
  const law::GoodsNames& names = book().names();
  const auto all = names.search(text, names.all().size());
  for (std::size_t limit = 0; limit <= names.all().size(); ++limit) {
    const auto some = names.search(text, limit);
    CASSIA_ASSERT(some.size() == std::min(limit, all.size()), "as many as asked for");
    CASSIA_ASSERT(std::equal(some.begin(), some.end(), all.begin()), "the best ones first");
  }
  auto sorted = all;
  std::ranges::sort(sorted);
  CASSIA_ASSERT(std::ranges::adjacent_find(sorted) == sorted.end(), "every answer once");
  return 0;
}

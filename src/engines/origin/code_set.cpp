#include "engines/origin/code_set.h"

#include <algorithm>

namespace cassia::engines::origin {

namespace {

Verdict holds_in(const CodeRange& range, CodeSpan code, const Descriptions& goods) {
  if (code.last < range.first || range.last < code.first) {
    return Verdict::not_met;
  }
  const bool is_inside = range.covers(code.first) && range.covers(code.last);
  const Verdict by_code = is_inside ? Verdict::met : Verdict::open;
  return range.described_as.empty() ? by_code : both(by_code, goods.say(range.described_as));
}

}  // namespace

CodeSpan span_of(const base::HsCode& code) {
  std::uint64_t width = 1;
  for (int digit = code.length(); digit < 10; ++digit) {
    width *= 10;
  }
  return {code.padded(), code.padded() + width - 1};
}

Verdict Descriptions::say(const std::string& described_as) const {
  if (std::ranges::find(are, described_as) != are.end()) {
    return Verdict::met;
  }
  return std::ranges::find(are_not, described_as) != are_not.end() ? Verdict::not_met
                                                                   : Verdict::open;
}

Verdict CodeSet::holds(CodeSpan code, const Descriptions& goods) const {
  Verdict verdict = Verdict::not_met;
  for (const CodeRange& range : ranges_) {
    verdict = either(verdict, holds_in(range, code, goods));
  }
  return verdict;
}

std::string_view CodeSet::open_text(CodeSpan code, const Descriptions& goods) const {
  for (const CodeRange& range : ranges_) {
    if (!range.described_as.empty() && range.covers(code.first) &&
        holds_in(range, code, goods) == Verdict::open) {
      return range.described_as;
    }
  }
  return {};
}

}  // namespace cassia::engines::origin

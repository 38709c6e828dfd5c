#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/hs_code.h"
#include "engines/origin/verdict.h"

namespace cassia::engines::origin {

// Codes from `first` to `last`, both padded to ten digits, the one with 0 and the other with 9. A
// text about the goods narrows it to a part of those codes: "ex 1901.90".
struct CodeRange {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
  std::string described_as = {};  // empty: all goods of the codes

  bool covers(std::uint64_t code) const { return first <= code && code <= last; }
  friend bool operator==(const CodeRange&, const CodeRange&) = default;
};

// All codes under a code: 0810 is 0810000000 to 0810999999.
struct CodeSpan {
  std::uint64_t first = 0;
  std::uint64_t last = 0;
};
CodeSpan span_of(const base::HsCode& code);

// What a person has said of goods, of the texts that narrow a range: what they are and are not.
struct Descriptions {
  std::vector<std::string> are = {};
  std::vector<std::string> are_not = {};

  // Nothing that was said leaves it open.
  Verdict say(const std::string& described_as) const;
  friend bool operator==(const Descriptions&, const Descriptions&) = default;
};

// Codes of one edition of the Harmonized System, in the order in which a rule names them.
class CodeSet {
 public:
  CodeSet() = default;
  explicit CodeSet(std::vector<CodeRange> ranges) : ranges_(std::move(ranges)) {}

  bool is_empty() const { return ranges_.empty(); }
  std::span<const CodeRange> ranges() const { return ranges_; }

  // Whether goods of a code are among the set. Open where the code is too short to tell, or where
  // a text narrows the range and nobody has said whether the goods are such.
  Verdict holds(CodeSpan code, const Descriptions& goods) const;
  // The first text that leaves the question open for the goods; empty when it is the code.
  std::string_view open_text(CodeSpan code, const Descriptions& goods) const;

  friend bool operator==(const CodeSet&, const CodeSet&) = default;

 private:
  std::vector<CodeRange> ranges_;
};

}  // namespace cassia::engines::origin

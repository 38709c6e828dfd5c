#pragma once

#include <boost/describe.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace cassia::base {

// The clause that speaks: `source` is an id of law/register, `clause` one of its clauses ("13",
// "3.16.6"). An empty source means that no law speaks (a malformed input, an unknown id).
struct Citation {
  std::string source;
  std::string clause;

  bool is_empty() const { return source.empty(); }
  friend bool operator==(const Citation&, const Citation&) = default;
};
BOOST_DESCRIBE_STRUCT(Citation, (), (source, clause))

// A fact that fills the sentence of a refusal: its name in snake_case and its printed value.
struct Fact {
  std::string name;
  std::string value;

  friend bool operator==(const Fact&, const Fact&) = default;
};
BOOST_DESCRIBE_STRUCT(Fact, (), (name, value))

// The stable name of one way to say no. Each module declares its codes as constants in its
// `refusals.h`: `inline constexpr base::RefusalCode kProofExpired{"proof_expired"};`. The
// architecture tests demand for each a test, a sentence in every portal language and a line of
// documentation. The text must be a literal: codes are never computed.
class RefusalCode {
 public:
  consteval explicit RefusalCode(const char* name) : name_(name) {}

  constexpr std::string_view name() const { return name_; }
  friend constexpr bool operator==(RefusalCode left, RefusalCode right) {
    return left.name_ == right.name_;
  }

 private:
  std::string_view name_;
};

// A lawful or reasoned no: what was refused (`code`), the clause that says so, the place in the
// input (a field path such as "lines[2].hs_code" or "line 7, column 3"; empty when the whole input
// is meant) and the facts of the case. A refusal is a value, never an exception.
struct Refusal {
  RefusalCode code;
  Citation citation = {};
  std::string place = {};
  std::vector<Fact> facts = {};

  friend bool operator==(const Refusal&, const Refusal&) = default;
};

// The refusal with `prefix` put before its place: "lines[2]" and "hs_code" give
// "lines[2].hs_code". Used by whoever knows where in a larger input a part stood.
Refusal at(std::string_view prefix, Refusal refusal);

// One line for logs and test failures: code, place, citation and facts. Not for users, who get a
// sentence in their language.
std::string to_text(const Refusal& refusal);

}  // namespace cassia::base

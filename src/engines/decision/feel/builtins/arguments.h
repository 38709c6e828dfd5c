#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engines/decision/feel/evaluation.h"

namespace cassia::engines::decision::feel {

// Values as keys of the standard containers.
struct ValueHash {
  std::size_t operator()(const Value& value) const { return value.hash(); }
};

// The arguments of one call of a library function, each read as the kind that the function wants.
// Where the standard's conversions hold, a list of one stands for its item and a value for a list
// of one.
class Arguments {
 public:
  Arguments(Evaluation& evaluation, const std::vector<Value>& values)
      : evaluation_(evaluation), values_(values) {}

  std::size_t count() const { return values_.size(); }

  // The argument as given; null where it was left out.
  const Value& at(std::size_t index) const;
  bool has(std::size_t index) const { return !at(index).is_null(); }

  // The argument, but the item of a list of one where a single value is wanted.
  Value single(std::size_t index) const;

  base::Result<Number> number(std::size_t index) const;
  base::Result<std::int64_t> integer(std::size_t index) const;
  // A number without its fraction, as positions and lengths are taken.
  base::Result<std::int64_t> whole(std::size_t index) const;
  base::Result<std::string> text(std::size_t index) const;
  base::Result<Value> list(std::size_t index) const;
  base::Result<Value> context(std::size_t index) const;
  base::Result<Value> function(std::size_t index) const;

  // What a function of "one list or many arguments" works on.
  List items() const;

  base::Refusal wrong(std::size_t index, std::string_view expected) const;

  Evaluation& evaluation() const { return evaluation_; }

 private:
  Evaluation& evaluation_;
  const std::vector<Value>& values_;
};

// A function of FEEL's library. `signatures` has the ways to call it, apart by "|"; names apart by
// ","; "?" behind a name that may be left out, "..." behind one that takes many.
struct Builtin {
  std::string_view name;
  std::string_view signatures;
  base::Result<Value> (*body)(const Arguments& arguments);
};

// The refusal of a function that has no value for good arguments: the square root of -1.
base::Refusal no_value(std::string_view function);

base::Result<Value> value_or_refuse(const std::optional<Number>& number, std::string_view function);

// The library by theme; together they are all functions of DMN 1.3 to 1.5.
const std::vector<Builtin>& number_functions();
const std::vector<Builtin>& aggregate_functions();
const std::vector<Builtin>& string_functions();
const std::vector<Builtin>& list_functions();
const std::vector<Builtin>& context_functions();
const std::vector<Builtin>& conversion_functions();
const std::vector<Builtin>& moment_functions();
const std::vector<Builtin>& range_functions();
const std::vector<Builtin>& logic_functions();

}  // namespace cassia::engines::decision::feel

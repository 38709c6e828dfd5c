#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/result.h"
#include "engines/decision/feel/calendar.h"
#include "engines/decision/feel/number.h"

namespace cassia::engines::decision::feel {

class Value;
struct Function;

using List = std::vector<Value>;

// Named values in the order in which they were given. A name stands once.
class Context {
 public:
  using Entry = std::pair<std::string, Value>;

  Context() = default;
  explicit Context(std::vector<Entry> entries);

  const Value* find(std::string_view name) const;  // null where there is no such entry
  void set(std::string_view name, Value value);    // replaces in place, or adds at the end
  const std::vector<Entry>& entries() const { return entries_; }

 private:
  std::vector<Entry> entries_;
};

struct Range;

enum class Kind {
  null,
  boolean,
  number,
  string,
  list,
  context,
  range,
  date,
  time,
  date_time,
  days_duration,
  months_duration,
  function,
};

// The name that FEEL gives to a kind of value: "days and time duration".
std::string_view to_text(Kind kind);

// A value of FEEL. Immutable and cheap to copy: what is large is shared. `==` and `hash` are total
// and structural, for tables and sets: numbers by their value, moments by the moment, contexts
// whatever the order of entries, functions by identity. (FEEL's own `=` knows more answers than
// two; see operators.h.)
class Value {
 public:
  Value() = default;  // null
  explicit Value(bool boolean) : content_(boolean) {}
  explicit Value(const Number& number) : content_(number) {}
  explicit Value(std::string text);
  explicit Value(std::string_view text) : Value(std::string(text)) {}
  explicit Value(const char* text) : Value(std::string(text)) {}
  explicit Value(List items);
  explicit Value(Context context);
  explicit Value(Range range);
  explicit Value(const Date& date) : content_(date) {}
  explicit Value(Time time);
  explicit Value(DateTime date_time);
  explicit Value(const DaysDuration& duration) : content_(duration) {}
  explicit Value(const MonthsDuration& duration) : content_(duration) {}
  explicit Value(Function function);

  Kind kind() const { return static_cast<Kind>(content_.index()); }
  bool is_null() const { return kind() == Kind::null; }

  // The content, or a null pointer where the value is of another kind.
  const bool* as_boolean() const { return std::get_if<bool>(&content_); }
  const Number* as_number() const { return std::get_if<Number>(&content_); }
  const std::string* as_string() const { return shared<std::string>(); }
  const List* as_list() const;
  const Context* as_context() const;
  const Range* as_range() const;
  const Date* as_date() const { return std::get_if<Date>(&content_); }
  const Time* as_time() const { return shared<Time>(); }
  const DateTime* as_date_time() const { return shared<DateTime>(); }
  const DaysDuration* as_days_duration() const { return std::get_if<DaysDuration>(&content_); }
  const MonthsDuration* as_months_duration() const {
    return std::get_if<MonthsDuration>(&content_);
  }
  const Function* as_function() const { return shared<Function>(); }

  // How deep lists, contexts, ranges and what functions hold are nested; 0 for a plain value. The
  // evaluator bounds it, so that whatever walks a value may recurse.
  std::size_t depth() const;

  // How much there is to walk: 1 for a plain value and one more for each 16 bytes of text, summed
  // over all that is nested, what is shared being counted each time. Bounded by the evaluator too.
  std::size_t weight() const;

  std::size_t hash() const;
  friend bool operator==(const Value& left, const Value& right);

 private:
  template <typename Content>
  using Shared = std::shared_ptr<const Content>;
  struct ListBox;
  struct ContextBox;
  struct RangeBox;

  template <typename Content>
  const Content* shared() const {
    const auto* pointer = std::get_if<Shared<Content>>(&content_);
    return pointer == nullptr ? nullptr : pointer->get();
  }

  // In the order of Kind.
  std::variant<std::monostate, bool, Number, Shared<std::string>, Shared<ListBox>,
               Shared<ContextBox>, Shared<RangeBox>, Date, Shared<Time>, Shared<DateTime>,
               DaysDuration, MonthsDuration, Shared<Function>>
      content_;
};

// How a range was written: between two ends, or by one comparison. FEEL holds (<= 10) and
// (null..10] for different ranges, though they have the same values.
enum class RangeForm { interval, less, less_or_equal, greater, greater_or_equal, equal, not_equal };

// The values between two ends. An end of null is open: `< 5` is the range (null..5). A range of the
// form `not_equal` has all values but its one end.
struct Range {
  Value start = {};
  Value end = {};
  bool is_start_included = false;
  bool is_end_included = false;
  RangeForm form = RangeForm::interval;
};

struct Type;
using TypePtr = std::shared_ptr<const Type>;

struct Parameter {
  std::string name;
  TypePtr type = {};  // null where any value will do
};

// One way to call a function of FEEL.
struct Signature {
  std::vector<std::string> names = {};
  std::size_t required = 0;  // the first so many must be given
  bool is_variadic = false;  // the last takes all further arguments
};

class Evaluation;

// A function as a value: of the library, of an expression, or of a model.
struct Function {
  using Body = std::function<base::Result<Value>(Evaluation&, const std::vector<Value>&)>;

  std::string name = {};
  std::vector<Parameter> parameters = {};
  // FEEL's own functions may be called in several ways, each with names of its own; empty for all
  // other functions.
  std::vector<Signature> signatures = {};
  TypePtr result = {};
  Body body = {};
  std::size_t depth = 0;  // of the values that the body holds
};

// The text of a value as FEEL's string() has it, but with strings inside others quoted: what a
// reader can type to get the value back, wherever FEEL has such a literal.
std::string to_text(const Value& value);

}  // namespace cassia::engines::decision::feel

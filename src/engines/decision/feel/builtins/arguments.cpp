#include "engines/decision/feel/builtins/arguments.h"

#include "engines/decision/refusals.h"

namespace cassia::engines::decision::feel {

const Value& Arguments::at(std::size_t index) const {
  static const Value kNull;
  return index < values_.size() ? values_[index] : kNull;
}

Value Arguments::single(std::size_t index) const {
  const List* items = at(index).as_list();
  const bool is_one = items != nullptr && items->size() == 1 && !evaluation_.is_strict();
  return is_one ? items->front() : at(index);
}

base::Refusal Arguments::wrong(std::size_t index, std::string_view expected) const {
  return {.code = at(index).is_null() ? kFeelNull : kFeelWrongArgument,
          .facts = {{"argument", std::to_string(index + 1)},
                    {"expected", std::string(expected)},
                    {"found", std::string(to_text(at(index).kind()))}}};
}

base::Result<Number> Arguments::number(std::size_t index) const {
  const Value value = single(index);
  if (value.as_number() == nullptr) {
    return wrong(index, "a number");
  }
  return *value.as_number();
}

base::Result<std::int64_t> Arguments::integer(std::size_t index) const {
  const Number value = CASSIA_TRY(number(index));
  const auto integer = value.to_integer();
  if (!integer.has_value()) {
    return wrong(index, "an integer");
  }
  return *integer;
}

base::Result<std::int64_t> Arguments::whole(std::size_t index) const {
  const auto cut = CASSIA_TRY(number(index)).rounded(0, RoundingMode::down);
  const auto integer = cut.has_value() ? cut->to_integer() : std::nullopt;
  if (!integer.has_value()) {
    return wrong(index, "an integer");
  }
  return *integer;
}

base::Result<std::string> Arguments::text(std::size_t index) const {
  const Value value = single(index);
  if (value.as_string() == nullptr) {
    return wrong(index, "a string");
  }
  return *value.as_string();
}

base::Result<Value> Arguments::list(std::size_t index) const {
  if (at(index).as_list() != nullptr) {
    return at(index);
  }
  if (at(index).is_null() || evaluation_.is_strict()) {
    return wrong(index, "a list");
  }
  return Value(List{at(index)});
}

base::Result<Value> Arguments::context(std::size_t index) const {
  Value value = single(index);
  if (value.as_context() == nullptr) {
    return wrong(index, "a context");
  }
  return value;
}

base::Result<Value> Arguments::function(std::size_t index) const {
  if (at(index).as_function() == nullptr) {
    return wrong(index, "a function");
  }
  return at(index);
}

List Arguments::items() const {
  if (values_.size() == 1 && values_[0].as_list() != nullptr) {
    return *values_[0].as_list();
  }
  return values_;
}

base::Refusal no_value(std::string_view function) {
  return {.code = kFeelNoResult, .facts = {{"what", std::string(function)}}};
}

base::Result<Value> value_or_refuse(const std::optional<Number>& number,
                                    std::string_view function) {
  if (!number.has_value()) {
    return no_value(function);
  }
  return Value(*number);
}

}  // namespace cassia::engines::decision::feel

#pragma once

#include <optional>
#include <utility>
#include <variant>

#include "base/assert.h"
#include "base/refusal.h"

namespace cassia::base {

// A value or the refusal to give one. The member names are those of std::expected, so that it can
// take this type's place once the compiler has it whole (ADR 0002). Discarding one is an error.
template <typename T>
class [[nodiscard]] Result {
 public:
  Result(T value) : content_(std::in_place_index<0>, std::move(value)) {}
  Result(Refusal refusal) : content_(std::in_place_index<1>, std::move(refusal)) {}

  bool has_value() const { return content_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  const T& value() const& {
    CASSIA_ASSERT(has_value(), "the value of a refusal was asked for");
    return *std::get_if<0>(&content_);
  }
  T& value() & {
    CASSIA_ASSERT(has_value(), "the value of a refusal was asked for");
    return *std::get_if<0>(&content_);
  }
  T&& value() && { return std::move(value()); }
  const T& operator*() const& { return value(); }
  T& operator*() & { return value(); }
  T&& operator*() && { return std::move(value()); }
  const T* operator->() const { return &value(); }
  T* operator->() { return &value(); }

  const Refusal& error() const& {
    CASSIA_ASSERT(!has_value(), "the refusal of a value was asked for");
    return *std::get_if<1>(&content_);
  }
  Refusal&& error() && { return std::move(const_cast<Refusal&>(std::as_const(*this).error())); }

 private:
  std::variant<T, Refusal> content_;
};

// Nothing, or the refusal to do it: `return {};` is success.
template <>
class [[nodiscard]] Result<void> {
 public:
  Result() = default;
  Result(Refusal refusal) : refusal_(std::move(refusal)) {}

  bool has_value() const { return !refusal_.has_value(); }
  explicit operator bool() const { return has_value(); }
  void value() const { CASSIA_ASSERT(has_value(), "the value of a refusal was asked for"); }
  const Refusal& error() const& {
    CASSIA_ASSERT(!has_value(), "the refusal of a value was asked for");
    return *refusal_;
  }
  Refusal&& error() && { return std::move(const_cast<Refusal&>(std::as_const(*this).error())); }

 private:
  std::optional<Refusal> refusal_;
};

}  // namespace cassia::base

// Evaluates to the value of a Result, or returns its refusal from the enclosing function. A GNU
// statement expression: both compilers of the project have it, and no other form reads as well.
#define CASSIA_TRY(expression)                     \
  __extension__({                                  \
    auto cassia_try_result = (expression);         \
    if (!cassia_try_result.has_value()) {          \
      return std::move(cassia_try_result).error(); \
    }                                              \
    std::move(cassia_try_result).value();          \
  })

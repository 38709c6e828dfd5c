#pragma once

#include <memory>
#include <typeinfo>
#include <utility>

#include "base/assert.h"

namespace cassia::runtime {

// A shared, immutable value of a type that only the domain knows: a state, an event or a command.
// The runtime keeps and hands it back; asking for another type than was put in is a bug.
class Value {
 public:
  Value() = default;
  template <typename T>
  static Value of(T value) {
    Value made;
    made.content_ = std::make_shared<T>(std::move(value));
    made.type_ = &typeid(T);
    return made;
  }

  bool is_empty() const { return content_ == nullptr; }

  template <typename T>
  const T& as() const {
    CASSIA_ASSERT(type_ != nullptr && *type_ == typeid(T), "a value is read as what it is");
    return *static_cast<const T*>(content_.get());
  }

  // The value to change: moved out when nobody else holds it, copied otherwise.
  template <typename T>
  T take() && {
    const T& kept = as<T>();
    Value last = std::move(*this);
    if (last.content_.use_count() == 1) {
      return std::move(*static_cast<T*>(last.content_.get()));
    }
    return kept;
  }

 private:
  std::shared_ptr<void> content_;
  const std::type_info* type_ = nullptr;
};

}  // namespace cassia::runtime

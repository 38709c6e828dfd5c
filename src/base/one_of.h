#pragma once

#include <boost/mp11.hpp>
#include <concepts>
#include <memory>
#include <type_traits>
#include <utility>
#include <variant>

namespace cassia::base {

// One of the alternatives of `Kinds`, a std::variant of very many. It is used as the variant itself
// is (std::visit, std::get_if, std::holds_alternative); only its copies, its moves and its end are
// compiled in one place, the source that instantiates it. A variant of a hundred alternatives
// would compile them anew, some seven thousand functions, in every source that returns one.
template <typename Kinds>
class OneOf : public Kinds {
 public:
  using kinds = Kinds;

  OneOf() = default;
  OneOf(const OneOf&);
  OneOf(OneOf&&) noexcept;
  OneOf& operator=(const OneOf&);
  OneOf& operator=(OneOf&&) noexcept;
  ~OneOf();

  // Unlike the variant's it takes an alternative only, no value that would become one.
  template <typename T>
    requires boost::mp11::mp_contains<Kinds, std::remove_cvref_t<T>>::value
  OneOf(T&& alternative)  // NOLINT(google-explicit-constructor): as std::variant does
      : Kinds(std::in_place_index<boost::mp11::mp_find<Kinds, std::remove_cvref_t<T>>::value>,
              std::forward<T>(alternative)) {}
};

template <typename Kinds>
OneOf<Kinds>::OneOf(const OneOf&) = default;
template <typename Kinds>
OneOf<Kinds>::OneOf(OneOf&&) noexcept = default;
// Assigned by ending the old and making the new, which never throws: the variant's own assignment
// is compiled for every pair of old and new kind.
template <typename Kinds>
OneOf<Kinds>& OneOf<Kinds>::operator=(const OneOf& other) {
  return *this = OneOf(other);
}
template <typename Kinds>
OneOf<Kinds>& OneOf<Kinds>::operator=(OneOf&& other) noexcept {
  if (this != &other) {
    std::destroy_at(this);
    std::construct_at(this, std::move(other));
  }
  return *this;
}
template <typename Kinds>
OneOf<Kinds>::~OneOf() = default;

// The variant itself: that of a OneOf, or the type where it is a variant.
template <typename T>
struct KindsOf {
  using type = T;
};
template <typename Kinds>
struct KindsOf<OneOf<Kinds>> {
  using type = Kinds;
};
template <typename T>
using kinds_of = typename KindsOf<T>::type;

}  // namespace cassia::base

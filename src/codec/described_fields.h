#pragma once

#include <algorithm>
#include <array>
#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <cstddef>
#include <string_view>
#include <type_traits>

// The fields of a described struct and the names of a described enum, arranged at compile time.
namespace cassia::codec {

template <typename T>
inline constexpr bool kIsDescribedStruct =
    std::is_class_v<T> && boost::describe::has_describe_members<T>::value;

template <typename T>
inline constexpr bool kIsDescribedEnum =
    std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

template <typename T>
using FieldList = boost::describe::describe_members<T, boost::describe::mod_public |
                                                           boost::describe::mod_inherited>;

template <typename T>
inline constexpr std::size_t kFieldCount = boost::mp11::mp_size<FieldList<T>>::value;

// The names in the order of description.
template <typename T>
inline constexpr auto kFieldNames = []<typename... D>(boost::mp11::mp_list<D...>) {
  return std::array<std::string_view, sizeof...(D)>{D::name...};
}(boost::mp11::mp_rename<FieldList<T>, boost::mp11::mp_list>{});

// The indexes of the fields, sorted bytewise by name: the order of canonical JSON.
template <typename T>
inline constexpr auto kFieldOrder = [] {
  std::array<std::size_t, kFieldCount<T>> order{};
  for (std::size_t index = 0; index < order.size(); ++index) {
    order[index] = index;
  }
  std::ranges::sort(order, {}, [](std::size_t index) { return kFieldNames<T>[index]; });
  return order;
}();

template <typename T, std::size_t index>
using FieldAt = boost::mp11::mp_at_c<FieldList<T>, index>;

template <typename D, typename T>
auto& field_of(T& object) {
  return object.*D::pointer;
}

template <typename D, typename T>
using FieldType = std::remove_cvref_t<decltype(std::declval<T&>().*D::pointer)>;

// Calls visit.template operator()<D>() for each field descriptor, in the order of description.
template <typename T, typename Visit>
void for_each_field(Visit&& visit) {
  [&]<typename... D>(boost::mp11::mp_list<D...>) {
    (visit.template operator()<D>(), ...);
  }(boost::mp11::mp_rename<FieldList<T>, boost::mp11::mp_list>{});
}

template <typename E>
struct EnumName {
  E value{};
  std::string_view name;
};

template <typename E>
inline constexpr auto kEnumNames = []<typename... D>(boost::mp11::mp_list<D...>) {
  return std::array<EnumName<E>, sizeof...(D)>{EnumName<E>{D::value, D::name}...};
}(boost::mp11::mp_rename<boost::describe::describe_enumerators<E>, boost::mp11::mp_list>{});

// The name of an enumerator; empty for a number that has none.
template <typename E>
constexpr std::string_view enum_name(E value) {
  for (const EnumName<E>& entry : kEnumNames<E>) {
    if (entry.value == value) {
      return entry.name;
    }
  }
  return {};
}

}  // namespace cassia::codec

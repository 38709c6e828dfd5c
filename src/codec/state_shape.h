#pragma once

#include <string>

#include "codec/described_json.h"

// A text that names every field of a type and its kind, in depth: two types with one text read each
// other's JSON.
namespace cassia::codec {

std::string_view shape_name(const RawJson&);
std::string_view shape_name(const base::Money&);
std::string_view shape_name(const base::Rate&);
std::string_view shape_name(const base::Quantity&);
std::string_view shape_name(const base::HsCode&);
std::string_view shape_name(const base::CountryCode&);
std::string_view shape_name(const base::Currency&);
std::string_view shape_name(const base::Unit&);
std::string_view shape_name(const base::Date&);
std::string_view shape_name(const base::Instant&);
std::string_view shape_name(const base::Period&);
std::string_view shape_name(const base::Digest&);

template <typename T>
void append_shape(std::string& out);

namespace internal {

template <typename T>
void append_struct_shape(std::string& out) {
  out += '{';
  [&]<std::size_t... places>(std::index_sequence<places...>) {
    ((out += FieldAt<T, kFieldOrder<T>[places]>::name, out += ':',
      append_shape<FieldType<FieldAt<T, kFieldOrder<T>[places]>, T>>(out), out += ','),
     ...);
  }(std::make_index_sequence<kFieldCount<T>>{});
  out += '}';
}

template <typename E>
void append_enum_shape(std::string& out) {
  out += "enum(";
  for (const EnumName<E>& entry : kEnumNames<E>) {
    out += entry.name;
    out += '|';
  }
  out += ')';
}

}  // namespace internal

template <typename T>
void append_shape(std::string& out) {
  if constexpr (kIsBaseValue<T>) {
    out += shape_name(T());
  } else if constexpr (kIsId<T>) {
    out += "id";
  } else if constexpr (std::is_same_v<T, bool>) {
    out += "boolean";
  } else if constexpr (std::is_integral_v<T>) {
    out += "integer" + std::to_string(sizeof(T));
  } else if constexpr (std::is_same_v<T, std::string>) {
    out += "text";
  } else if constexpr (kIsDescribedEnum<T>) {
    internal::append_enum_shape<T>(out);
  } else if constexpr (kIsOptional<T> || kIsVector<T>) {
    out += kIsOptional<T> ? "optional " : "list ";
    append_shape<typename T::value_type>(out);
  } else if constexpr (kIsMap<T>) {
    out += "map ";
    append_shape<typename T::mapped_type>(out);
  } else {
    internal::append_struct_shape<T>(out);
  }
}

}  // namespace cassia::codec

#pragma once

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <map>
#include <optional>
#include <set>
#include <type_traits>

#include "base/country.h"
#include "base/date.h"
#include "base/digest.h"
#include "base/hs_code.h"
#include "base/id.h"
#include "base/money.h"
#include "base/quantity.h"
#include "base/rate.h"
#include "messages/field_node.h"
#include "messages/refusals.h"

// Derives, from the one description of a command struct, how a person writes it: nested structs by
// dotted names ("transport.plate=..."), lists of structs by repeated blocks, lists of words by
// commas. Instants may be written in the zone's local time ("2026-04-20T09:00").
namespace cassia::messages {

base::Result<std::string> read_value(std::string_view text, std::type_identity<std::string>);
base::Result<bool> read_value(std::string_view text, std::type_identity<bool>);
base::Result<std::int64_t> read_value(std::string_view text, std::type_identity<std::int64_t>);
base::Result<std::int32_t> read_value(std::string_view text, std::type_identity<std::int32_t>);
base::Result<base::Money> read_value(std::string_view text, std::type_identity<base::Money>);
base::Result<base::Currency> read_value(std::string_view text, std::type_identity<base::Currency>);
base::Result<base::Rate> read_value(std::string_view text, std::type_identity<base::Rate>);
base::Result<base::Unit> read_value(std::string_view text, std::type_identity<base::Unit>);
base::Result<base::Quantity> read_value(std::string_view text, std::type_identity<base::Quantity>);
base::Result<base::HsCode> read_value(std::string_view text, std::type_identity<base::HsCode>);
base::Result<base::CountryCode> read_value(std::string_view text,
                                           std::type_identity<base::CountryCode>);
base::Result<base::Date> read_value(std::string_view text, std::type_identity<base::Date>);
base::Result<base::Instant> read_value(std::string_view text, std::type_identity<base::Instant>);
base::Result<base::Digest> read_value(std::string_view text, std::type_identity<base::Digest>);

template <typename Tag>
base::Result<base::Id<Tag>> read_value(std::string_view text, std::type_identity<base::Id<Tag>>) {
  return text.empty() ? base::Result<base::Id<Tag>>(base::Id<Tag>()) : base::Id<Tag>::parse(text);
}

template <typename E>
  requires std::is_enum_v<E>
base::Result<E> read_value(std::string_view text, std::type_identity<E>) {
  E value{};
  if (text.contains('\0') || !boost::describe::enum_from_string(std::string(text).c_str(), value)) {
    return base::Refusal{.code = kFieldMalformed, .facts = {{"text", std::string(text)}}};
  }
  return value;
}

std::vector<std::string> split_commas(std::string_view text);

template <typename T>
struct is_vector : std::false_type {};
template <typename T>
struct is_vector<std::vector<T>> : std::true_type {};
template <typename T>
struct is_optional : std::false_type {};
template <typename T>
struct is_optional<std::optional<T>> : std::true_type {};

// Reads one struct and remembers which fields and blocks it took, so that the rest are refused.
class FieldReader {
 public:
  explicit FieldReader(const FieldNode& node) : node_(node) {}

  template <typename T>
  base::Result<void> read(const std::string& prefix, T& target) {
    std::optional<base::Refusal> refusal;
    boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_any_access>>(
        [&](auto member) {
          if (refusal) {
            return;
          }
          const auto result = read_member(prefix + member.name, target.*member.pointer);
          if (!result) {
            refusal = result.error();
          }
        });
    return refusal ? base::Result<void>(*refusal) : base::Result<void>();
  }

  // Refuses the first field or block that no member took (field_unknown).
  base::Result<void> finish() const;

 private:
  const Field* take(const std::string& name);
  bool has_prefix(const std::string& prefix) const;

  template <typename T>
  base::Result<void> read_member(const std::string& name, T& target) {
    if constexpr (is_optional<T>::value) {
      return read_optional(name, target);
    } else if constexpr (is_vector<T>::value) {
      return read_list(name, target);
    } else if constexpr (boost::describe::has_describe_members<T>::value) {
      return read(name + ".", target);
    } else {
      return read_text(name, target);
    }
  }

  template <typename T>
  base::Result<void> read_text(const std::string& name, T& target) {
    const Field* const field = take(name);
    if (field == nullptr) {
      return {};  // absent fields keep the struct's default; the desk says which it needs
    }
    auto value = read_value(field->value, std::type_identity<T>{});
    if (!value) {
      return base::at(field->place + ", " + name, std::move(value).error());
    }
    target = std::move(value).value();
    return {};
  }

  template <typename T>
  base::Result<void> read_optional(const std::string& name, std::optional<T>& target) {
    if constexpr (boost::describe::has_describe_members<T>::value) {
      if (!has_prefix(name + ".")) {
        return {};
      }
      return read(name + ".", target.emplace());
    } else {
      const Field* const field = take(name);
      if (field == nullptr) {
        return {};
      }
      return read_text(name, target.emplace());
    }
  }

  template <typename T>
  base::Result<void> read_list(const std::string& name, std::vector<T>& target) {
    if constexpr (boost::describe::has_describe_members<T>::value) {
      taken_.insert(name);
      for (const auto& [block_name, block] : node_.blocks) {
        if (block_name == name) {
          FieldReader reader(block);
          CASSIA_TRY(reader.read("", target.emplace_back()));
          CASSIA_TRY(reader.finish());
        }
      }
    } else if (const Field* const field = take(name)) {
      for (const std::string& word : split_commas(field->value)) {
        auto value = read_value(word, std::type_identity<T>{});
        if (!value) {
          return base::at(field->place + ", " + name, std::move(value).error());
        }
        target.push_back(std::move(value).value());
      }
    }
    return {};
  }

  const FieldNode& node_;
  std::set<std::string, std::less<>> taken_;
};

// A whole struct from its fields; every field must belong to it.
template <typename T>
base::Result<T> read_struct(const FieldNode& node) {
  T value{};
  FieldReader reader(node);
  CASSIA_TRY(reader.read("", value));
  CASSIA_TRY(reader.finish());
  return value;
}

}  // namespace cassia::messages

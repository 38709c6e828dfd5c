#pragma once

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/country.h"
#include "base/date.h"
#include "base/refusal.h"
#include "law/dated.h"
#include "law/language.h"
#include "law/refusals.h"
#include "law/yaml_node.h"

namespace cassia::law {

// The enumerator of this name; refuses law_kind_unknown.
template <typename Enum>
base::Result<Enum> named(Place place, const std::string& name) {
  Enum found{};
  bool is_found = false;
  boost::mp11::mp_for_each<boost::describe::describe_enumerators<Enum>>([&](auto enumerator) {
    if (name == enumerator.name) {
      found = enumerator.value;
      is_found = true;
    }
  });
  if (!is_found) {
    return refuse(kLawKindUnknown, place, {{"kind", name}});
  }
  return found;
}

// Reads the fields of one map of one file; each function refuses with the position of the field.
// A key that is not named in `expect_keys` is refused, so that a misspelt one is never ignored.
class YamlMap {
 public:
  // Refuses law_malformed when `node` is no map. Both arguments outlive the reader.
  static base::Result<YamlMap> open(std::string_view path, const YamlNode& node);

  // Refuses law_key_unknown and law_key_missing (none of `optional` need be there).
  base::Result<void> expect_keys(std::initializer_list<std::string_view> required,
                                 std::initializer_list<std::string_view> optional = {}) const;

  // The node of a key that expect_keys required; the other returns nothing when it is not there.
  const YamlNode& at(std::string_view key) const;
  const YamlNode* find(std::string_view key) const;
  Place place(std::string_view key) const { return place_of(path_, at(key)); }
  Place place() const { return place_of(path_, *node_); }
  std::string_view path() const { return path_; }
  const std::vector<YamlField>& fields() const { return node_->fields; }

  base::Result<std::string> text(std::string_view key) const;           // not empty
  base::Result<std::string> text_or_empty(std::string_view key) const;  // empty when not there
  base::Result<LocalText> local_text(std::string_view key) const;  // {zh, en, vi}, all not empty
  base::Result<std::int64_t> integer(std::string_view key) const;  // not negative
  base::Result<base::Date> date(std::string_view key) const;
  base::Result<base::CountryCode> country(std::string_view key) const;
  base::Result<Mark> mark(std::string_view key) const;
  base::Result<base::Citation> citation(std::string_view key) const;  // {source, clause}
  base::Result<std::vector<std::string>> texts(std::string_view key) const;
  base::Result<const std::vector<YamlNode>*> list(std::string_view key) const;

  // An enumerator by its name; refuses law_kind_unknown.
  template <typename Enum>
  base::Result<Enum> named(std::string_view key) const {
    return law::named<Enum>(place(key), CASSIA_TRY(text(key)));
  }

 private:
  YamlMap(std::string_view path, const YamlNode& node) : path_(path), node_(&node) {}

  std::string_view path_;
  const YamlNode* node_;
};

// The text of a scalar that is not empty; refuses law_value_malformed.
base::Result<std::string> scalar_of(std::string_view path, const YamlNode& node);
// Three texts; refuses law_translation_missing where one is not there or empty.
base::Result<LocalText> local_text_of(std::string_view path, const YamlNode& node);
// "this is not what is expected here".
base::Refusal malformed_value(Place place, std::string text, std::string expected);

}  // namespace cassia::law

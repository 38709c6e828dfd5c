#include "engines/decision/model/type_compiler.h"

#include <algorithm>

#include "engines/decision/model/within.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::model {

namespace {

constexpr std::size_t kDepthMax = 50;  // of components within components

// "feel:number", as DMN 1.1 wrote, and names of FEEL in other letters.
std::string plain_type_name(std::string_view name) {
  const std::string canonical = feel::canonical_name(name);
  constexpr std::string_view kPrefix = "feel:";
  const std::string plain =
      canonical.starts_with(kPrefix) ? canonical.substr(kPrefix.size()) : canonical;
  if (plain == "dateTime" || plain == "dateAndTime") {
    return "date and time";
  }
  if (plain == "dayTimeDuration") {
    return "days and time duration";
  }
  if (plain == "yearMonthDuration") {
    return "years and months duration";
  }
  return plain == "any" ? "Any" : plain;
}

base::Refusal unknown_type(std::string_view name, std::string_view where) {
  return {.code = kFeelUnknownType,
          .place = std::string(where),
          .facts = {{"name", std::string(name)}}};
}

}  // namespace

bool TypeCompiler::is_known(std::string_view name) const {
  return std::ranges::find(pending_, plain_type_name(name)) == pending_.end();
}

bool TypeCompiler::is_ready(const ItemDefinition& item, std::size_t depth) const {
  if (depth > kDepthMax) {
    return false;
  }
  return is_known(item.type) &&
         std::ranges::all_of(item.parameters,
                             [this](const Variable& each) { return is_known(each.type); }) &&
         std::ranges::all_of(item.components,
                             [&](const ItemDefinition& each) { return is_ready(each, depth + 1); });
}

// Round after round those definitions are made whose parts are there; where none is, some need each
// other in a circle.
base::Result<void> TypeCompiler::compile(const std::vector<ItemDefinition>& items) {
  for (const ItemDefinition& item : items) {
    const std::string name = feel::canonical_name(item.name);
    if (std::ranges::find(pending_, name) != pending_.end()) {
      return base::Refusal{
          .code = kModelRepeated, .place = item.where, .facts = {{"name", item.name}}};
    }
    pending_.push_back(name);
  }
  while (!pending_.empty()) {
    const std::size_t before = pending_.size();
    for (const ItemDefinition& item : items) {
      const std::string name = feel::canonical_name(item.name);
      const auto found = std::ranges::find(pending_, name);
      if (found == pending_.end() || !is_ready(item, 0)) {
        continue;
      }
      feel::TypePtr type = CASSIA_TRY(make(item, 0));
      pending_.erase(std::ranges::find(pending_, name));
      vocabulary_.add_type(name, type);
      types_[name] = std::move(type);
    }
    if (pending_.size() == before) {
      return base::Refusal{.code = kModelCycle, .facts = {{"element", pending_.front()}}};
    }
  }
  return {};
}

base::Result<feel::TypePtr> TypeCompiler::find(std::string_view name,
                                               std::string_view where) const {
  const std::string plain = plain_type_name(name);
  if (plain.empty()) {
    return feel::TypePtr();
  }
  auto type = feel::parse_type(plain, vocabulary_);
  if (type.has_value()) {
    return type;
  }
  if (mode_ == feel::Mode::strict) {
    return unknown_type(name, where);
  }
  return feel::TypePtr();
}

base::Result<std::shared_ptr<const feel::UnaryTests>> TypeCompiler::tests(
    std::string_view text, std::string_view where) const {
  if (text.empty()) {
    return std::shared_ptr<const feel::UnaryTests>();
  }
  auto parsed = feel::parse_unary_tests(text, vocabulary_);
  if (!parsed.has_value()) {
    return within(where, parsed.error());
  }
  return std::make_shared<const feel::UnaryTests>(std::move(parsed).value());
}

base::Result<feel::TypePtr> TypeCompiler::make_inner(const ItemDefinition& item,
                                                     std::size_t depth) const {
  if (item.is_function) {
    feel::Type type{.kind = feel::TypeKind::function};
    type.element = CASSIA_TRY(find(item.type, item.where));
    for (const Variable& parameter : item.parameters) {
      type.parameters.push_back(CASSIA_TRY(find(parameter.type, item.where)));
    }
    return std::make_shared<const feel::Type>(std::move(type));
  }
  if (item.components.empty()) {
    return find(item.type, item.where);
  }
  feel::Type type{.kind = feel::TypeKind::context};
  for (const ItemDefinition& component : item.components) {
    feel::TypePtr field = CASSIA_TRY(make(component, depth + 1));
    type.fields.push_back({.name = feel::canonical_name(component.name), .type = std::move(field)});
  }
  return std::make_shared<const feel::Type>(std::move(type));
}

// The allowed values of a collection are those of its items.
base::Result<feel::TypePtr> TypeCompiler::make(const ItemDefinition& item,
                                               std::size_t depth) const {
  feel::TypePtr inner = CASSIA_TRY(make_inner(item, depth));
  auto allowed = CASSIA_TRY(tests(item.allowed_values, item.where));
  if (allowed != nullptr) {
    feel::Type narrowed = inner == nullptr ? feel::Type{} : *inner;
    narrowed.allowed_values.push_back(std::move(allowed));
    inner = std::make_shared<const feel::Type>(std::move(narrowed));
  }
  if (item.is_collection) {
    feel::Type list{.kind = feel::TypeKind::list};
    list.element = std::move(inner);
    inner = std::make_shared<const feel::Type>(std::move(list));
  }
  if (inner == nullptr || depth > 0) {
    return inner;
  }
  feel::Type named = *inner;
  named.name = item.name;
  return std::make_shared<const feel::Type>(std::move(named));
}

}  // namespace cassia::engines::decision::model

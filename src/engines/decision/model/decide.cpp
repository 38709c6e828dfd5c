#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "engines/decision/model/model.h"
#include "engines/decision/model/within.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::model {

namespace {

using feel::Context;
using feel::Evaluation;
using feel::ScopePtr;
using feel::Value;

// What is known of each element, by its index.
using Values = std::vector<std::optional<Value>>;

base::Result<Values> run(const ModelPtr& model, const std::vector<std::size_t>& targets,
                         Values values, Evaluation& evaluation);

// Everything that must be valued for the targets; what is given needs nothing.
std::vector<bool> needed(const Model& model, std::vector<std::size_t> open, const Values& values) {
  std::vector<bool> result(model.elements.size(), false);
  while (!open.empty()) {
    const std::size_t next = open.back();
    open.pop_back();
    if (result[next] || values[next].has_value()) {
      continue;
    }
    result[next] = true;
    for (const Requirement& requirement : model.elements[next].requirements) {
      open.push_back(requirement.element);
    }
  }
  return result;
}

// The names that an element sees: those that it requires, imported ones within a context.
ScopePtr scope_of(const Model& model, const Element& element, const Values& values) {
  Context names;
  std::map<std::string, Context> imports;
  for (const Requirement& requirement : element.requirements) {
    const Value value = values[requirement.element].value_or(Value());
    const std::string& name = model.elements[requirement.element].name;
    if (requirement.import_name.empty()) {
      names.set(name, value);
    } else {
      imports[requirement.import_name].set(name, value);
    }
  }
  for (auto& [name, context] : imports) {
    names.set(name, Value(std::move(context)));
  }
  return make_scope(std::move(names));
}

Value outcome(const Model& model, const Element& service, const Values& values) {
  if (service.outputs.size() == 1) {
    return values[service.outputs.front()].value_or(Value());
  }
  Context context;
  for (const std::size_t output : service.outputs) {
    context.set(model.elements[output].name, values[output].value_or(Value()));
  }
  return Value(std::move(context));
}

// A service decides anew with each call, from its arguments only.
Value service_function(const ModelPtr& model, std::size_t index) {
  const Element& service = model->elements[index];
  feel::Function function{.name = service.name, .depth = 1};
  for (const std::size_t parameter : service.parameters) {
    const Element& element = model->elements[parameter];
    function.parameters.push_back({.name = element.name, .type = element.type});
  }
  if (service.type != nullptr) {
    const bool is_function = service.type->kind == feel::TypeKind::function;
    function.result = is_function ? service.type->element : service.type;
  }
  function.body = [model, index](Evaluation& evaluation,
                                 const std::vector<Value>& arguments) -> base::Result<Value> {
    const Element& own = model->elements[index];
    CASSIA_TRY(evaluation.spend(model->elements.size() / 8));
    Values values(model->elements.size());
    for (std::size_t at = 0; at < arguments.size(); ++at) {
      values[own.parameters[at]] = arguments[at];
    }
    const Values result = CASSIA_TRY(run(model, own.outputs, std::move(values), evaluation));
    return outcome(*model, own, result);
  };
  return Value(std::move(function));
}

base::Result<Value> value_of(const ModelPtr& model, std::size_t index, const Values& values,
                             Evaluation& evaluation) {
  const Element& element = model->elements[index];
  switch (element.kind) {
    case ElementKind::input:
      return base::Refusal{.code = kModelInputMissing, .facts = {{"name", element.name}}};
    case ElementKind::knowledge:
      return evaluation.make_function(element.logic, scope_of(*model, element, values),
                                      element.name);
    case ElementKind::service:
      return service_function(model, index);
    case ElementKind::decision:
      break;
  }
  const Value value =
      CASSIA_TRY(evaluation.evaluate(element.logic, scope_of(*model, element, values)));
  if (value.is_null() && evaluation.is_strict()) {
    return base::Refusal{.code = kFeelNull, .facts = {{"expected", "a value"}, {"found", "null"}}};
  }
  return evaluation.conform(value, element.type);
}

base::Result<Values> run(const ModelPtr& model, const std::vector<std::size_t>& targets,
                         Values values, Evaluation& evaluation) {
  const std::vector<bool> is_needed = needed(*model, targets, values);
  for (std::size_t index = 0; index < model->elements.size(); ++index) {
    if (!is_needed[index]) {
      continue;
    }
    auto value = evaluation.soften(value_of(model, index, values, evaluation));
    if (!value.has_value()) {
      const std::string& where = model->elements[index].where;
      const bool has_place = value.error().place.starts_with(where);
      return has_place ? value.error() : within(where, value.error());
    }
    values[index] = std::move(value).value();
  }
  return values;
}

base::Result<Values> given_values(const Model& model, const std::vector<Given>& given,
                                  Evaluation& evaluation) {
  Values values(model.elements.size());
  for (const Given& each : given) {
    const std::string name = feel::canonical_name(each.name);
    bool is_found = false;
    for (std::size_t index = 0; index < model.elements.size(); ++index) {
      const Element& element = model.elements[index];
      const bool is_meant =
          element.name == name &&
          (each.space.empty() ? element.space == model.space : element.space == each.space);
      if (!is_meant || element.kind == ElementKind::knowledge ||
          element.kind == ElementKind::service) {
        continue;
      }
      is_found = true;
      auto value = evaluation.soften(evaluation.conform(each.value, element.type));
      if (!value.has_value()) {
        return within(element.where, value.error());
      }
      values[index] = std::move(value).value();
    }
    if (!is_found && evaluation.is_strict()) {
      return base::Refusal{.code = kModelUnknownElement, .facts = {{"name", each.name}}};
    }
  }
  return values;
}

}  // namespace

const Element* find_element(const Model& model, std::string_view name) {
  const std::string canonical = feel::canonical_name(name);
  const auto found = std::ranges::find_if(model.elements, [&](const Element& element) {
    return element.space == model.space && element.name == canonical &&
           (element.kind == ElementKind::decision || element.kind == ElementKind::service);
  });
  return found == model.elements.end() ? nullptr : &*found;
}

base::Result<Value> decide(const ModelPtr& model, std::string_view name,
                           const std::vector<Given>& given, Evaluation& evaluation) {
  const Element* element = find_element(*model, name);
  if (element == nullptr) {
    return base::Refusal{.code = kModelUnknownElement, .facts = {{"name", std::string(name)}}};
  }
  Values values = CASSIA_TRY(given_values(*model, given, evaluation));
  const auto index = static_cast<std::size_t>(element - model->elements.data());
  if (element->kind == ElementKind::decision) {
    values[index].reset();
    const Values result = CASSIA_TRY(run(model, {index}, std::move(values), evaluation));
    return *result[index];
  }
  std::vector<Value> arguments;
  for (const std::size_t parameter : element->parameters) {
    if (!values[parameter].has_value() && evaluation.is_strict()) {
      return base::Refusal{.code = kModelInputMissing,
                           .place = element->where,
                           .facts = {{"name", model->elements[parameter].name}}};
    }
    arguments.push_back(values[parameter].value_or(Value()));
  }
  return evaluation.soften(evaluation.call(service_function(model, index), arguments));
}

}  // namespace cassia::engines::decision::model

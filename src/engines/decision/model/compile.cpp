#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "engines/decision/model/box_compiler.h"
#include "engines/decision/model/element_order.h"
#include "engines/decision/model/model.h"
#include "engines/decision/model/names.h"
#include "engines/decision/refusals.h"

namespace cassia::engines::decision::model {

namespace {

using feel::Mode;

std::string where_of(std::string_view kind, const Variable& variable) {
  return fmt::format("{} {}", kind, variable.name);
}

// Builds one model, element by element.
class ModelCompiler {
 public:
  ModelCompiler(const Description& description, const std::vector<ModelPtr>& imported, Mode mode)
      : description_(description), imported_(imported), mode_(mode), types_(vocabulary_, mode) {}

  base::Result<ModelPtr> compile();

 private:
  base::Result<void> learn();
  base::Result<void> add(Element element);
  base::Result<void> add_elements();
  base::Result<void> add_logic();
  base::Result<void> link();
  base::Result<std::vector<Requirement>> find_all(const std::vector<Reference>& references,
                                                  const std::string& where) const;
  base::Result<std::vector<std::size_t>> indexes(const std::vector<Reference>& references,
                                                 const std::string& where) const;
  feel::Vocabulary vocabulary_of(const Element& element,
                                 const std::vector<std::string>& bound) const;
  Element& own(std::string_view id) { return model_.elements[keys_.at(key_of(id))]; }
  std::string key_of(std::string_view id) const {
    return fmt::format("{}#{}", description_.space, id);
  }
  const Import* import_of(std::string_view space) const;

  const Description& description_;
  const std::vector<ModelPtr>& imported_;
  Mode mode_;
  feel::Vocabulary vocabulary_;
  TypeCompiler types_;
  Model model_;
  std::map<std::string, std::size_t, std::less<>> keys_;  // "namespace#id"
};

const Import* ModelCompiler::import_of(std::string_view space) const {
  const auto found = std::ranges::find(description_.imports, space, &Import::space);
  return found == description_.imports.end() ? nullptr : &*found;
}

base::Result<void> ModelCompiler::learn() {
  model_.names = shared_names(description_);
  for (const ModelPtr& other : imported_) {
    model_.names.insert(model_.names.end(), other->names.begin(), other->names.end());
    const Import* import = import_of(other->space);
    for (const auto& [name, type] : other->types) {
      const bool is_direct = import != nullptr && !import->name.empty();
      vocabulary_.add_type(is_direct ? fmt::format("{}.{}", import->name, name) : name, type);
    }
  }
  for (const std::string& name : model_.names) {
    vocabulary_.add_name(name);
  }
  CASSIA_TRY(types_.compile(description_.items));
  model_.types = types_.types();
  return {};
}

base::Result<void> ModelCompiler::add(Element element) {
  element.name = feel::canonical_name(element.name);
  const std::string key = fmt::format("{}#{}", element.space, element.id);
  const bool is_known = !keys_.emplace(key, model_.elements.size()).second ||
                        (mode_ == Mode::strict && element.space == description_.space &&
                         std::ranges::any_of(model_.elements, [&element](const Element& other) {
                           return other.space == element.space && other.name == element.name;
                         }));
  if (is_known) {
    return base::Refusal{.code = kModelRepeated,
                         .place = element.where,
                         .facts = {{"name", element.name.empty() ? element.id : element.name}}};
  }
  model_.elements.push_back(std::move(element));
  return {};
}

base::Result<void> ModelCompiler::add_elements() {
  for (const ModelPtr& other : imported_) {
    // What several imported models import is there once; `keys_` finds it again.
    std::vector<std::size_t> moved;
    for (Element element : other->elements) {
      const std::string key = fmt::format("{}#{}", element.space, element.id);
      const auto known = keys_.find(key);
      moved.push_back(known == keys_.end() ? model_.elements.size() : known->second);
      if (known != keys_.end()) {
        continue;
      }
      for (Requirement& requirement : element.requirements) {
        requirement.element = moved[requirement.element];
      }
      for (auto* list : {&element.outputs, &element.parameters}) {
        std::ranges::transform(*list, list->begin(), [&](std::size_t at) { return moved[at]; });
      }
      CASSIA_TRY(add(std::move(element)));
    }
  }
  const auto element = [this](ElementKind kind, std::string_view word, const std::string& id,
                              const Variable& variable) -> base::Result<Element> {
    const std::string where = where_of(word, variable);
    feel::TypePtr type = CASSIA_TRY(types_.find(variable.type, where));
    return Element{.kind = kind,
                   .space = description_.space,
                   .id = id,
                   .name = variable.name,
                   .where = where,
                   .type = std::move(type)};
  };
  for (const InputData& each : description_.inputs) {
    Element made = CASSIA_TRY(element(ElementKind::input, "input", each.id, each.variable));
    CASSIA_TRY(add(std::move(made)));
  }
  for (const KnowledgeModel& each : description_.knowledge) {
    Element made = CASSIA_TRY(element(ElementKind::knowledge, "knowledge", each.id, each.variable));
    CASSIA_TRY(add(std::move(made)));
  }
  for (const Decision& each : description_.decisions) {
    Element made = CASSIA_TRY(element(ElementKind::decision, "decision", each.id, each.variable));
    CASSIA_TRY(add(std::move(made)));
  }
  for (const DecisionService& each : description_.services) {
    Element made = CASSIA_TRY(element(ElementKind::service, "service", each.id, each.variable));
    CASSIA_TRY(add(std::move(made)));
  }
  return {};
}

// What the logic of an element may name: what it requires, and what it binds itself.
feel::Vocabulary ModelCompiler::vocabulary_of(const Element& element,
                                              const std::vector<std::string>& bound) const {
  feel::Vocabulary vocabulary = vocabulary_;
  vocabulary.add_name(element.name);
  for (const Requirement& requirement : element.requirements) {
    vocabulary.add_name(requirement.import_name);
    vocabulary.add_name(model_.elements[requirement.element].name);
    // The parameters of a service are named as what they stand for.
    for (const std::size_t parameter : model_.elements[requirement.element].parameters) {
      vocabulary.add_name(model_.elements[parameter].name);
    }
  }
  for (const std::string& name : bound) {
    vocabulary.add_name(name);
  }
  return vocabulary;
}

base::Result<void> ModelCompiler::add_logic() {
  for (const Decision& decision : description_.decisions) {
    Element& element = own(decision.id);
    const feel::Vocabulary vocabulary = vocabulary_of(element, bound_names(decision.logic));
    element.logic = CASSIA_TRY(BoxCompiler(vocabulary, types_, mode_).compile(decision.logic));
  }
  for (const KnowledgeModel& knowledge : description_.knowledge) {
    Element& element = own(knowledge.id);
    // A knowledge model's type is that of its function, or, as many tools write, of its result.
    const bool is_function =
        element.type != nullptr && element.type->kind == feel::TypeKind::function;
    const feel::TypePtr result = is_function ? element.type->element : element.type;
    const feel::Vocabulary vocabulary = vocabulary_of(element, bound_names(knowledge.function));
    element.logic = CASSIA_TRY(BoxCompiler(vocabulary, types_, mode_)
                                   .compile_function(knowledge.function, result, element.where));
  }
  return {};
}

base::Result<std::vector<Requirement>> ModelCompiler::find_all(
    const std::vector<Reference>& references, const std::string& where) const {
  std::vector<Requirement> result;
  for (const Reference& reference : references) {
    const std::size_t hash = std::min(reference.find('#'), reference.size());
    const std::string space = hash == 0 ? description_.space : reference.substr(0, hash);
    const auto found = keys_.find(hash == 0 ? fmt::format("{}{}", space, reference) : reference);
    const Import* import = import_of(space);
    const bool is_reachable = space == description_.space || import != nullptr;
    if (found == keys_.end() || !is_reachable) {
      if (mode_ == Mode::standard) {
        continue;
      }
      return base::Refusal{
          .code = kModelUnknownReference, .place = where, .facts = {{"reference", reference}}};
    }
    result.push_back({.element = found->second,
                      .import_name = space == description_.space
                                         ? std::string()
                                         : feel::canonical_name(import->name)});
  }
  return result;
}

base::Result<std::vector<std::size_t>> ModelCompiler::indexes(
    const std::vector<Reference>& references, const std::string& where) const {
  std::vector<std::size_t> result;
  for (const Requirement& requirement : CASSIA_TRY(find_all(references, where))) {
    result.push_back(requirement.element);
  }
  return result;
}

base::Result<void> ModelCompiler::link() {
  for (const Decision& decision : description_.decisions) {
    Element& element = own(decision.id);
    element.requirements = CASSIA_TRY(find_all(decision.requirements, element.where));
    for (Requirement& each : CASSIA_TRY(find_all(decision.knowledge, element.where))) {
      element.requirements.push_back(std::move(each));
    }
  }
  for (const KnowledgeModel& knowledge : description_.knowledge) {
    Element& element = own(knowledge.id);
    element.requirements = CASSIA_TRY(find_all(knowledge.requirements, element.where));
  }
  for (const DecisionService& service : description_.services) {
    Element& element = own(service.id);
    element.outputs = CASSIA_TRY(indexes(service.outputs, element.where));
    element.parameters = CASSIA_TRY(indexes(service.input_data, element.where));
    for (const std::size_t each : CASSIA_TRY(indexes(service.input_decisions, element.where))) {
      element.parameters.push_back(each);
    }
  }
  return {};
}

base::Result<ModelPtr> ModelCompiler::compile() {
  model_.name = description_.name;
  model_.space = description_.space;
  CASSIA_TRY(learn());
  CASSIA_TRY(add_elements());
  CASSIA_TRY(link());
  CASSIA_TRY(add_logic());
  model_.elements = CASSIA_TRY(in_order(std::move(model_.elements)));
  return std::make_shared<const Model>(std::move(model_));
}

}  // namespace

base::Result<ModelPtr> compile(const Description& description,
                               const std::vector<ModelPtr>& imported, Mode mode) {
  return ModelCompiler(description, imported, mode).compile();
}

}  // namespace cassia::engines::decision::model

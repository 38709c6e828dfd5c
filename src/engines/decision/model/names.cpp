#include "engines/decision/model/names.h"

namespace cassia::engines::decision::model {

namespace {

// The importer bounds how deep boxes and items are nested.
struct NameCollector {
  bool takes_bound = false;  // parameters and iterators too
  std::vector<std::string> names = {};

  void bind(const std::string& name) {
    if (takes_bound) {
      names.push_back(name);
    }
  }

  void add(const Variable& variable) { names.push_back(variable.name); }

  void add(const BoxedPtr& boxed) {
    if (boxed != nullptr) {
      std::visit([this](const auto& box) { add(box); }, boxed->content);
    }
  }

  void add(const ItemDefinition& item) {
    names.push_back(item.name);
    for (const ItemDefinition& component : item.components) {
      add(component);
    }
  }

  void add(const LiteralBox&) {}
  void add(const ContextBox& box) {
    for (const ContextBox::Entry& entry : box.entries) {
      add(entry.variable);
      add(entry.value);
    }
  }
  void add(const InvocationBox& box) {
    for (const InvocationBox::Binding& binding : box.bindings) {
      bind(binding.name);
      add(binding.value);
    }
  }
  void add(const RelationBox& box) {
    names.insert(names.end(), box.columns.begin(), box.columns.end());
    for (const auto& row : box.rows) {
      for (const BoxedPtr& cell : row) {
        add(cell);
      }
    }
  }
  void add(const ListBox& box) {
    for (const BoxedPtr& item : box.items) {
      add(item);
    }
  }
  void add(const FunctionBox& box) {
    for (const Variable& parameter : box.parameters) {
      bind(parameter.name);
    }
    add(box.body);
  }
  void add(const ConditionalBox& box) {
    add(box.condition);
    add(box.consequence);
    add(box.alternative);
  }
  void add(const FilterBox& box) {
    add(box.source);
    add(box.condition);
  }
  void add(const IteratorBox& box) {
    bind(box.variable);
    add(box.source);
    add(box.body);
  }
  void add(const TableBox& box) {
    for (const TableBox::Output& output : box.outputs) {
      names.push_back(output.name);
    }
  }
};

}  // namespace

std::vector<std::string> shared_names(const Description& description) {
  NameCollector collector;
  for (const ItemDefinition& item : description.items) {
    collector.add(item);
  }
  for (const Decision& decision : description.decisions) {
    collector.add(decision.logic);
  }
  for (const KnowledgeModel& knowledge : description.knowledge) {
    collector.add(knowledge.function);
  }
  // A service of several decisions gives a context of their names.
  for (const Decision& decision : description.decisions) {
    if (!description.services.empty()) {
      collector.add(decision.variable);
    }
  }
  return std::move(collector.names);
}

std::vector<std::string> bound_names(const BoxedPtr& logic) {
  NameCollector collector{.takes_bound = true};
  collector.add(logic);
  return std::move(collector.names);
}

std::vector<std::string> bound_names(const FunctionBox& function) {
  NameCollector collector{.takes_bound = true};
  collector.add(function);
  return std::move(collector.names);
}

}  // namespace cassia::engines::decision::model

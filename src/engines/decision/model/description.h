#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace cassia::engines::decision::model {

// A model of decisions as it is written: every expression is still text. Whoever reads a format
// (DMN, a package) makes this; `compile` makes a Model of it. Names and ids are as given.

struct Boxed;
using BoxedPtr = std::shared_ptr<const Boxed>;

// A name and the name of its type; an empty type is any.
struct Variable {
  std::string name;
  std::string type = {};
};

struct LiteralBox {
  std::string text;
  std::string type = {};
};

// Entries in order, each seeing those before it. One without name is the result of the whole.
struct ContextBox {
  struct Entry {
    Variable variable;
    BoxedPtr value;
  };
  std::vector<Entry> entries;
};

struct InvocationBox {
  std::string callee;  // the text of an expression
  struct Binding {
    std::string name;
    BoxedPtr value;
  };
  std::vector<Binding> bindings;
};

struct RelationBox {
  std::vector<std::string> columns;
  std::vector<std::vector<BoxedPtr>> rows;
};

struct ListBox {
  std::vector<BoxedPtr> items;
};

struct FunctionBox {
  std::vector<Variable> parameters;
  BoxedPtr body;
  bool is_external = false;  // Java or PMML: never run
};

struct ConditionalBox {
  BoxedPtr condition;
  BoxedPtr consequence;
  BoxedPtr alternative;
};

struct FilterBox {
  BoxedPtr source;
  BoxedPtr condition;
};

enum class IteratorKind { for_each, some, every };

struct IteratorBox {
  IteratorKind kind = IteratorKind::for_each;
  std::string variable;
  BoxedPtr source;
  BoxedPtr body;
};

enum class HitPolicy { unique, first, any, priority, rule_order, output_order, collect };
enum class Aggregation { none, sum, count, min, max };

struct TableBox {
  struct Input {
    std::string expression;
    std::string type = {};
    std::string allowed_values = {};  // unary tests; empty where any will do
  };
  struct Output {
    std::string name = {};  // may be empty where it is the only one
    std::string type = {};
    std::string allowed_values = {};  // in falling priority
    std::string default_value = {};   // empty where there is none
  };
  struct Rule {
    std::vector<std::string> inputs;            // one unary test for each input
    std::vector<std::string> outputs;           // one expression for each output
    std::vector<std::string> annotations = {};  // what is said of it, such as its citation
  };
  HitPolicy hit_policy = HitPolicy::unique;
  Aggregation aggregation = Aggregation::none;
  std::vector<Input> inputs;
  std::vector<Output> outputs;
  std::vector<Rule> rules;
  std::vector<std::string> annotation_names = {};  // of the columns of annotations
};

// One boxed expression, and where it was written ("line 12, column 5"), for refusals.
struct Boxed {
  std::string where;
  std::variant<LiteralBox, ContextBox, InvocationBox, RelationBox, ListBox, FunctionBox,
               ConditionalBox, FilterBox, IteratorBox, TableBox>
      content;
};

struct ItemDefinition {
  std::string name;
  std::string where = {};
  std::string type = {};  // of another definition or of FEEL; empty where it has components
  bool is_collection = false;
  std::string allowed_values = {};
  std::vector<ItemDefinition> components = {};
  bool is_function = false;
  std::vector<Variable> parameters = {};  // of a function; `type` is what it gives
};

struct InputData {
  std::string id;
  Variable variable;
  std::string where = {};
};

// What an element needs: "#id" of this model, or "namespace#id" of an imported one.
using Reference = std::string;

struct Decision {
  std::string id;
  Variable variable;
  std::string where = {};
  std::vector<Reference> requirements = {};  // decisions and inputs
  std::vector<Reference> knowledge = {};     // knowledge models and services
  BoxedPtr logic = {};                       // may be missing: such a decision has no value
};

struct KnowledgeModel {
  std::string id;
  Variable variable;
  std::string where = {};
  std::vector<Reference> requirements = {};
  FunctionBox function = {};
};

// Some decisions offered as one function of its inputs and input decisions.
struct DecisionService {
  std::string id;
  Variable variable;
  std::string where = {};
  std::vector<Reference> outputs = {};
  std::vector<Reference> input_decisions = {};
  std::vector<Reference> input_data = {};
};

struct Import {
  std::string name;  // what the imported names are under
  std::string space;
};

struct Description {
  std::string name;
  std::string space;  // the namespace, which tells models apart
  std::vector<Import> imports = {};
  std::vector<ItemDefinition> items = {};
  std::vector<InputData> inputs = {};
  std::vector<Decision> decisions = {};
  std::vector<KnowledgeModel> knowledge = {};
  std::vector<DecisionService> services = {};
};

}  // namespace cassia::engines::decision::model

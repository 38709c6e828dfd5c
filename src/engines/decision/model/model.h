#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "engines/decision/feel/evaluation.h"
#include "engines/decision/feel/vocabulary.h"
#include "engines/decision/model/description.h"

namespace cassia::engines::decision::model {

enum class ElementKind { input, decision, knowledge, service };

// A name under which an element sees another: one part, or the name of an import and one.
struct Requirement {
  std::size_t element = 0;
  std::string import_name = {};  // empty for an element of the same model
};

// One element of a model, or of a model that it imports, ready to be evaluated.
struct Element {
  ElementKind kind = ElementKind::input;
  std::string space = {};
  std::string id = {};
  std::string name = {};
  std::string where = {};
  feel::TypePtr type = {};
  std::vector<Requirement> requirements = {};
  feel::NodePtr logic = {};                  // of a decision; of knowledge, a function
  std::vector<std::size_t> outputs = {};     // of a service
  std::vector<std::size_t> parameters = {};  // of a service: its inputs, in their order
};

// A model whose texts are read, whose references are found and which has no cycle. Immutable;
// functions that it hands out keep it alive.
struct Model {
  std::string name = {};
  std::string space = {};
  std::vector<Element> elements = {};  // each after all that it requires
  std::map<std::string, feel::TypePtr, std::less<>> types = {};
  std::vector<std::string> names = {};  // those behind a point, for models that import it
};
using ModelPtr = std::shared_ptr<const Model>;

// Makes a model of its description. `imported` are the models that it imports, by their namespace.
// In strict mode every text must be readable and every reference found; in standard mode a text
// that cannot be read has no value where it is used, as the standard's tests have it. Refuses
// cycles and repeated names in both.
base::Result<ModelPtr> compile(const Description& description,
                               const std::vector<ModelPtr>& imported, feel::Mode mode);

// A value for an input, or for a decision that is not to be decided. The namespace may be empty
// where the name is enough to tell.
struct Given {
  std::string name;
  feel::Value value;
  std::string space = {};
};

// Evaluates one decision or decision service by its name, from what is given. A service of several
// decisions gives a context. In strict mode, an input that is missing or not of its type is
// refused, and so is a decision without value.
base::Result<feel::Value> decide(const ModelPtr& model, std::string_view name,
                                 const std::vector<Given>& given, feel::Evaluation& evaluation);

// The element of that name; null where there is none.
const Element* find_element(const Model& model, std::string_view name);

}  // namespace cassia::engines::decision::model

#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "engines/decision/feel/evaluation.h"
#include "engines/decision/model/description.h"

namespace cassia::engines::decision::model {

// A decision table with its cells read. It is evaluated row by row, plainly.
struct Table {
  struct Input {
    feel::NodePtr expression;
    feel::TypePtr type = {};
    std::shared_ptr<const feel::UnaryTests> allowed_values = {};
  };
  struct Output {
    std::string name = {};
    feel::TypePtr type = {};
    std::shared_ptr<const feel::UnaryTests> allowed_values = {};
    feel::NodePtr default_value = {};
  };
  struct Rule {
    std::vector<feel::UnaryTests> inputs;
    std::vector<feel::NodePtr> outputs;
  };
  std::string where = {};
  HitPolicy hit_policy = HitPolicy::unique;
  Aggregation aggregation = Aggregation::none;
  std::vector<Input> inputs;
  std::vector<Output> outputs;
  std::vector<Rule> rules;
};

// The value of a table: of one output the output itself, of several a context of them; a list where
// the hit policy gives all. Refuses, where no row matches and there is no default, where rows that
// may not differ do, and an input outside its allowed values.
base::Result<feel::Value> evaluate(const Table& table, feel::Evaluation& evaluation,
                                   const feel::ScopePtr& scope);

}  // namespace cassia::engines::decision::model

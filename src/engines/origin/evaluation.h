#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/refusal.h"
#include "engines/origin/bill.h"
#include "engines/origin/inputs.h"
#include "engines/origin/proof.h"

namespace cassia::engines::origin {

// What a rule is asked about: the good of a bill, or an intermediate good within it.
struct Subject {
  std::int32_t line = kNoLine;
  CodeSpan code = {};  // in the edition of the rules
  std::int64_t value = 0;
  std::int64_t weight_micros = -1;
  std::int64_t component_weight_micros = -1;
  std::int64_t net_cost = -1;
  const Costs* costs = nullptr;  // nothing: not told
  bool is_wholly_obtained = false;
  const Descriptions* descriptions = nullptr;
  const std::vector<std::string>* processes = nullptr;
};

// A material as it counts for the subject.
struct Material {
  const Input* input = nullptr;
  bool is_originating = false;
};

// What a rule was met by.
enum Basis : std::uint8_t {
  kByNothing = 0,
  kByChange = 1,
  kByTolerance = 2,
  kByValue = 4,
  kByProcess = 8,
  kByMaterials = 16,  // wholly obtained, or from listed materials
  kByCondition = 32,
};

// A share that a method gave: figure of whole.
struct ValueShare {
  ValueMethod method = ValueMethod::as_agreed;  // as_agreed: none was computed
  std::int64_t figure = 0;
  std::int64_t whole = 0;
};

struct Outcome {
  Verdict verdict = Verdict::not_met;
  std::uint8_t basis = kByNothing;
  ValueShare share = {};
};

// Where an evaluation writes what it saw; both may be nothing, and then it stops as soon as the
// answer is certain.
struct Witness {
  Proof* proof = nullptr;
  std::vector<base::Refusal>* questions = nullptr;
  std::uint8_t depth = 0;

  bool is_watching() const { return proof != nullptr || questions != nullptr; }
  Witness deeper() const { return {proof, questions, static_cast<std::uint8_t>(depth + 1)}; }
  // Writes a step and gives its place, so that its verdict can be told once it is known.
  std::size_t write(Step step) const {
    if (proof == nullptr) {
      return 0;
    }
    step.depth = depth;
    proof->steps.push_back(step);
    return proof->steps.size() - 1;
  }
  void settle(std::size_t step, Verdict verdict) const {
    if (proof != nullptr) {
      proof->steps[step].verdict = verdict;
    }
  }
  void ask(base::Refusal question) const;  // once each
};

// All that an evaluation looks at.
struct Matter {
  const Terms* terms = nullptr;
  const Bill* bill = nullptr;
  const Subject* subject = nullptr;
  std::span<const Material> materials = {};
};

// Whether the subject meets the rule with the materials.
Outcome evaluate(const Rule& rule, const Matter& matter, const Witness& witness);

// figure / whole >= share, and figure / whole <= share, exactly.
bool reaches(std::int64_t figure, std::int64_t whole, base::Rate share);
bool stays_within(std::int64_t figure, std::int64_t whole, base::Rate share);

}  // namespace cassia::engines::origin

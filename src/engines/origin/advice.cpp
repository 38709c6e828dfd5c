#include "engines/origin/advice.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "engines/origin/inputs.h"
#include "engines/origin/refusals.h"

namespace cassia::engines::origin {

namespace {

// So many materials are tried by themselves, and so many in pairs.
constexpr std::size_t kTriedMax = 256;
constexpr std::size_t kPairedMax = 32;
// Stands for an operation that is on no list: nobody can be called so.
constexpr const char* kUnlisted = "*";

class Adviser {
 public:
  Adviser(Bill bill, const Trade& trade, const OriginLaw& law)
      : bill_(std::move(bill)), trade_(trade), law_(law) {}

  std::vector<Advice> search();

 private:
  bool passes() const {
    const auto answer = determine(bill_, trade_, law_);
    return answer && answer->verdict == Verdict::met;
  }
  std::int64_t worth(std::uint32_t line) const {
    return minor_in_bill(bill_, *bill_.lines[line].value).value_or(0);
  }
  std::vector<std::uint32_t> candidates() const;
  std::set<std::string> named_processes() const;

  void try_replacing(std::uint32_t line);
  void try_cutting(std::uint32_t line, const std::vector<Change>& beside, std::int64_t touched);
  void try_lightening(std::uint32_t line);
  void try_processes();
  void try_pairs(const std::vector<std::uint32_t>& lines);
  template <typename Set>
  std::int64_t least_cut(std::int64_t whole, Set set) const;
  Line replaced(std::uint32_t line) const;

  Bill bill_;
  const Trade& trade_;
  const OriginLaw& law_;
  std::vector<Advice> found_ = {};
};

// Bought materials that do not originate in the exporting Party, the most valuable first.
std::vector<std::uint32_t> Adviser::candidates() const {
  std::vector<bool> has_parts(bill_.lines.size());
  for (const Line& line : bill_.lines) {
    if (line.part_of) {
      has_parts[*line.part_of] = true;
    }
  }
  std::vector<std::uint32_t> lines;
  for (std::uint32_t i = 0; i < bill_.lines.size(); ++i) {
    const Line& line = bill_.lines[i];
    if (!has_parts[i] &&
        (line.standing != Standing::originating || line.country != trade_.exporter)) {
      lines.push_back(i);
    }
  }
  std::ranges::stable_sort(lines, std::ranges::greater(),
                           [&](std::uint32_t line) { return worth(line); });
  lines.resize(std::min(lines.size(), kTriedMax));
  return lines;
}

Line Adviser::replaced(std::uint32_t line) const {
  Line other = bill_.lines[line];
  other.standing = Standing::originating;
  other.country = trade_.exporter;
  other.agreements.clear();
  return other;
}

void Adviser::try_replacing(std::uint32_t line) {
  const Line kept = std::exchange(bill_.lines[line], replaced(line));
  if (passes()) {
    found_.push_back({{{ChangeKind::replace, static_cast<std::int32_t>(line)}}, worth(line)});
  }
  bill_.lines[line] = kept;
}

// The least cut of `whole` with which the good originates, found by halving: the more is cut, the
// nearer is every share. 0 when even the largest is not enough; something always stays.
template <typename Set>
std::int64_t Adviser::least_cut(std::int64_t whole, Set set) const {
  const auto is_enough = [&](std::int64_t cut) {
    set(whole - cut);
    return passes();
  };
  if (whole < 2 || !is_enough(whole - 1)) {
    return 0;
  }
  std::int64_t too_little = 0;
  std::int64_t enough = whole - 1;
  while (enough - too_little > 1) {
    const std::int64_t middle = too_little + (enough - too_little) / 2;
    (is_enough(middle) ? enough : too_little) = middle;
  }
  return is_enough(enough) ? enough : 0;  // verified: what is advised was determined
}

void Adviser::try_cutting(std::uint32_t line, const std::vector<Change>& beside,
                          std::int64_t touched) {
  const auto kept = bill_.lines[line].value;
  const std::int64_t cut = least_cut(kept->minor(), [&](std::int64_t minor) {
    bill_.lines[line].value = base::Money::of_minor(minor, kept->currency());
  });
  bill_.lines[line].value = kept;
  if (cut > 0) {
    Advice advice{beside, touched};
    advice.changes.push_back({ChangeKind::cut_value, static_cast<std::int32_t>(line), cut});
    advice.touched_minor +=
        minor_in_bill(bill_, base::Money::of_minor(cut, kept->currency())).value_or(0);
    found_.push_back(std::move(advice));
  }
}

void Adviser::try_lightening(std::uint32_t line) {
  const auto kept = bill_.lines[line].weight;
  if (!kept) {
    return;
  }
  const std::int64_t cut = least_cut(kept->micros(), [&](std::int64_t micros) {
    bill_.lines[line].weight = base::Quantity::of_micros(micros, kept->unit());
  });
  bill_.lines[line].weight = kept;
  if (cut > 0) {
    const auto value = base::Int128{worth(line)} * cut;
    found_.push_back({{{ChangeKind::cut_weight, static_cast<std::int32_t>(line), cut}},
                      base::divide_rounded(value, kept->micros(), base::Rounding::ceil)});
  }
}

// The processes that the good's own rules name.
std::set<std::string> Adviser::named_processes() const {
  std::set<std::string> names;
  const RuleTable* const table = law_.book->table_on(law_.terms->id, trade_.on);
  if (table == nullptr) {
    return names;
  }
  const KnownCode known = code_for(bill_.codes, table->edition, *law_.correlations);
  for (const std::uint32_t row : law_.book->find(*table, known.code.padded()).rows) {
    for (const RuleNode& node : table->rows[row].rule.nodes()) {
      if (node.kind == RuleKind::process) {
        names.insert(node.text);
      }
    }
  }
  return names;
}

// Where nothing was told of what was done, that is a question and no advice.
void Adviser::try_processes() {
  if (bill_.processes.empty()) {
    return;
  }
  const auto try_one = [&](const std::string& name, ChangeKind kind) {
    bill_.processes.push_back(name);
    if (passes()) {
      found_.push_back({{{.kind = kind, .process = kind == ChangeKind::process ? name : ""}}, 0});
    }
    bill_.processes.pop_back();
  };
  try_one(kUnlisted, ChangeKind::more_than_minimal);
  if (found_.empty()) {
    for (const std::string& name : named_processes()) {
      try_one(name, ChangeKind::process);
    }
  }
}

void Adviser::try_pairs(const std::vector<std::uint32_t>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const Line kept = std::exchange(bill_.lines[lines[i]], replaced(lines[i]));
    const std::vector<Change> first = {{ChangeKind::replace, static_cast<std::int32_t>(lines[i])}};
    for (std::size_t j = 0; j < lines.size(); ++j) {
      if (j != i) {
        try_cutting(lines[j], first, worth(lines[i]));
      }
      if (j > i) {
        const Line other = std::exchange(bill_.lines[lines[j]], replaced(lines[j]));
        if (passes()) {
          found_.push_back({{first[0], {ChangeKind::replace, static_cast<std::int32_t>(lines[j])}},
                            worth(lines[i]) + worth(lines[j])});
        }
        bill_.lines[lines[j]] = other;
      }
    }
    bill_.lines[lines[i]] = kept;
  }
}

std::vector<Advice> Adviser::search() {
  std::vector<std::uint32_t> lines = candidates();
  try_processes();
  for (const std::uint32_t line : lines) {
    try_cutting(line, {}, 0);
    try_lightening(line);
    try_replacing(line);
  }
  if (found_.empty()) {
    lines.resize(std::min(lines.size(), kPairedMax));
    try_pairs(lines);
  }
  std::ranges::stable_sort(found_, {}, &Advice::touched_minor);
  found_.resize(std::min(found_.size(), kAdvicesMax));
  return std::move(found_);
}

base::RefusalCode code_of(ChangeKind kind) {
  switch (kind) {
    case ChangeKind::cut_value:
      return kAdviceCutValue;
    case ChangeKind::cut_weight:
      return kAdviceCutWeight;
    case ChangeKind::process:
      return kAdviceProcess;
    case ChangeKind::more_than_minimal:
      return kAdviceMoreThanMinimal;
    case ChangeKind::replace:
      break;
  }
  return kAdviceReplace;
}

}  // namespace

std::vector<Advice> advise(const Bill& bill, const Trade& trade, const OriginLaw& law) {
  const auto answer = determine(bill, trade, law);
  if (!answer || answer->verdict == Verdict::met) {
    return {};
  }
  return Adviser(bill, trade, law).search();
}

base::Refusal explain(const Change& change, const Bill& bill, const Trade& trade) {
  base::Refusal sentence{.code = code_of(change.kind)};
  if (change.line != kNoLine) {
    const Line& line = bill.lines[static_cast<std::size_t>(change.line)];
    sentence.place = fmt::format("lines[{}]", change.line);
    sentence.facts.push_back({"line", line.name});
    sentence.facts.push_back({"value", base::to_text(*line.value)});
    sentence.facts.push_back(
        {"amount",
         change.kind == ChangeKind::cut_weight
             ? base::to_text(base::Quantity::of_micros(change.amount, base::Unit()))
             : base::to_text(base::Money::of_minor(change.amount, line.value->currency()))});
  }
  sentence.facts.push_back({"party", std::string(trade.exporter.code())});
  sentence.facts.push_back({"process", change.process});
  return sentence;
}

}  // namespace cassia::engines::origin

#include "engines/decision/table/analysis.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace cassia::engines::decision::table {

namespace {

enum class Agreement : std::uint8_t { same, different, unknown };

// Expressions with one text give one value for one input; other expressions may or may not.
Agreement agreement_of(const DecisionTable& table, std::uint32_t row, std::uint32_t other) {
  Agreement agreement = Agreement::same;
  for (std::size_t column = 0; column < table.outputs().size(); ++column) {
    const OutputCell& one = table.rows()[row].outputs[column];
    const OutputCell& two = table.rows()[other].outputs[column];
    if (one.expression == nullptr && two.expression == nullptr) {
      if (one.constant != two.constant) {
        return Agreement::different;
      }
    } else if (table.text().rows[row].outputs[column].text !=
               table.text().rows[other].outputs[column].text) {
      agreement = Agreement::unknown;
    }
  }
  return agreement;
}

class Analyser {
 public:
  Analyser(const DecisionTable& table, const AnalysisLimits& limits)
      : table_(table), limits_(limits) {}

  Analysis run() && {
    add_gaps();
    is_ranked() ? add_ranked_overlaps() : add_overlaps();
    add_unreachable_rows();
    add_missing_citations();
    add_dead_inputs();
    for (std::uint32_t row = 0; row < table_.rows().size(); ++row) {
      for (const GeneralCell& cell : table_.rows()[row].general) {
        result_.not_analysed.push_back({row, cell.column});
      }
    }
    return std::move(result_);
  }

 private:
  std::vector<feel::Value> example_of(const Region& region) const {
    std::vector<feel::Value> example;
    for (std::size_t column = 0; column < region.size(); ++column) {
      example.push_back(table_.inputs()[column].example_of(region[column]));
    }
    return example;
  }

  // Nothing for a row that takes nothing.
  std::vector<feel::Value> example_in_row(std::uint32_t row) const {
    const Region& region = table_.grid().rows[row];
    return std::ranges::any_of(region, &KeySet::is_empty) ? std::vector<feel::Value>()
                                                          : example_of(region);
  }

  bool add(Finding finding) {
    std::size_t& listed = listed_[finding.kind];
    if (listed == limits_.listed_max) {
      return false;
    }
    ++listed;
    result_.findings.push_back(std::move(finding));
    return true;
  }

  void add_gaps() {
    if (table_.otherwise()) {
      return;  // there can be none
    }
    WorkBudget budget(limits_.steps_max);
    const Gaps found = find_gaps(table_.grid(), table_.general_rows(), limits_.listed_max, budget);
    result_.gaps = found.completeness;
    const bool is_allowed = table_.text().gaps_because.has_value();
    for (const Gap& gap : found.gaps) {
      const bool is_certain = gap.doubtful_row == kNoRow;
      Finding finding{.kind = is_certain ? FindingKind::gap : FindingKind::doubtful_gap,
                      .weight = is_allowed   ? Weight::note
                                : is_certain ? Weight::fault
                                             : Weight::doubt,
                      .example = example_of(gap.region)};
      if (!is_certain) {
        finding.rows = {gap.doubtful_row};
      }
      add(std::move(finding));
    }
  }

  FindingKind kind_of_overlap(std::uint32_t row, std::uint32_t other) const {
    const Agreement agreement = agreement_of(table_, row, other);
    if (agreement == Agreement::same) {
      return FindingKind::overlap;
    }
    const bool is_certain = agreement == Agreement::different && !table_.general_rows()[row] &&
                            !table_.general_rows()[other];
    return is_certain ? FindingKind::conflict : FindingKind::doubtful_conflict;
  }

  // Under `unique` rows must not meet at all, under `any` not with different outputs; every other
  // policy says what happens.
  Weight weight_of_overlap(std::uint32_t row, std::uint32_t other, FindingKind kind) const {
    const bool is_general = table_.general_rows()[row] || table_.general_rows()[other];
    if (table_.text().hit_policy == HitPolicy::unique) {
      return is_general ? Weight::doubt : Weight::fault;
    }
    if (table_.text().hit_policy == HitPolicy::any && kind != FindingKind::overlap) {
      return kind == FindingKind::conflict ? Weight::fault : Weight::doubt;
    }
    return Weight::note;
  }

  std::vector<feel::Value> example_of_both(std::uint32_t row, std::uint32_t other) const {
    return example_of(common_region(table_.grid().rows[row], table_.grid().rows[other]));
  }

  // Under `first` and `priority` rows are written to meet: telling each pair would hide the rest.
  bool is_ranked() const {
    return table_.text().hit_policy == HitPolicy::first ||
           table_.text().hit_policy == HitPolicy::priority;
  }

  void add_ranked_overlaps() {
    WorkBudget budget(limits_.steps_max);
    Finding finding{.kind = FindingKind::ranked_overlaps, .weight = Weight::note};
    result_.overlaps = find_overlaps(
        table_.grid(),
        [&](std::uint32_t row, std::uint32_t other) {
          ++finding.count;
          if (finding.meetings.size() < limits_.meetings_max) {
            finding.meetings.push_back({row, other, example_of_both(row, other)});
          }
        },
        budget);
    if (finding.count > 0) {
      add(std::move(finding));
    }
  }

  void add_overlaps() {
    WorkBudget budget(limits_.steps_max);
    bool is_cut = false;
    result_.overlaps = find_overlaps(
        table_.grid(),
        [&](std::uint32_t row, std::uint32_t other) {
          const FindingKind kind = kind_of_overlap(row, other);
          is_cut = is_cut || listed_[kind] == limits_.listed_max;
          if (listed_[kind] < limits_.listed_max) {
            add({.kind = kind,
                 .weight = weight_of_overlap(row, other, kind),
                 .rows = {row, other},
                 .example = example_of_both(row, other)});
          }
        },
        budget);
    if (is_cut && result_.overlaps == Completeness::complete) {
      result_.overlaps = Completeness::listed_in_part;
    }
  }

  void add_unreachable_rows() {
    WorkBudget budget(limits_.steps_max);
    const std::vector<std::uint32_t> alike(table_.rows().size(), 0);
    const Unreachable found = find_unreachable(table_.grid(), table_.general_rows(),
                                               is_ranked() ? table_.ranks() : alike, budget);
    result_.unreachable_rows = found.completeness;
    for (const std::uint32_t row : found.rows) {
      Finding finding{
          .kind = FindingKind::unreachable_row, .rows = {row}, .example = example_in_row(row)};
      if (const auto winner = winner_of(row, finding.example); winner != kNoRow) {
        finding.rows.push_back(winner);
      }
      if (!add(std::move(finding))) {
        result_.unreachable_rows = Completeness::listed_in_part;
      }
    }
  }

  // The best row that takes the example and goes before the given one.
  std::uint32_t winner_of(std::uint32_t row, const std::vector<feel::Value>& example) const {
    std::uint32_t winner = kNoRow;
    for (std::uint32_t other = 0; other < table_.rows().size() && !example.empty(); ++other) {
      const auto rank = table_.ranks()[other];
      if (rank < table_.ranks()[row] && !table_.general_rows()[other] &&
          (winner == kNoRow || rank < table_.ranks()[winner]) && takes(other, example)) {
        winner = other;
      }
    }
    return winner;
  }

  bool takes(std::uint32_t row, const std::vector<feel::Value>& example) const {
    for (std::size_t column = 0; column < example.size(); ++column) {
      const auto key = table_.inputs()[column].key_of(example[column]);
      if (!table_.grid().rows[row][column].contains(key.value_or(kKeyMax))) {
        return false;
      }
    }
    return true;
  }

  void add_missing_citations() {
    for (std::uint32_t row = 0; row < table_.rows().size(); ++row) {
      if (table_.text().rows[row].citations.empty()) {
        add({.kind = FindingKind::missing_citation, .rows = {row}, .example = example_in_row(row)});
      }
    }
    if (table_.otherwise() && table_.text().otherwise->citations.empty()) {
      add({.kind = FindingKind::missing_citation, .rows = {kNoRow}});
    }
  }

  bool is_read(std::uint32_t column) const {
    const std::string& name = table_.text().inputs[column].name;
    const auto reads = [&](const auto& row) {
      return std::ranges::any_of(row.general,
                                 [&](const GeneralCell& cell) { return cell.column == column; });
    };
    return table_.names_read().certain.contains(name) ||
           table_.names_read().possible.contains(name) ||
           std::ranges::any_of(table_.rows(), reads) ||
           std::ranges::any_of(table_.grid().rows, [&](const auto& row) {
             return row[column] != table_.grid().domains[column];
           });
  }

  void add_dead_inputs() {
    for (std::uint32_t column = 0; column < table_.inputs().size(); ++column) {
      if (!is_read(column)) {
        add({.kind = FindingKind::dead_input,
             .input = column,
             .example = example_of(table_.grid().domains)});
      }
    }
  }

  const DecisionTable& table_;
  const AnalysisLimits& limits_;
  Analysis result_;
  std::map<FindingKind, std::size_t> listed_;
};

}  // namespace

std::string_view to_text(FindingKind kind) {
  constexpr std::array<std::string_view, 9> kNames = {
      "gap",       "doubtful_gap",    "conflict",        "doubtful_conflict",
      "overlap",   "ranked_overlaps", "unreachable_row", "missing_citation",
      "dead_input"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string_view to_text(Weight weight) {
  constexpr std::array<std::string_view, 3> kNames = {"fault", "doubt", "note"};
  return kNames[static_cast<std::size_t>(weight)];
}

std::string_view to_text(Verdict verdict) {
  constexpr std::array<std::string_view, 4> kNames = {"clean", "partial", "undecided", "faulty"};
  return kNames[static_cast<std::size_t>(verdict)];
}

Verdict Analysis::verdict() const {
  const auto weighs = [&](Weight weight) {
    return std::ranges::any_of(findings, [&](const Finding& f) { return f.weight == weight; });
  };
  if (weighs(Weight::fault)) {
    return Verdict::faulty;
  }
  for (const Completeness completeness : {gaps, overlaps, unreachable_rows}) {
    if (completeness == Completeness::undecided) {
      return Verdict::undecided;
    }
  }
  return not_analysed.empty() && !weighs(Weight::doubt) ? Verdict::clean : Verdict::partial;
}

Analysis analyse(const DecisionTable& table, const AnalysisLimits& limits) {
  return Analyser(table, limits).run();
}

}  // namespace cassia::engines::decision::table

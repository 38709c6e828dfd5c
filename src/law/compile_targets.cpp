#include <algorithm>

#include "base/id.h"
#include "law/compile_parts.h"

namespace cassia::law {

namespace {

constexpr std::int64_t kFactorMax = 1000;
constexpr std::int64_t kCountMax = 1'000'000'000'000;  // the two multiply within 64 bits

base::Result<std::int64_t> count_of(const YamlMap& map, std::string_view key, std::int64_t most) {
  const std::int64_t count = CASSIA_TRY(map.integer(key));
  if (count > most) {
    return malformed_value(map.place(key), std::to_string(count),
                           "at most " + std::to_string(most));
  }
  return count;
}

base::Result<TargetFigure> read_figure(const YamlMap& map, TargetKind kind, std::int64_t most) {
  switch (kind) {
    case TargetKind::amount:
      return TargetFigure(CASSIA_TRY(money_of(map, "value")));
    case TargetKind::multiple:
      return TargetFigure(CASSIA_TRY(count_of(map, "value", most)));
    case TargetKind::share:
      break;
  }
  const std::string text = CASSIA_TRY(map.text("value"));
  const auto share = base::Rate::parse_share(text);
  if (!share) {
    return malformed_value(map.place("value"), text, "a share such as 0.40");
  }
  return TargetFigure(*share);
}

base::Result<Baseline> read_baseline(const YamlMap& map, const SourceRegister& sources) {
  const YamlMap entry = CASSIA_TRY(YamlMap::open(map.path(), map.at("baseline")));
  CASSIA_TRY(entry.expect_keys({"count", "cite", "mark"}));
  Baseline baseline;
  if (CASSIA_TRY(entry.text("count")) != "unknown") {
    baseline.count = CASSIA_TRY(count_of(entry, "count", kCountMax));
  }
  baseline.citation = CASSIA_TRY(resolved_citation(entry, "cite", sources));
  baseline.mark = CASSIA_TRY(entry.mark("mark"));
  return baseline;
}

base::Result<Measurement> read_measurement(const YamlMap& map, const Target& target,
                                           const SourceRegister& sources) {
  CASSIA_TRY(map.expect_keys({"on", "value", "cite", "mark"}));
  Measurement measurement;
  measurement.on = CASSIA_TRY(map.date("on"));
  if (!target.measured.empty() && measurement.on <= target.measured.back().on) {
    return malformed_value(map.place("on"), base::to_text(measurement.on),
                           "a day after " + base::to_text(target.measured.back().on));
  }
  measurement.figure = CASSIA_TRY(read_figure(map, target.kind, kCountMax));
  const auto* money = std::get_if<base::Money>(&measurement.figure);
  if (money != nullptr && money->currency() != std::get<base::Money>(target.value).currency()) {
    return malformed_value(map.place("value"), base::to_text(*money), "the currency of the target");
  }
  measurement.citation = CASSIA_TRY(resolved_citation(map, "cite", sources));
  measurement.mark = CASSIA_TRY(map.mark("mark"));
  return measurement;
}

// `no_data`, or a list that is not empty: that nothing was measured is said, never left out.
base::Result<void> read_measured(const YamlMap& map, Target& target,
                                 const SourceRegister& sources) {
  const YamlNode& node = map.at("measured");
  if (node.kind == YamlKind::scalar) {
    if (node.scalar != "no_data") {
      return malformed_value(map.place("measured"), node.scalar, "no_data or a list");
    }
    return {};
  }
  for (const YamlNode& item : *CASSIA_TRY(map.list("measured"))) {
    const YamlMap entry = CASSIA_TRY(YamlMap::open(map.path(), item));
    target.measured.push_back(CASSIA_TRY(read_measurement(entry, target, sources)));
  }
  if (target.measured.empty()) {
    return malformed_value(map.place("measured"), "", "no_data or a list");
  }
  return {};
}

base::Result<Target> read_target(const YamlMap& map, const SourceRegister& sources) {
  CASSIA_TRY(map.expect_keys({"id", "kind", "title", "comparison", "value", "unit", "valid_from",
                              "valid_to", "measured", "cite", "mark"},
                             {"baseline"}));
  Target target;
  target.id = CASSIA_TRY(map.text("id"));
  if (!base::is_id_text(target.id)) {
    return malformed_value(map.place("id"), target.id, "an id such as tax_revenue");
  }
  target.kind = CASSIA_TRY(map.named<TargetKind>("kind"));
  target.title = CASSIA_TRY(map.local_text("title"));
  target.comparison = CASSIA_TRY(map.named<Comparison>("comparison"));
  target.value = CASSIA_TRY(read_figure(map, target.kind, kFactorMax));
  target.unit = CASSIA_TRY(map.text("unit"));
  const bool has_baseline = map.find("baseline") != nullptr;
  if (has_baseline != (target.kind == TargetKind::multiple)) {
    return malformed_value(map.place("kind"), CASSIA_TRY(map.text("kind")),
                           "a baseline for a multiple, and for nothing else");
  }
  if (has_baseline) {
    target.baseline = CASSIA_TRY(read_baseline(map, sources));
  }
  target.valid_from = CASSIA_TRY(map.date("valid_from"));
  target.valid_to = *CASSIA_TRY(last_day(map, "valid_to", target.valid_from));
  CASSIA_TRY(read_measured(map, target, sources));
  target.citation = CASSIA_TRY(resolved_citation(map, "cite", sources));
  target.mark = CASSIA_TRY(map.mark("mark"));
  return target;
}

}  // namespace

base::Result<std::vector<Target>> compile_targets(const LawText& file,
                                                  const SourceRegister& sources) {
  const YamlNode root = CASSIA_TRY(read_yaml(file));
  const YamlMap map = CASSIA_TRY(YamlMap::open(file.path, root));
  CASSIA_TRY(map.expect_keys({"targets"}));
  std::vector<Target> targets;
  for (const YamlNode& node : *CASSIA_TRY(map.list("targets"))) {
    const YamlMap entry = CASSIA_TRY(YamlMap::open(file.path, node));
    Target target = CASSIA_TRY(read_target(entry, sources));
    if (std::ranges::find(targets, target.id, &Target::id) != targets.end()) {
      return refuse(kLawNameRepeated, entry.place("id"), {{"name", target.id}});
    }
    targets.push_back(std::move(target));
  }
  return targets;
}

}  // namespace cassia::law

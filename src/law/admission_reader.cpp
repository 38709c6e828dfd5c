#include "law/admission_reader.h"

#include <utility>

namespace cassia::law {

namespace {

bool carries_share(ConditionKind kind) {
  switch (kind) {
    case ConditionKind::foreign_share_max:
    case ConditionKind::single_foreign_share_max:
    case ConditionKind::chinese_share_min:
    case ConditionKind::chinese_board_min:
      return true;
    default:
      return false;
  }
}

// "foreign_share_max 0.50", or "chinese_control".
base::Result<AdmissionCondition> read_condition(Place place, std::string_view text) {
  const std::size_t blank = text.find(' ');
  const std::string name(text.substr(0, blank));
  AdmissionCondition condition;
  condition.kind = CASSIA_TRY(named<ConditionKind>(place, name));
  if (carries_share(condition.kind) != (blank != std::string_view::npos)) {
    return malformed_value(place, std::string(text),
                           "a share such as 0.50 for kinds that have one");
  }
  if (blank != std::string_view::npos) {
    const auto share = base::Rate::parse_share(text.substr(blank + 1));
    if (!share || share->is_zero() || share->billionths() > base::Rate::kScale) {
      return malformed_value(place, std::string(text), "a share above 0 and at most 1");
    }
    condition.share = *share;
  }
  return condition;
}

base::Result<std::vector<AdmissionCondition>> read_conditions(const YamlMap& map) {
  std::vector<AdmissionCondition> conditions;
  if (map.find("conditions") == nullptr) {
    return conditions;
  }
  for (const std::string& text : CASSIA_TRY(map.texts("conditions"))) {
    conditions.push_back(CASSIA_TRY(read_condition(map.place("conditions"), text)));
  }
  return conditions;
}

// "I6434", or "I6434 part".
base::Result<ListedIndustry> read_industry(Place place, std::string_view text) {
  constexpr std::string_view kPart = " part";
  const bool is_part = text.ends_with(kPart);
  const std::string_view code = text.substr(0, text.size() - (is_part ? kPart.size() : 0));
  if (!is_industry_code(code)) {
    return malformed_value(place, std::string(text), "a code such as I6434, or I6434 part");
  }
  return ListedIndustry{.code = std::string(code), .is_part = is_part};
}

base::Result<Pilot> read_pilot(std::string_view path, const YamlNode& node,
                               const SourceRegister& sources) {
  const YamlMap map = CASSIA_TRY(YamlMap::open(path, node));
  CASSIA_TRY(map.expect_keys({"kind", "valid_from", "cite", "mark"}));
  Pilot pilot;
  pilot.kind = CASSIA_TRY(map.named<PilotKind>("kind"));
  pilot.valid_from = CASSIA_TRY(map.date("valid_from"));
  pilot.citation = CASSIA_TRY(resolved_citation(map, "cite", sources));
  pilot.mark = CASSIA_TRY(map.mark("mark"));
  return pilot;
}

}  // namespace

base::Result<AdmissionEntry> read_admission_entry(const YamlMap& map,
                                                  const AdmissionSource& source) {
  CASSIA_TRY(map.expect_keys({"id", "clause", "effect", "mark", "industries"},
                             {"conditions", "exceptions", "pilot"}));
  AdmissionEntry entry;
  entry.id = CASSIA_TRY(map.text("id"));
  entry.citation.source = source.id;
  entry.citation.clause = CASSIA_TRY(map.text("clause"));
  CASSIA_TRY(check_citation(*source.sources, map.place("clause"), entry.citation));
  entry.mark = CASSIA_TRY(map.mark("mark"));
  for (const std::string& text : CASSIA_TRY(map.texts("industries"))) {
    entry.industries.push_back(CASSIA_TRY(read_industry(map.place("industries"), text)));
  }
  const std::string effect = CASSIA_TRY(map.text("effect"));
  const bool is_encouraged = effect == "encouraged";
  entry.is_prohibited = effect == "prohibited";
  const bool is_restricted = effect == "restricted";
  const bool is_known = source.is_catalogue ? is_encouraged : entry.is_prohibited || is_restricted;
  if (!is_known) {
    return malformed_value(map.place("effect"), effect,
                           source.is_catalogue ? "encouraged" : "prohibited or restricted");
  }
  entry.conditions = CASSIA_TRY(read_conditions(map));
  if (is_restricted == entry.conditions.empty()) {
    return malformed_value(map.place("effect"), effect, "conditions where it is restricted only");
  }
  if (map.find("exceptions") != nullptr) {
    entry.exceptions = CASSIA_TRY(map.texts("exceptions"));
  }
  if (const YamlNode* const pilot = map.find("pilot")) {
    entry.pilot = CASSIA_TRY(read_pilot(map.path(), *pilot, *source.sources));
  }
  return entry;
}

base::Result<AdmissionGrant> read_admission_grant(const YamlMap& map,
                                                  const SourceRegister& sources) {
  CASSIA_TRY(
      map.expect_keys({"entry", "area", "valid_from", "cite", "mark"}, {"valid_to", "conditions"}));
  AdmissionGrant grant;
  grant.entry = CASSIA_TRY(map.text("entry"));
  grant.area = CASSIA_TRY(map.text("area"));
  grant.valid_from = CASSIA_TRY(map.date("valid_from"));
  grant.valid_to = CASSIA_TRY(last_day(map, "valid_to", grant.valid_from));
  grant.conditions = CASSIA_TRY(read_conditions(map));
  grant.citation = CASSIA_TRY(resolved_citation(map, "cite", sources));
  grant.mark = CASSIA_TRY(map.mark("mark"));
  return grant;
}

base::Result<bool> read_yes(const YamlMap& map, std::string_view key) {
  const std::string text = CASSIA_TRY(map.text(key));
  if (text != "yes" && text != "no") {
    return malformed_value(map.place(key), text, "yes or no");
  }
  return text == "yes";
}

}  // namespace cassia::law

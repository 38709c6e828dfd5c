#include "law/origin_terms_reader.h"

#include <algorithm>

#include "engines/origin/rule_text.h"
#include "law/place.h"
#include "law/refusals.h"

namespace cassia::law {

namespace origin = engines::origin;

base::Result<YamlMap> OriginTermsReader::open(const YamlMap& map, std::string_view key) const {
  return YamlMap::open(map.path(), map.at(key));
}

base::Result<bool> OriginTermsReader::read_flag(const YamlMap& map, std::string_view key) const {
  const std::string text = CASSIA_TRY(map.text(key));
  if (text != "yes" && text != "no") {
    return malformed_value(map.place(key), text, "yes or no");
  }
  return text == "yes";
}

template <typename T>
base::Result<origin::Cited<T>> OriginTermsReader::cited(const YamlMap& map, T value) const {
  origin::Cited<T> fact{.value = std::move(value)};
  fact.citation = CASSIA_TRY(resolved_citation(map, "cite", *sources_));
  fact.is_unverified = CASSIA_TRY(map.mark("mark")) == Mark::unsure;
  return fact;
}

template <typename Enum>
base::Result<origin::Cited<Enum>> OriginTermsReader::read_name(const YamlMap& map,
                                                               std::string_view key) const {
  const YamlMap entry = CASSIA_TRY(open(map, key));
  CASSIA_TRY(entry.expect_keys({"value", "cite", "mark"}));
  const Enum value = CASSIA_TRY(entry.named<Enum>("value"));
  return cited(entry, value);
}

template <typename Enum>
base::Result<origin::Cited<std::vector<Enum>>> OriginTermsReader::read_names(
    const YamlMap& map, std::string_view key) const {
  const auto texts = CASSIA_TRY(read_texts(map, key));
  origin::Cited<std::vector<Enum>> names{.citation = texts.citation,
                                         .is_unverified = texts.is_unverified};
  for (const std::string& text : texts.value) {
    names.value.push_back(CASSIA_TRY(named<Enum>(map.place(key), text)));
  }
  return names;
}

base::Result<origin::Cited<std::vector<std::string>>> OriginTermsReader::read_texts(
    const YamlMap& map, std::string_view key) const {
  const YamlMap entry = CASSIA_TRY(open(map, key));
  CASSIA_TRY(entry.expect_keys({"value", "cite", "mark"}));
  std::vector<std::string> texts = CASSIA_TRY(entry.texts("value"));
  return cited(entry, std::move(texts));
}

base::Result<base::Rate> OriginTermsReader::read_share(const YamlMap& map,
                                                       std::string_view key) const {
  const std::string text = CASSIA_TRY(map.text(key));
  auto share = base::Rate::parse_share(text);
  if (!share) {
    return malformed_value(map.place(key), text, "a share of one such as 0.1");
  }
  return share;
}

base::Result<origin::CodeSet> OriginTermsReader::read_codes(const YamlMap& map,
                                                            std::string_view key) const {
  const std::string text = CASSIA_TRY(map.text(key));
  auto codes = origin::parse_codes(text, edition_);
  if (!codes) {
    return malformed_value(map.place(key), text, "codes such as 0401-0406 1901.90");
  }
  return codes;
}

base::Result<void> OriginTermsReader::read_parties(const YamlMap& map, origin::Terms& terms) const {
  for (const YamlNode& node : *CASSIA_TRY(map.list("parties"))) {
    const YamlMap entry = CASSIA_TRY(YamlMap::open(map.path(), node));
    CASSIA_TRY(entry.expect_keys({"country", "in_force_from", "cite", "mark"}));
    origin::PartyTerm party;
    party.country = CASSIA_TRY(entry.country("country"));
    party.in_force_from = CASSIA_TRY(entry.date("in_force_from"));
    party.citation = CASSIA_TRY(resolved_citation(entry, "cite", *sources_));
    party.is_unverified = CASSIA_TRY(entry.mark("mark")) == Mark::unsure;
    if (std::ranges::find(terms.parties, party.country, &origin::PartyTerm::country) !=
        terms.parties.end()) {
      return refuse(kLawNameRepeated, entry.place(), {{"name", std::string(party.country.code())}});
    }
    terms.parties.push_back(std::move(party));
  }
  return {};
}

base::Result<void> OriginTermsReader::read_methods(const YamlMap& map, origin::Terms& terms) const {
  for (const YamlNode& node : *CASSIA_TRY(map.list("order"))) {
    const YamlMap entry = CASSIA_TRY(YamlMap::open(map.path(), node));
    CASSIA_TRY(entry.expect_keys({"criterion", "cite", "mark"}));
    const auto criterion = CASSIA_TRY(entry.named<origin::Criterion>("criterion"));
    terms.order.push_back(CASSIA_TRY(cited(entry, criterion)));
  }
  terms.value_methods = CASSIA_TRY(read_names<origin::ValueMethod>(map, "value_methods"));
  terms.build_up = CASSIA_TRY(read_name<origin::BuildUp>(map, "build_up"));
  terms.material_value = CASSIA_TRY(resolved_citation(map, "material_value", *sources_));
  terms.deductions = CASSIA_TRY(read_names<origin::DeductionKind>(map, "deductions"));
  terms.inventory_methods =
      CASSIA_TRY(read_names<origin::InventoryMethod>(map, "inventory_methods"));
  return {};
}

base::Result<origin::Cited<origin::Tolerance>> OriginTermsReader::read_tolerance(
    const YamlMap& map) const {
  CASSIA_TRY(map.expect_keys({"measure", "share", "goods", "cite", "mark"}, {"exclusions"}));
  origin::Tolerance tolerance;
  tolerance.measure = CASSIA_TRY(map.named<origin::Measure>("measure"));
  tolerance.share = CASSIA_TRY(read_share(map, "share"));
  tolerance.goods = CASSIA_TRY(read_codes(map, "goods"));
  if (map.find("exclusions") != nullptr) {
    for (const YamlNode& node : *CASSIA_TRY(map.list("exclusions"))) {
      const YamlMap entry = CASSIA_TRY(YamlMap::open(map.path(), node));
      CASSIA_TRY(entry.expect_keys({"goods", "materials"}));
      auto goods = CASSIA_TRY(read_codes(entry, "goods"));
      auto materials = CASSIA_TRY(read_codes(entry, "materials"));
      tolerance.exclusions.push_back(
          {.goods = std::move(goods), .materials = std::move(materials)});
    }
  }
  return cited(map, std::move(tolerance));
}

base::Result<void> OriginTermsReader::read_tolerances(const YamlMap& map,
                                                      origin::Terms& terms) const {
  for (const YamlNode& node : *CASSIA_TRY(map.list("tolerances"))) {
    const YamlMap entry = CASSIA_TRY(YamlMap::open(map.path(), node));
    terms.tolerances.push_back(CASSIA_TRY(read_tolerance(entry)));
  }
  return {};
}

base::Result<void> OriginTermsReader::read_roles(const YamlMap& map, origin::Terms& terms) const {
  const YamlMap roles = CASSIA_TRY(open(map, "roles"));
  CASSIA_TRY(roles.expect_keys(
      {"accessory", "retail_packing", "transport_packing", "indirect", "cite", "mark"}));
  std::array<origin::RoleTerm, origin::kInputRoles> counting{};
  for (const auto role : {origin::InputRole::accessory, origin::InputRole::retail_packing,
                          origin::InputRole::transport_packing, origin::InputRole::indirect}) {
    const YamlMap entry =
        CASSIA_TRY(open(roles, boost::describe::enum_to_string(role, "accessory")));
    CASSIA_TRY(entry.expect_keys({"change", "value"}));
    counting[static_cast<std::size_t>(role)] = {
        .in_change = CASSIA_TRY(entry.named<origin::Counting>("change")),
        .in_value = CASSIA_TRY(entry.named<origin::Counting>("value"))};
  }
  terms.roles = CASSIA_TRY(cited(roles, counting));
  return {};
}

base::Result<void> OriginTermsReader::read_handling(const YamlMap& map,
                                                    origin::Terms& terms) const {
  terms.cumulation = CASSIA_TRY(read_name<origin::Cumulation>(map, "cumulation"));
  const YamlMap production = CASSIA_TRY(open(map, "cumulates_production"));
  CASSIA_TRY(production.expect_keys({"value", "cite", "mark"}));
  const bool is_cumulated = CASSIA_TRY(read_flag(production, "value"));
  terms.is_production_cumulated = CASSIA_TRY(cited(production, is_cumulated));
  terms.minimal_operations = CASSIA_TRY(read_texts(map, "minimal_operations"));
  CASSIA_TRY(read_roles(map, terms));
  const YamlMap consignment = CASSIA_TRY(open(map, "consignment"));
  CASSIA_TRY(consignment.expect_keys({"lawful_operations", "evidence", "parties_are_free"}));
  terms.consignment.emplace();
  terms.consignment->lawful_operations = CASSIA_TRY(read_texts(consignment, "lawful_operations"));
  terms.consignment->are_parties_free = CASSIA_TRY(read_flag(consignment, "parties_are_free"));
  terms.consignment->evidence = CASSIA_TRY(resolved_citation(consignment, "evidence", *sources_));
  return {};
}

base::Result<void> OriginTermsReader::read_general_rules(const YamlMap& map,
                                                         origin::Terms& terms) const {
  if (map.find("general_rules") == nullptr) {
    return {};
  }
  for (const YamlNode& node : *CASSIA_TRY(map.list("general_rules"))) {
    const YamlMap entry = CASSIA_TRY(YamlMap::open(map.path(), node));
    CASSIA_TRY(entry.expect_keys({"goods", "rule", "cite", "mark"}));
    const std::string text = CASSIA_TRY(entry.text("rule"));
    auto rule = origin::parse_rule(text, edition_);
    if (!rule) {
      return malformed_value(entry.place("rule"), text, "a rule such as cth or rvc 40");
    }
    origin::GeneralRule general{.goods = CASSIA_TRY(read_codes(entry, "goods")),
                                .rule = std::move(*rule)};
    terms.general_rules.push_back(CASSIA_TRY(cited(entry, std::move(general))));
  }
  return {};
}

base::Result<void> OriginTermsReader::read_differentials(const YamlMap& map,
                                                         origin::Terms& terms) const {
  if (map.find("differentials") == nullptr) {
    return {};
  }
  const YamlMap entry = CASSIA_TRY(open(map, "differentials"));
  CASSIA_TRY(entry.expect_keys({"minimal_operations", "domestic_value_min", "by_production",
                                "by_appendix", "by_contribution", "highest_rate"}));
  origin::DifferentialTerms& differentials = terms.differentials.emplace();
  differentials.minimal_operations = CASSIA_TRY(read_texts(entry, "minimal_operations"));
  const YamlMap value = CASSIA_TRY(open(entry, "domestic_value_min"));
  CASSIA_TRY(value.expect_keys({"value", "cite", "mark"}));
  const base::Rate least = CASSIA_TRY(read_share(value, "value"));
  differentials.domestic_value_min = CASSIA_TRY(cited(value, least));
  differentials.by_production = CASSIA_TRY(resolved_citation(entry, "by_production", *sources_));
  differentials.by_appendix = CASSIA_TRY(resolved_citation(entry, "by_appendix", *sources_));
  differentials.by_contribution =
      CASSIA_TRY(resolved_citation(entry, "by_contribution", *sources_));
  differentials.highest_rate = CASSIA_TRY(resolved_citation(entry, "highest_rate", *sources_));
  return {};
}

}  // namespace cassia::law

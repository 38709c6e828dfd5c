#pragma once

#include <vector>

#include "law/decision_tables.h"
#include "law/law_content.h"
#include "law/yaml_fields.h"

namespace cassia::law {

// The parts of compile(), one for each kind of file. Each refuses as compile() does.

base::Result<SourceRegister> compile_register(const std::vector<LawText>& files);
base::Result<MessageCatalogue> compile_messages(const std::vector<LawText>& files);
// calendars/<name>.csv, each with its calendars/<name>.yaml.
base::Result<std::vector<base::ZoneCalendar>> compile_calendars(const std::vector<LawText>& files,
                                                                const SourceRegister& sources);
base::Result<base::UnitTable> compile_units(const LawText& file);
// names/goods.csv, names/pinyin.csv and nomenclature/*.csv, each of which may be missing.
base::Result<GoodsNames> compile_names(const std::vector<LawText>& files);
base::Result<std::vector<MissingTable>> compile_missing_tables(const LawText& file,
                                                               const SourceRegister& sources);
base::Result<Package> compile_package(const LawText& file, const SourceRegister& sources);
base::Result<std::vector<Parameter>> compile_parameters(const LawText& file,
                                                        const SourceRegister& sources);
base::Result<std::vector<Agreement>> compile_agreements(const LawText& file,
                                                        const SourceRegister& sources);
// packages/*/origin.yaml; the Parties of an agreement of `agreements` need not be repeated there.
base::Result<std::vector<engines::origin::Terms>> compile_origin_terms(
    const LawText& file, const SourceRegister& sources, const std::vector<Agreement>& agreements);
// places/places.csv and places/lines.csv, by path.
base::Result<ZoneSchema> compile_places(const std::vector<LawText>& files,
                                        const SourceRegister& sources);
// packages/*/lists/*.yaml, packages/*/grants.yaml and codes/industries.csv. Refuses
// law_validities_overlap where two lists of one scope share a day.
struct AdmissionFiles {
  const std::vector<LawText>* lists = nullptr;
  const std::vector<LawText>* grants = nullptr;
  const std::vector<LawText>* industries = nullptr;
};
base::Result<AdmissionLists> compile_admission(const AdmissionFiles& files,
                                               const SourceRegister& sources, const ZonePlan& plan);
base::Result<ZonePlan> compile_plan(const LawText& file, const SourceRegister& sources);
base::Result<std::vector<Target>> compile_targets(const LawText& file,
                                                  const SourceRegister& sources);

// packages/<id>/tables/*.table, and the worked examples beside them, each of which must come out as
// written. Refuses what the engine refuses in a table, with the file before its line and column.
base::Result<std::vector<LawTable>> compile_decision_tables(const std::vector<LawText>& files,
                                                            const std::vector<LawText>& examples,
                                                            const SourceRegister& sources);

// The name of the package folder in "packages/01-rcep-origin/package.yaml".
std::string package_of(std::string_view path);

// Refuses law_citation_unresolved when the register has no such clause.
base::Result<void> check_citation(const SourceRegister& sources, Place place,
                                  const base::Citation& citation);
// The citation of the field `key`, resolved.
base::Result<base::Citation> resolved_citation(const YamlMap& map, std::string_view key,
                                               const SourceRegister& sources);
// The optional day of `key`; refuses law_value_malformed when it is before `from`.
base::Result<std::optional<base::Date>> last_day(const YamlMap& map, std::string_view key,
                                                 base::Date from);

// "50.00 CNY", not negative; refuses law_value_malformed.
base::Result<base::Money> money_of(const YamlMap& map, std::string_view key);

}  // namespace cassia::law

#pragma once

#include "engines/origin/terms.h"
#include "law/compile_parts.h"
#include "law/yaml_fields.h"

namespace cassia::law {

// Reads what packages/*/origin.yaml says of one agreement, part by part.
class OriginTermsReader {
 public:
  // `edition` is that of the codes in the terms. `sources` outlives the reader.
  OriginTermsReader(const SourceRegister& sources, base::HsEdition edition)
      : sources_(&sources), edition_(edition) {}

  const SourceRegister& sources() const { return *sources_; }
  base::Result<bool> read_flag(const YamlMap& map, std::string_view key) const;

  // Each adds its part to the terms; `map` has expected its keys.
  base::Result<void> read_parties(const YamlMap& map, engines::origin::Terms& terms) const;
  base::Result<void> read_methods(const YamlMap& map, engines::origin::Terms& terms) const;
  base::Result<void> read_tolerances(const YamlMap& map, engines::origin::Terms& terms) const;
  base::Result<void> read_handling(const YamlMap& map, engines::origin::Terms& terms) const;
  base::Result<void> read_general_rules(const YamlMap& map, engines::origin::Terms& terms) const;
  base::Result<void> read_differentials(const YamlMap& map, engines::origin::Terms& terms) const;

 private:
  template <typename T>
  base::Result<engines::origin::Cited<T>> cited(const YamlMap& map, T value) const;
  template <typename Enum>
  base::Result<engines::origin::Cited<std::vector<Enum>>> read_names(const YamlMap& map,
                                                                     std::string_view key) const;
  template <typename Enum>
  base::Result<engines::origin::Cited<Enum>> read_name(const YamlMap& map,
                                                       std::string_view key) const;
  base::Result<engines::origin::Cited<std::vector<std::string>>> read_texts(
      const YamlMap& map, std::string_view key) const;
  base::Result<YamlMap> open(const YamlMap& map, std::string_view key) const;
  base::Result<base::Rate> read_share(const YamlMap& map, std::string_view key) const;
  base::Result<engines::origin::CodeSet> read_codes(const YamlMap& map, std::string_view key) const;
  base::Result<engines::origin::Cited<engines::origin::Tolerance>> read_tolerance(
      const YamlMap& map) const;
  base::Result<void> read_roles(const YamlMap& map, engines::origin::Terms& terms) const;

  const SourceRegister* sources_;
  base::HsEdition edition_;
};

}  // namespace cassia::law

#pragma once

#include "law/admission_list.h"
#include "law/compile_parts.h"

// How an entry of a negative list and a grant stand in their files, for compile_admission alone.
namespace cassia::law {

struct AdmissionSource {
  std::string id;  // that the clauses of a list are of
  const SourceRegister* sources = nullptr;
  bool is_catalogue = false;  // of what is encouraged
};
base::Result<AdmissionEntry> read_admission_entry(const YamlMap& map,
                                                  const AdmissionSource& source);

base::Result<AdmissionGrant> read_admission_grant(const YamlMap& map,
                                                  const SourceRegister& sources);

// "yes" or "no".
base::Result<bool> read_yes(const YamlMap& map, std::string_view key);

}  // namespace cassia::law

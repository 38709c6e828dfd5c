#include "api/organisation_names.h"

#include <fmt/format.h>

#include <algorithm>

#include "codec/row_codec.h"

namespace cassia::api {

namespace organisations = journeys::organisations;

std::vector<NamedOrganisation> names_of(runtime::StoreReader& reader,
                                        const std::set<std::string>& ids) {
  std::vector<NamedOrganisation> named;
  for (const std::string& id : ids) {
    const auto row = reader.find_row(organisations::OrganisationRow::kTable, id);
    if (!row) {
      continue;
    }
    const auto known = codec::decode_row<organisations::Row>(*row);
    if (!known) {
      throw runtime::StorageFault("a row cannot be read: " + base::to_text(known.error()));
    }
    const auto& registered = std::get<organisations::OrganisationRow>(*known);
    named.push_back(
        {.id = id,
         .names = {.zh = registered.name_zh, .en = registered.name_en, .vi = registered.name_vi}});
  }
  return named;
}

std::string printed_organisation(const std::vector<NamedOrganisation>& named, std::string_view id,
                                 law::Language language) {
  const auto found = std::ranges::find(named, id, &NamedOrganisation::id);
  if (found == named.end()) {
    return std::string(id);
  }
  const organisations::Names& names = found->names;
  const std::string& wanted = language == law::Language::en   ? names.en
                              : language == law::Language::vi ? names.vi
                                                              : names.zh;
  return fmt::format("{} ({})", wanted.empty() ? names.zh : wanted, id);
}

}  // namespace cassia::api

#pragma once

#include <set>

#include "api/call.h"
#include "journeys/commands.h"
#include "runtime/store.h"

namespace cassia::api {

// An organisation by the names of the register.
struct NamedOrganisation {
  std::string id = {};
  journeys::organisations::Names names = {};
};
BOOST_DESCRIBE_STRUCT(NamedOrganisation, (), (id, names))

// The names of the organisations that stand in an answer, which the answer carries beside their
// ids: whoever may see the id there may know what it is called, and nobody can ask by guessing.
// Ids that the register does not know have no name.
std::vector<NamedOrganisation> names_of(runtime::StoreReader& reader,
                                        const std::set<std::string>& ids);

// "凭祥鲜果 (pingxiang_fruit)": for texts that stand alone, in the language where the register has
// one and in Chinese where it has not. The id alone when it has no name.
std::string printed_organisation(const std::vector<NamedOrganisation>& named, std::string_view id,
                                 law::Language language);

}  // namespace cassia::api

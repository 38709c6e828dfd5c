#pragma once

#include <string>
#include <vector>

#include "api/access/door.h"
#include "apps/cassia/zone.h"
#include "runtime/vault.h"

namespace cassia::apps {

// The first administrator of a new zone: there is nobody yet who could register one.
struct FirstAdministrator {
  std::string login = {};
  std::string display_name = {};
};

// A person who may sign in, and the password that was made for the person: shown once.
struct SignInMade {
  std::string login = {};
  std::string password = {};
  std::string organisation = {};
  std::string roles = {};
  std::string display_name = {};
};
BOOST_DESCRIBE_STRUCT(SignInMade, (), (login, password, organisation, roles, display_name))

// Registers the organisation `zone` where it is not yet, and its first administrator. Refuses what
// the desks of access refuse, among it that the zone has an administrator already.
base::Result<SignInMade> make_first_administrator(Zone& zone, runtime::Vault& vault,
                                                  const FirstAdministrator& person);

// The organisations and people of the demonstration: a trader, a broker with a delegation, a
// carrier, customs, the port, border police, a bank, the zone. Their passwords are random.
base::Result<std::vector<SignInMade>> make_demonstration_people(Zone& zone, runtime::Vault& vault);

// A password that a person can type: five groups of four letters and digits.
std::string readable_password();

}  // namespace cassia::apps

#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/grant.h"
#include "base/result.h"
#include "law/law_book.h"

// Who may do what (权限): roles are law data (package 00-access), for each the commands it may
// give, the tables it may read and the kinds of organisations whose users may hold it. README.md.
namespace cassia::systems::access::permissions {

// The role that grants roles. Code knows this one because an organisation may never lose its last.
inline constexpr std::string_view kAdministrator = "administrator";

// What a user asks: to give a command, or to read a table. `grants` are those that the session or
// token permits; `area` is empty for what happens in no area, which a grant for any area allows.
struct Question {
  std::vector<base::Grant> grants = {};
  base::OrganisationKind kind = base::OrganisationKind::trader;
  std::string name = {};  // of the command or the table
  base::AreaId area = {};
  base::Date on = {};
};

// Whether one of the grants allows the command. This is the role's word only: each desk still
// checks for whom the user acts. Refuses command_not_permitted, and what the law book refuses.
base::Result<void> may(const Question& question, const law::LawBook& law);

// Whether one of the grants allows reading the table. Refuses table_not_permitted.
base::Result<void> may_read(const Question& question, const law::LawBook& law);

// Whether a user of an organisation of this kind may hold the grant. Refuses role_unknown,
// area_unknown, role_not_for_kind and role_is_zone_wide.
base::Result<void> may_hold(const base::Grant& grant, base::OrganisationKind kind, base::Date on,
                            const law::LawBook& law);

// Commands that only the zone itself gives (timers, sign-in), and tables that only it reads.
base::Result<bool> is_internal_command(std::string_view command, base::Date on,
                                       const law::LawBook& law);
base::Result<bool> is_internal_table(std::string_view table, base::Date on,
                                     const law::LawBook& law);

// The roles that there are on the day, in the order of law.
base::Result<std::vector<base::RoleId>> roles(base::Date on, const law::LawBook& law);

// The area in which a port or pass lies ("youyi": chongzuo), or that is named itself. Refuses
// place_unknown.
base::Result<base::AreaId> area_of_place(std::string_view place, base::Date on,
                                         const law::LawBook& law);

}  // namespace cassia::systems::access::permissions

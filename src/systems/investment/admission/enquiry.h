#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/country.h"
#include "base/date.h"

namespace cassia::systems::investment::admission {

enum class EntityKind : std::uint8_t {
  person,
  state,    // a State, its organs and what is wholly theirs
  company,  // and whatever else has holders
};
BOOST_DESCRIBE_ENUM(EntityKind, person, state, company)

// Control beside shares: whether it counts is for people to judge.
enum class OtherControl : std::uint8_t { contract, votes, board };
BOOST_DESCRIBE_ENUM(OtherControl, contract, votes, board)

struct EntityText {
  std::string id = {};
  EntityKind kind = EntityKind::company;
  std::optional<base::CountryCode> country = {};  // citizenship or registration; left out: unknown
  std::optional<std::string> group = {};          // those of one group are affiliated
};
BOOST_DESCRIBE_STRUCT(EntityText, (), (id, kind, country, group))

struct HoldingText {
  std::string owner = {};
  std::string owned = {};
  std::string share = {};  // "60 %" or "3/5"
  std::optional<OtherControl> control = {};
};
BOOST_DESCRIBE_STRUCT(HoldingText, (), (owner, owned, share, control))

// What is to be done: a class of GB/T 4754, or entries of a list, or both.
struct Activity {
  std::optional<std::string> industry = {};                 // "C2110"
  std::optional<std::vector<std::string>> entries = {};     // "G-01", or the number in the list
  std::optional<std::vector<std::string>> other_than = {};  // entries that it is not about
  std::optional<std::vector<std::string>> exceptions = {};  // of entries: "e_commerce"
};
BOOST_DESCRIBE_STRUCT(Activity, (), (industry, entries, other_than, exceptions))

struct People {
  std::optional<base::CountryCode> legal_representative = {};
  std::optional<base::CountryCode> head = {};
  std::optional<std::int64_t> board_seats = {};
  std::optional<std::int64_t> board_chinese = {};
};
BOOST_DESCRIBE_STRUCT(People, (), (legal_representative, head, board_seats, board_chinese))

// What the security review asks of the investment.
struct Security {
  bool is_military = false;              // defence, or near a military facility
  std::vector<std::string> fields = {};  // important ones that it is in; empty: none
  bool has_decisive_influence = false;   // by votes, board or contract
  bool has_veto = false;                 // or access to sensitive technology
};
BOOST_DESCRIBE_STRUCT(Security, (), (is_military, fields, has_decisive_influence, has_veto))

// May this be invested? As somebody asks it; docs/concepts/admission.md has one.
struct Enquiry {
  std::optional<base::Date> on = {};  // nothing: today
  std::string place = {};             // an area of the zone, or "outside": the rest of China
  std::string target = {};            // the Chinese company that does the activities
  std::vector<Activity> activities = {};
  std::vector<EntityText> entities = {};
  std::vector<HoldingText> holdings = {};
  std::optional<People> people = {};
  std::optional<Security> security = {};
};
BOOST_DESCRIBE_STRUCT(Enquiry, (),
                      (on, place, target, activities, entities, holdings, people, security))

}  // namespace cassia::systems::investment::admission

#pragma once

#include <variant>

#include "base/event_type.h"
#include "base/refusal.h"
#include "systems/treaty/rulings/commands.h"

// What happened to a ruling. Published: a change of fields is a new version.
namespace cassia::systems::treaty::rulings {

// Decided by a table, with the receipt by which anybody who has the version's text decides again.
// `outputs` are the texts that a decision file holds; empty where the table lets gaps be.
struct RulingMade {
  static constexpr base::EventType kType{"treaty.rulings.made", 1};
  RulingId ruling = {};
  std::string institution = {};
  base::Digest version = {};  // of the table's text
  std::string reform = {};    // whose version it is; empty: the law's own table
  base::OrganisationId applicant = {};
  std::string case_name = {};
  base::AreaId area = {};
  std::string pilot_group = {};
  std::vector<NamedText> facts = {};
  std::vector<NamedText> outputs = {};
  std::vector<base::Citation> citations = {};
  bool is_unverified = false;  // by a row whose law nobody has confirmed
  std::string receipt = {};
  base::ActorId asked_by = {};
  base::Instant at = {};
  base::Date appeal_until = {};  // the last day
};
BOOST_DESCRIBE_STRUCT(RulingMade, (),
                      (ruling, institution, version, reform, applicant, case_name, area,
                       pilot_group, facts, outputs, citations, is_unverified, receipt, asked_by, at,
                       appeal_until))

struct RulingOverridden {
  static constexpr base::EventType kType{"treaty.rulings.overridden", 1};
  std::vector<NamedText> outputs = {};
  std::string reason = {};
  base::OrganisationId office = {};
  base::ActorId by = {};
  base::ActorId confirmed_by = {};
  base::Instant at = {};
  base::Date appeal_until = {};
};
BOOST_DESCRIBE_STRUCT(RulingOverridden, (),
                      (outputs, reason, office, by, confirmed_by, at, appeal_until))

struct RulingAppealed {
  static constexpr base::EventType kType{"treaty.rulings.appealed", 1};
  std::string grounds = {};
  base::ActorId by = {};
  base::Instant at = {};
  base::Date answer_by = {};  // the last day
  base::Citation citation = {};
};
BOOST_DESCRIBE_STRUCT(RulingAppealed, (), (grounds, by, at, answer_by, citation))

struct AppealWithdrawn {
  static constexpr base::EventType kType{"treaty.rulings.appeal_withdrawn", 1};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(AppealWithdrawn, (), (by, at))

// The end: upheld without outputs, else decided anew.
struct AppealDecided {
  static constexpr base::EventType kType{"treaty.rulings.appeal_decided", 1};
  bool is_upheld = true;
  std::vector<NamedText> outputs = {};
  std::string reason = {};
  bool is_in_time = true;
  base::OrganisationId office = {};
  base::ActorId by = {};
  base::Instant at = {};
};
BOOST_DESCRIBE_STRUCT(AppealDecided, (), (is_upheld, outputs, reason, is_in_time, office, by, at))

using Event =
    std::variant<RulingMade, RulingOverridden, RulingAppealed, AppealWithdrawn, AppealDecided>;

}  // namespace cassia::systems::treaty::rulings

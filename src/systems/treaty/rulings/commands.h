#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/actor.h"
#include "base/digest.h"
#include "base/grant.h"
#include "engines/decision/table/receipt.h"

// What may be asked of the desk of rulings (制度决定). A stream is one ruling: what the version of
// an institution that is in force decided for one case of one organisation, and what became of it.
namespace cassia::systems::treaty::rulings {

struct RulingTag;
using RulingId = base::Id<RulingTag>;

// A value for an input or output of the table, by its name, as it stands in CSV: "5000.00",
// "2026-04-01", "true", "postal".
struct NamedText {
  std::string name = {};
  std::string value = {};

  friend bool operator==(const NamedText&, const NamedText&) = default;
};
BOOST_DESCRIBE_STRUCT(NamedText, (), (name, value))

// What an applicant gives. The version that is in force for the area and group at the moment of the
// decision decides; the applicant cannot choose it.
struct AskRuling {
  RulingId ruling = {};          // "pingxiang_fruit.0017": the applicant's id, a dot, its own name
  std::string institution = {};  // the name of the table
  std::string case_name = {};    // the applicant's own
  base::AreaId area = {};        // "whole": no area in particular
  std::string pilot_group = {};  // that the applicant belongs to; empty: none
  std::vector<NamedText> facts = {};
};
BOOST_DESCRIBE_STRUCT(AskRuling, (), (ruling, institution, case_name, area, pilot_group, facts))

// The version that decides, found by the journey.
struct DecidingVersion {
  std::shared_ptr<const engines::decision::table::DecisionTable> table = {};
  std::string reform = {};  // institution.reform; empty: the law's own table
  std::vector<engines::decision::table::PackagePin> pins = {};
};

// Given by the journey.
struct MakeRuling {
  RulingId ruling = {};
  AskRuling asked = {};
  DecidingVersion by = {};
};

// An officer decides otherwise than the table did. Law asks two persons for it
// (access.two_persons.decisions).
struct OverrideRuling {
  RulingId ruling = {};
  std::vector<NamedText> outputs = {};  // a value for each output
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(OverrideRuling, (), (ruling, outputs, reason))

// Given by the journey, which knows the version and who confirmed.
struct SetAside {
  RulingId ruling = {};
  OverrideRuling asked = {};
  DecidingVersion by = {};
  base::ActorId confirmed_by = {};
};

struct AppealRuling {
  RulingId ruling = {};
  std::string grounds = {};
};
BOOST_DESCRIBE_STRUCT(AppealRuling, (), (ruling, grounds))

struct WithdrawAppeal {
  RulingId ruling = {};
};
BOOST_DESCRIBE_STRUCT(WithdrawAppeal, (), (ruling))

// Somebody who had no part in what is appealed against lets it stand (no outputs) or decides anew.
struct DecideAppeal {
  RulingId ruling = {};
  std::vector<NamedText> outputs = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(DecideAppeal, (), (ruling, outputs, reason))

// Given by the journey, which knows the version.
struct Answer {
  RulingId ruling = {};
  DecideAppeal asked = {};
  DecidingVersion by = {};
};

using Command = std::variant<MakeRuling, SetAside, AppealRuling, WithdrawAppeal, Answer>;

}  // namespace cassia::systems::treaty::rulings

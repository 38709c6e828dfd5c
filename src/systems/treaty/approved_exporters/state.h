#pragma once

#include "systems/treaty/approved_exporters/events.h"

namespace cassia::systems::treaty::approved_exporters {

// none -> asked -> approved | refused; approved -> suspended | withdrawn; suspended -> withdrawn.
// From all but asked the exporter may ask again; asking to renew leaves `approved` as it is. That
// an approval has expired is told by its last day.
enum class ApprovalPhase : std::uint8_t { none, asked, approved, refused, suspended, withdrawn };
BOOST_DESCRIBE_ENUM(ApprovalPhase, none, asked, approved, refused, suspended, withdrawn)

struct FiledGood {
  GoodFiled filed = {};
  bool is_withdrawn = false;

  friend bool operator==(const FiledGood&, const FiledGood&) = default;
};
BOOST_DESCRIBE_STRUCT(FiledGood, (), (filed, is_withdrawn))

struct State {
  ApprovalPhase phase = ApprovalPhase::none;
  std::optional<ApprovalAsked> asked = {};     // and not decided yet
  std::optional<ApprovalGiven> approval = {};  // the latest
  base::OrganisationId approved_exporter = {};
  base::OrganisationId customs = {};  // that was asked last
  std::string reason = {};            // of the table's last answer
  std::int64_t steps = 0;             // told in rows of approval_step
  std::int64_t approvals = 0;         // ever given
  std::vector<FiledGood> goods = {};  // in the order of their numbers, from 1

  friend bool operator==(const State&, const State&) = default;
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (phase, asked, approval, approved_exporter, customs, reason, steps, approvals,
                       goods))

}  // namespace cassia::systems::treaty::approved_exporters

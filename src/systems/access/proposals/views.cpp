#include "systems/access/proposals/proposals.h"

namespace cassia::systems::access::proposals {

std::vector<Row> views(const Event&, const State& after) {
  const ProposalMade& made = after.made;
  ProposalRow row{.key = made.proposal.text(),
                  .status = after.status,
                  .decision = made.decision,
                  .command = made.command,
                  .content = made.content,
                  .subject = made.subject,
                  .subject_version = made.subject_version,
                  .place = made.place,
                  .reason = made.reason,
                  .organisation = made.organisation.text(),
                  .proposed_by = made.by.text(),
                  .proposed_at = made.at,
                  .expires_at = made.expires_at,
                  .ended_by = after.ended_by.text(),
                  .decline_reason = after.decline_reason};
  if (after.status != ProposalStatus::waiting) {
    row.ended_at = after.ended_at;
  }
  return {std::move(row)};
}

}  // namespace cassia::systems::access::proposals

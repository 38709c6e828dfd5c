#include "systems/access/proposals/rules/two_persons_are_two.h"

#include "systems/access/proposals/refusals.h"

namespace cassia::systems::access::proposals {

namespace {

base::Refusal refusal_on(base::RefusalCode code, const ProposalMade& made,
                         const base::Context& context) {
  return {.code = code,
          .citation = made.citation,
          .facts = {{"proposed_by", made.by.text()},
                    {"actor", context.actor.text()},
                    {"organisation", made.organisation.text()}}};
}

}  // namespace

base::Result<void> is_colleague(const ProposalMade& made, const base::Context& context) {
  if (context.on_behalf_of == made.organisation) {
    return {};
  }
  return refusal_on(kSecondPersonElsewhere, made, context);
}

base::Result<void> are_two(const ProposalMade& made, Bond bond, const base::Context& context) {
  if (context.actor == made.by) {
    return refusal_on(kSamePerson, made, context);
  }
  CASSIA_TRY(is_colleague(made, context));
  if (bond == Bond::other_organisation) {
    return refusal_on(kSecondPersonElsewhere, made, context);
  }
  if (bond == Bond::substitute) {
    return refusal_on(kSecondPersonIsSubstitute, made, context);
  }
  if (bond == Bond::first_is_gone) {
    return refusal_on(kFirstPersonGone, made, context);
  }
  return {};
}

}  // namespace cassia::systems::access::proposals

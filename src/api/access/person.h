#pragma once

#include <memory>
#include <string>
#include <vector>

#include "api/principal.h"
#include "base/grant.h"
#include "law/law_book.h"
#include "systems/access/delegations/delegations.h"

namespace cassia::api {

// What is known of a caller after the door.
struct PersonFacts {
  base::ActorId actor = {};
  base::OrganisationId organisation = {};
  base::OrganisationKind kind = base::OrganisationKind::trader;
  std::vector<base::Grant> grants = {};  // that the session or token permits
  base::OrganisationId acting_for = {};
  // Of `acting_for` to `organisation`, when they are two; all that stand on the day.
  std::vector<systems::access::delegations::State> delegations = {};
  std::string session = {};  // id; empty for a token
  base::Date today = {};
};

// A caller whose rights are those of roles in law, and of delegations when acting for another.
class Person final : public Principal {
 public:
  Person(PersonFacts facts, const law::LawBook& law) : facts_(std::move(facts)), law_(law) {}

  const PersonFacts& facts() const { return facts_; }

  const base::ActorId& actor() const override { return facts_.actor; }
  const base::OrganisationId& own_organisation() const override { return facts_.organisation; }
  const base::OrganisationId& acting_for() const override { return facts_.acting_for; }
  base::Result<void> may_give(const CommandQuestion& question) const override;
  Reach may_read(std::string_view desk, std::string_view table) const override;

 private:
  struct AreaAsked {
    std::string place = {};  // empty: none was asked for
    base::AreaId area = {};
  };

  base::Result<base::AreaId> area_of(const std::string& place) const;
  bool is_delegated(const CommandQuestion& question, const base::AreaId& area) const;

  PersonFacts facts_;
  mutable AreaAsked area_asked_ = {};  // a call is answered by one thread at a time
  law::LawBook law_;
};

}  // namespace cassia::api

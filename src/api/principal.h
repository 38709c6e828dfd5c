#pragma once

#include <string>
#include <vector>

#include "base/actor.h"
#include "base/result.h"

namespace cassia::api {

// Who stands at the counter: the person, the organisation that the person acts for in this call
// (the own one, or one that delegated to it), and what that allows. Made anew for each call from
// committed state, so that a right that was taken away is gone at once.
class Principal {
 public:
  virtual ~Principal() = default;

  virtual const base::ActorId& actor() const = 0;
  virtual const base::OrganisationId& own_organisation() const = 0;
  virtual const base::OrganisationId& acting_for() const = 0;

  // Whether some role of the person (and, acting for another, the delegation) covers a command.
  // `place` is the port or pass that it concerns; empty: none. Refuses role_missing,
  // delegation_missing and what the law refuses.
  struct CommandQuestion {
    std::string desk;     // "trade.declarations"
    std::string command;  // "lodge_consignment"
    std::string place;
  };
  virtual base::Result<void> may_give(const CommandQuestion& question) const = 0;

  // What of a table the person may see: nothing, the rows of the organisation acted for, or all.
  enum class Reach : std::uint8_t { none, own, all };
  virtual Reach may_read(std::string_view desk, std::string_view table) const = 0;
};

}  // namespace cassia::api

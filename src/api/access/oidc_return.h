#pragma once

#include <span>

#include "api/access/door.h"
#include "systems/access/users/users.h"

namespace cassia::api {

// A browser that came back from the identity provider with its attempt, on a worker. It ends in a
// redirect: into the zone, or to a page that explains one of the reasons of `return_reasons`.
//
// Whether an identity is known is not told, also not by the time: for one that nobody linked the
// same steps are gone with a user that does not exist, and the desk refuses both.
class OidcReturn {
 public:
  struct Given {
    CallPtr call;
    Responder responder;
    OidcAttempt attempt;
  };
  OidcReturn(Door& door, OidcIssuer& oidc, Given given)
      : door_(door), oidc_(oidc), given_(std::move(given)) {}

  // Never throws.
  void run();

 private:
  base::Result<std::string> identify();
  void sign_in(const std::string& lookup);
  void link(const std::string& lookup);
  void record_refusal(const base::ActorId& user, const base::OrganisationId& organisation,
                      base::RefusalCode code);
  bool is_link() const { return !given_.attempt.user.empty(); }
  void refuse(base::RefusalCode code);

  Door& door_;
  OidcIssuer& oidc_;
  Given given_;
};

// The answer to a browser whose return is refused. `attempt` is null when it has none.
http::Response refused_return(const OidcAttempt* attempt, base::RefusalCode code);

// Every reason with which a page may be asked to explain a refused return.
std::span<const base::RefusalCode> return_reasons();

}  // namespace cassia::api

#pragma once

#include "systems/treaty/origin_exchange/events.h"

namespace cassia::systems::treaty::origin_exchange {

struct Partner {
  PartnerId partner = {};
  PartnerTerms terms = {};
  bool is_ended = false;
  base::OrganisationId registrar = {};
  base::Instant registered_at = {};

  friend bool operator==(const Partner&, const Partner&) = default;
};
BOOST_DESCRIBE_STRUCT(Partner, (), (partner, terms, is_ended, registrar, registered_at))

// What a partner said, with the version and the digest of the message that said it.
struct Content {
  ReceivedCertificate certificate = {};
  std::int64_t version = 0;
  std::string digest = {};

  friend bool operator==(const Content&, const Content&) = default;
};
BOOST_DESCRIBE_STRUCT(Content, (), (certificate, version, digest))

struct Ending {
  MessageKind kind = MessageKind::cancelled;
  std::int64_t version = 0;
  std::string digest = {};
  std::string replaced_by = {};
  std::string reason = {};

  friend bool operator==(const Ending&, const Ending&) = default;
};
BOOST_DESCRIBE_STRUCT(Ending, (), (kind, version, digest, replaced_by, reason))

// The register uses `partners`, a copy the rest. Of a copy the content and the end are kept apart,
// each the latest that came: in whatever order messages come, the same remains. A number that ended
// does not revive.
struct State {
  std::vector<Partner> partners = {};  // in the order in which they were registered
  PartnerId partner = {};
  std::string agreement = {};
  CopyNumber number = {};
  std::optional<Content> content = {};
  std::optional<Ending> ending = {};
  bool is_requested = false;  // and nothing came since

  friend bool operator==(const State&, const State&) = default;
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (partners, partner, agreement, number, content, ending, is_requested))

}  // namespace cassia::systems::treaty::origin_exchange

#pragma once

#include "api/access/door.h"
#include "api/webhooks/directory.h"
#include "security/webhook_signature.h"

namespace cassia::api {

// What signs for a webhook. Once a secret is replaced the one before signs beside it for a while
// (access.webhook_secret_overlap_hours), so that a receiver can change over without losing a
// message.
struct SecretRing {
  std::string present = {};
  std::optional<std::string> before = {};
  std::optional<base::Instant> before_until = {};
};
BOOST_DESCRIBE_STRUCT(SecretRing, (), (present, before, before_until))

// The ring is sealed as one text: the desk keeps it and cannot read it. What was sealed before
// there were rings is a bare secret, and a ring of one.
std::string ring_text(const SecretRing& ring);
SecretRing ring_of(const std::string& text);

// A new secret in front of that which signs now, which stays until then.
SecretRing replaced(const SecretRing& ring, const security::WebhookSecret& fresh,
                    base::Instant until);

// Those that sign at the moment, the present one first; none when the text is no secret.
std::vector<security::WebhookSecret> signing_secrets(const SecretRing& ring, base::Instant now);

}  // namespace cassia::api

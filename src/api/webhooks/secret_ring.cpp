#include "api/webhooks/secret_ring.h"

#include "codec/described_json.h"

namespace cassia::api {

std::string ring_text(const SecretRing& ring) { return codec::to_json(ring); }

SecretRing ring_of(const std::string& text) {
  auto ring = codec::from_json<SecretRing>(text);
  return ring ? *std::move(ring) : SecretRing{.present = text};
}

SecretRing replaced(const SecretRing& ring, const security::WebhookSecret& fresh,
                    base::Instant until) {
  return {.present = security::to_text(fresh), .before = ring.present, .before_until = until};
}

std::vector<security::WebhookSecret> signing_secrets(const SecretRing& ring, base::Instant now) {
  std::vector<security::WebhookSecret> secrets;
  const auto add = [&secrets](const std::string& text) {
    if (auto secret = security::WebhookSecret::parse(text)) {
      secrets.push_back(*std::move(secret));
    }
  };
  add(ring.present);
  if (!secrets.empty() && ring.before && ring.before_until && now < *ring.before_until) {
    add(*ring.before);
  }
  return secrets;
}

}  // namespace cassia::api

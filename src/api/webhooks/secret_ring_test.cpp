#include "api/webhooks/secret_ring.h"

#include <gtest/gtest.h>

namespace cassia::api {
namespace {

base::Instant at(const char* text) { return *base::Instant::parse(text); }

std::vector<std::string> signing(const SecretRing& ring, const char* now) {
  std::vector<std::string> texts;
  for (const security::WebhookSecret& secret : signing_secrets(ring, at(now))) {
    texts.push_back(security::to_text(secret));
  }
  return texts;
}

TEST(SecretRing, HoldsTheOldSecretUntilItsTime) {
  const auto first = security::WebhookSecret::random();
  const auto second = security::WebhookSecret::random();
  const auto third = security::WebhookSecret::random();
  const SecretRing begun = ring_of(security::to_text(first));  // as it was sealed at first
  const SecretRing once = ring_of(ring_text(replaced(begun, second, at("2026-04-21T00:00:00Z"))));
  const std::vector<std::string> both = {security::to_text(second), security::to_text(first)};
  EXPECT_EQ(signing(once, "2026-04-20T23:59:59Z"), both);
  EXPECT_EQ(signing(once, "2026-04-21T00:00:00Z"), std::vector{security::to_text(second)});

  const SecretRing twice = replaced(once, third, at("2026-04-22T00:00:00Z"));
  EXPECT_EQ(signing(twice, "2026-04-20T12:00:00Z").size(), 2U) << "the first signs no more";
  EXPECT_EQ(signing(twice, "2026-04-20T12:00:00Z").back(), security::to_text(second));
}

TEST(SecretRing, SignsNothingWithWhatIsNoSecret) {
  EXPECT_TRUE(signing(ring_of("nonsense"), "2026-04-20T12:00:00Z").empty());
  EXPECT_TRUE(signing(ring_of(""), "2026-04-20T12:00:00Z").empty());
}

}  // namespace
}  // namespace cassia::api

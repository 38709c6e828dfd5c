#include "security/webhook_signature.h"

#include <gtest/gtest.h>

#include "security/at_seconds_test.h"
#include "security/refusals.h"

namespace cassia::security {
namespace {

constexpr std::string_view kBody = R"({"event_type":"ping"})";

WebhookSecret known_secret() {
  return WebhookSecret::parse("whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD").value();
}
constexpr std::int64_t kSentAt = 1674087231;

WebhookHeaders known_headers() {
  const WebhookSecret secret = known_secret();
  return sign_webhook("msg_27UH4WbU6Z5A5EzD8u03UvzRbpk", at_seconds(kSentAt), kBody,
                      std::span(&secret, 1));
}

std::string_view refusal_of(const WebhookHeaders& headers, std::int64_t now = kSentAt,
                            std::string_view body = kBody) {
  const std::vector<WebhookSecret> secrets = {known_secret()};
  const auto checked = verify_webhook(headers, body, {.secrets = secrets, .now = at_seconds(now)});
  return checked ? std::string_view() : checked.error().code.name();
}

TEST(Webhook, IsSignedAsTheSpecificationHasIt) {
  const WebhookHeaders headers = known_headers();
  EXPECT_EQ(headers.timestamp, "1674087231");
  EXPECT_EQ(
      headers.signature,
      "v1,r0H5U0Gj5N2+xr8Es7WGoXQVXGY2u2JnJa82AimbvHs=");  // computed apart, with Python's hmac
  EXPECT_EQ(refusal_of(headers), "");
}

TEST(Webhook, IsRefusedWhenAnythingOfItWasChanged) {
  WebhookHeaders headers = known_headers();
  EXPECT_EQ(refusal_of(headers, kSentAt, "{}"), kWebhookNotSigned.name());
  headers.id += "x";
  EXPECT_EQ(refusal_of(headers), kWebhookNotSigned.name());
  headers = known_headers();
  headers.timestamp = "1674087232";
  EXPECT_EQ(refusal_of(headers), kWebhookNotSigned.name());
  headers = known_headers();
  headers.signature.replace(0, 3, "v2,");
  EXPECT_EQ(refusal_of(headers), kWebhookNotSigned.name());
}

TEST(Webhook, IsTakenWithinTheToleranceOnly) {
  const WebhookHeaders headers = known_headers();
  EXPECT_EQ(refusal_of(headers, kSentAt + 300), "");
  EXPECT_EQ(refusal_of(headers, kSentAt - 300), "");
  EXPECT_EQ(refusal_of(headers, kSentAt + 301), kWebhookOutOfTime.name());
  EXPECT_EQ(refusal_of(headers, kSentAt - 301), kWebhookOutOfTime.name());
}

TEST(Webhook, MayCarrySeveralSignaturesWhileASecretIsReplaced) {
  WebhookHeaders headers = known_headers();
  const WebhookSecret other = WebhookSecret::random();
  const std::string own = headers.signature;
  const std::vector<WebhookSecret> both = {other, known_secret()};
  headers.signature =
      sign_webhook(headers.id, at_seconds(kSentAt), kBody, std::span(both).first(1)).signature +
      " v1a,AAAA " + own;
  EXPECT_EQ(refusal_of(headers), "");
  headers = sign_webhook(headers.id, at_seconds(kSentAt), kBody, both);
  EXPECT_TRUE(headers.signature.ends_with(" " + own)) << headers.signature;
  for (const WebhookSecret& one : both) {
    EXPECT_TRUE(verify_webhook(headers, kBody,
                               {.secrets = std::span(&one, 1), .now = at_seconds(kSentAt)}));
  }
  headers.signature = own;
  EXPECT_TRUE(verify_webhook(headers, kBody, {.secrets = both, .now = at_seconds(kSentAt)}));
  EXPECT_EQ(
      verify_webhook(headers, kBody, {.secrets = {}, .now = at_seconds(kSentAt)}).error().code,
      kWebhookNotSigned);
}

TEST(Webhook, IsRefusedWithoutReadableHeaders) {
  struct Case {
    WebhookHeaders headers;
    std::string header;
  };
  WebhookHeaders dotted = known_headers();
  dotted.id = "a.b";
  for (const std::string timestamp : {"", "-1", "1e9", " 1674087231", "1674087231 ",
                                      "99999999999999999", "9223372036854775808"}) {
    WebhookHeaders headers = known_headers();
    headers.timestamp = timestamp;
    EXPECT_EQ(refusal_of(headers), kWebhookHeaderMalformed.name()) << timestamp;
  }
  EXPECT_EQ(refusal_of(dotted), kWebhookHeaderMalformed.name());
  EXPECT_EQ(refusal_of({}), kWebhookHeaderMalformed.name());
  WebhookHeaders unsigned_headers = known_headers();
  unsigned_headers.signature.clear();
  EXPECT_EQ(refusal_of(unsigned_headers), kWebhookHeaderMalformed.name());
}

TEST(Webhook, HasASecretOfFittingLength) {
  const std::string text = to_text(WebhookSecret::random());
  EXPECT_EQ(to_text(WebhookSecret::parse(text).value()), text);
  for (const std::string& malformed :
       {std::string(), std::string("C2FVsBQIhrscChlQIMV+b5sSYspob7oD"), std::string("whsec_AAAA"),
        "whsec_" + std::string(88, 'A'), std::string("whsec_%")}) {
    const auto parsed = WebhookSecret::parse(malformed);
    ASSERT_FALSE(parsed) << malformed;
    EXPECT_EQ(parsed.error().code, kWebhookSecretMalformed);
  }
}

}  // namespace
}  // namespace cassia::security

#include "security/webhook_signature.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "base/assert.h"
#include "security/base64.h"
#include "security/hmac.h"
#include "security/key.h"
#include "security/refusals.h"

namespace cassia::security {

namespace {

constexpr std::string_view kSecretPrefix = "whsec_";
constexpr std::string_view kVersion = "v1,";
constexpr std::size_t kSecretBytesMin = 24;
constexpr std::size_t kSecretBytesMax = 64;
constexpr std::int64_t kMicrosOfSecond = 1'000'000;
// An instant counts microseconds in 64 bits; more seconds than these it cannot hold.
constexpr std::int64_t kSecondsMax = INT64_MAX / kMicrosOfSecond;

base::Digest signature_of(const WebhookHeaders& headers, std::string_view body,
                          const WebhookSecret& secret) {
  const base::Bytes dot = base::bytes_of(".");
  return hmac_sha256(secret.bytes(),
                     {base::bytes_of(headers.id), dot, base::bytes_of(headers.timestamp), dot,
                      base::bytes_of(body)});
}

bool is_plain_id(std::string_view id) {
  return !id.empty() && id.size() <= 256 && std::ranges::all_of(id, [](char letter) {
    return letter > ' ' && letter <= '~' && letter != '.';
  });
}

std::optional<std::int64_t> parse_seconds(std::string_view text) {
  std::int64_t seconds = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
  if (error != std::errc() || end != text.data() + text.size() || seconds < 0 ||
      seconds > kSecondsMax) {
    return std::nullopt;
  }
  return seconds;
}

// Looks at every signature and every secret, so that the time does not tell which one was near.
bool is_signed(const WebhookHeaders& headers, std::string_view body,
               std::span<const WebhookSecret> secrets) {
  bool is_found = false;
  std::string_view rest = headers.signature;
  while (!rest.empty()) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    const auto bytes = word.starts_with(kVersion)
                           ? from_base64(word.substr(kVersion.size()), Alphabet::standard)
                           : std::nullopt;
    base::Digest given;
    if (!bytes || bytes->size() != given.bytes.size()) {
      continue;  // another version of the scheme, which the specification allows beside ours
    }
    std::ranges::copy(*bytes, given.bytes.begin());
    for (const WebhookSecret& secret : secrets) {
      is_found |= is_same_digest(given, signature_of(headers, body, secret));
    }
  }
  return is_found;
}

}  // namespace

base::Result<WebhookSecret> WebhookSecret::parse(std::string_view text) {
  auto bytes = text.starts_with(kSecretPrefix)
                   ? from_base64(text.substr(kSecretPrefix.size()), Alphabet::standard)
                   : std::nullopt;
  if (!bytes || bytes->size() < kSecretBytesMin || bytes->size() > kSecretBytesMax) {
    return base::Refusal{.code = kWebhookSecretMalformed};
  }
  return WebhookSecret(std::move(*bytes));
}

WebhookSecret WebhookSecret::random() {
  const Key key = random_key();
  return WebhookSecret(std::vector<std::uint8_t>(key.begin(), key.end()));
}

std::string to_text(const WebhookSecret& secret) {
  return std::string(kSecretPrefix) + to_base64(secret.bytes(), Alphabet::standard);
}

WebhookHeaders sign_webhook(std::string_view id, base::Instant sent_at, std::string_view body,
                            std::span<const WebhookSecret> secrets) {
  CASSIA_ASSERT(is_plain_id(id), "the dot ends the id in what is signed");
  CASSIA_ASSERT(!secrets.empty(), "what nobody signs nobody can believe");
  WebhookHeaders headers{.id = std::string(id),
                         .timestamp = std::to_string(sent_at.micros() / kMicrosOfSecond)};
  for (const WebhookSecret& secret : secrets) {
    headers.signature += headers.signature.empty() ? "" : " ";
    headers.signature += kVersion;
    headers.signature += to_base64(signature_of(headers, body, secret).bytes, Alphabet::standard);
  }
  return headers;
}

base::Result<void> verify_webhook(const WebhookHeaders& headers, std::string_view body,
                                  const WebhookCheck& check) {
  const auto seconds = parse_seconds(headers.timestamp);
  if (!is_plain_id(headers.id)) {
    return base::Refusal{.code = kWebhookHeaderMalformed, .facts = {{"header", "webhook-id"}}};
  }
  if (!seconds) {
    return base::Refusal{.code = kWebhookHeaderMalformed,
                         .facts = {{"header", "webhook-timestamp"}}};
  }
  if (headers.signature.empty() || headers.signature.size() > 4096) {
    return base::Refusal{.code = kWebhookHeaderMalformed,
                         .facts = {{"header", "webhook-signature"}}};
  }
  const auto apart = std::chrono::seconds(*seconds) - std::chrono::microseconds(check.now.micros());
  if (apart > check.tolerance || -apart > check.tolerance) {
    return base::Refusal{.code = kWebhookOutOfTime, .facts = {{"timestamp", headers.timestamp}}};
  }
  if (!is_signed(headers, body, check.secrets)) {
    return base::Refusal{.code = kWebhookNotSigned, .facts = {{"id", headers.id}}};
  }
  return {};
}

}  // namespace cassia::security

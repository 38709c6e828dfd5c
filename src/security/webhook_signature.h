#pragma once

#include <chrono>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/result.h"

// Signatures of webhooks by the Standard Webhooks specification, symmetric variant (v1): whoever
// receives one can check, with the shared secret, who sent it and that it is not an old one.
namespace cassia::security {

// 24 to 64 bytes, shared with one receiver.
class WebhookSecret {
 public:
  // "whsec_" and base64. Refuses webhook_secret_malformed.
  static base::Result<WebhookSecret> parse(std::string_view text);
  static WebhookSecret random();

  const std::vector<std::uint8_t>& bytes() const { return bytes_; }

 private:
  explicit WebhookSecret(std::vector<std::uint8_t> bytes) : bytes_(std::move(bytes)) {}

  std::vector<std::uint8_t> bytes_;
};
std::string to_text(const WebhookSecret& secret);

struct WebhookHeaders {
  std::string id = {};         // webhook-id: the same when a message is sent again
  std::string timestamp = {};  // webhook-timestamp: seconds since 1970 of this attempt
  std::string signature = {};  // webhook-signature: "v1,<base64>", several with blanks between
};

// The headers of one attempt to send `body`, signed by each of the secrets: the new one, and the
// old one while the receiver may still go by it. The id has no '.', and there is a secret (a bug
// otherwise).
WebhookHeaders sign_webhook(std::string_view id, base::Instant sent_at, std::string_view body,
                            std::span<const WebhookSecret> secrets);

struct WebhookCheck {
  std::span<const WebhookSecret> secrets;  // any of them will do: the old one and the new one
  base::Instant now = {};
  std::chrono::seconds tolerance{300};  // how far the timestamp may be from now, either way
};
// Refuses webhook_header_malformed, webhook_out_of_time and webhook_not_signed.
base::Result<void> verify_webhook(const WebhookHeaders& headers, std::string_view body,
                                  const WebhookCheck& check);

}  // namespace cassia::security

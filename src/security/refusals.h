#pragma once

#include "base/refusal.h"

namespace cassia::security {

// The password is longer than any that is hashed.
inline constexpr base::RefusalCode kPasswordTooLong{"password_too_long"};
// The text is no sealed text.
inline constexpr base::RefusalCode kSealedTextMalformed{"sealed_text_malformed"};
// The sealed text was changed, or is not under this key and for this purpose.
inline constexpr base::RefusalCode kSealedTextDoesNotOpen{"sealed_text_does_not_open"};

// The text is no secret of a webhook (whsec_ and base64 of 24 to 64 bytes).
inline constexpr base::RefusalCode kWebhookSecretMalformed{"webhook_secret_malformed"};
// A header of a webhook is missing or cannot be read.
inline constexpr base::RefusalCode kWebhookHeaderMalformed{"webhook_header_malformed"};
// The webhook's time is too far from now: a replay, or a clock that is wrong.
inline constexpr base::RefusalCode kWebhookOutOfTime{"webhook_out_of_time"};
// None of the signatures of the webhook is by a known secret.
inline constexpr base::RefusalCode kWebhookNotSigned{"webhook_not_signed"};

// The token is longer than any that is read.
inline constexpr base::RefusalCode kTokenTooLong{"id_token_too_long"};
// The token is no compact JWS over JSON objects, or a part or claim of it is missing or misshapen.
inline constexpr base::RefusalCode kTokenMalformed{"token_malformed"};
// The token names an algorithm that is not on the list of the caller.
inline constexpr base::RefusalCode kTokenAlgorithmNotAllowed{"token_algorithm_not_allowed"};
// No key of the key set, or more than one, is the one that the token names.
inline constexpr base::RefusalCode kTokenKeyUnknown{"token_key_unknown"};
// The signature of the token is not by the key that it names.
inline constexpr base::RefusalCode kTokenNotSigned{"token_not_signed"};
// The token comes from another issuer.
inline constexpr base::RefusalCode kTokenOfOtherIssuer{"token_of_other_issuer"};
// The token was made for another client.
inline constexpr base::RefusalCode kTokenForOtherClient{"token_for_other_client"};
// The token has expired.
inline constexpr base::RefusalCode kTokenExpired{"id_token_expired"};
// The token is not valid yet, or was issued in the future.
inline constexpr base::RefusalCode kTokenNotYetValid{"token_not_yet_valid"};
// The token answers another sign-in.
inline constexpr base::RefusalCode kTokenNonceDiffers{"token_nonce_differs"};
// The key set is not JSON, or a key that it should give cannot be one.
inline constexpr base::RefusalCode kKeySetMalformed{"key_set_malformed"};

// What the identity provider says about itself cannot be read, or lacks what is needed.
inline constexpr base::RefusalCode kDiscoveryMalformed{"discovery_malformed"};
// The identity provider says that it is another one.
inline constexpr base::RefusalCode kDiscoveryOfOtherIssuer{"discovery_of_other_issuer"};
// An address is neither https nor on this machine.
inline constexpr base::RefusalCode kEndpointNotSafe{"endpoint_not_safe"};
// The return from the identity provider belongs to no sign-in of this browser.
inline constexpr base::RefusalCode kSignInStateDiffers{"sign_in_state_differs"};
// The identity provider did not sign the user in.
inline constexpr base::RefusalCode kSignInDeclined{"sign_in_declined"};
// The answer of the token endpoint cannot be read or has no ID token.
inline constexpr base::RefusalCode kTokenResponseMalformed{"token_response_malformed"};

}  // namespace cassia::security

#pragma once

#include "base/refusal.h"

namespace cassia::api {

// Of the counter itself, before any desk is asked.
inline constexpr base::RefusalCode kNotSignedIn{"not_signed_in"};
inline constexpr base::RefusalCode kNotFound{"not_found"};
inline constexpr base::RefusalCode kMethodNotAllowed{"method_not_allowed"};
inline constexpr base::RefusalCode kIdempotencyKeyMissing{"idempotency_key_missing"};
inline constexpr base::RefusalCode kIfMatchMalformed{"if_match_malformed"};
inline constexpr base::RefusalCode kOccurredAtImpossible{"occurred_at_impossible"};
inline constexpr base::RefusalCode kMediaTypeUnsupported{"media_type_unsupported"};
inline constexpr base::RefusalCode kQueryUnknown{"query_unknown"};
inline constexpr base::RefusalCode kQueryMalformed{"query_malformed"};
inline constexpr base::RefusalCode kParentMissing{"parent_missing"};
inline constexpr base::RefusalCode kCsrfMismatch{"csrf_mismatch"};
// A document number that is none; the number is not repeated.
inline constexpr base::RefusalCode kDocumentMalformed{"document_malformed"};
inline constexpr base::RefusalCode kTooManyRequests{"too_many_requests"};
inline constexpr base::RefusalCode kFault{"fault"};

// Of the lanes without network.
inline constexpr base::RefusalCode kDeviceNotInUse{"device_not_in_use"};
inline constexpr base::RefusalCode kTooManyEvents{"too_many_events"};

// Of working papers.
inline constexpr base::RefusalCode kPaperTooLarge{"paper_too_large"};
inline constexpr base::RefusalCode kPaperUnnamed{"paper_unnamed"};

// Of bulk lodging.
inline constexpr base::RefusalCode kBulkTooMany{"bulk_too_many"};
inline constexpr base::RefusalCode kBulkEmpty{"bulk_empty"};
inline constexpr base::RefusalCode kBulkState{"bulk_state"};
inline constexpr base::RefusalCode kBulkStarterGone{"bulk_starter_gone"};

// Of the door.
inline constexpr base::RefusalCode kNotDelegated{"not_delegated"};
inline constexpr base::RefusalCode kSignInRefused{"sign_in_refused"};
inline constexpr base::RefusalCode kPasswordTooShort{"password_too_short"};
inline constexpr base::RefusalCode kPasswordWrong{"password_wrong"};
inline constexpr base::RefusalCode kSessionNeeded{"session_needed"};

// Of signing in at an identity provider. The page is told these and no more; what the provider and
// its tokens were refused for in particular is told to the operator.
inline constexpr base::RefusalCode kOidcNotOffered{"oidc_not_offered"};
inline constexpr base::RefusalCode kOidcReturnUnknown{"oidc_return_unknown"};
inline constexpr base::RefusalCode kOidcDeclined{"oidc_declined"};
inline constexpr base::RefusalCode kOidcUnavailable{"oidc_unavailable"};
inline constexpr base::RefusalCode kOidcTokenRefused{"oidc_token_refused"};
inline constexpr base::RefusalCode kOidcIdentityRefused{"oidc_identity_refused"};
inline constexpr base::RefusalCode kOidcLinkRefused{"oidc_link_refused"};

}  // namespace cassia::api

#pragma once

#include "base/refusal.h"

namespace cassia::systems::treaty::origin_certification {

inline constexpr base::RefusalCode kCertificateExists{"certificate_exists"};
inline constexpr base::RefusalCode kCertificateUnknown{"certificate_unknown"};
inline constexpr base::RefusalCode kCertificatePhase{"certificate_phase"};
inline constexpr base::RefusalCode kNotTheApplicant{"not_the_applicant"};
inline constexpr base::RefusalCode kNotAnIssuingBody{"not_an_issuing_body"};
inline constexpr base::RefusalCode kNotTheBodyAsked{"not_the_body_asked"};
inline constexpr base::RefusalCode kApplicationIncomplete{"application_incomplete"};
inline constexpr base::RefusalCode kApplicationTextTooLong{"application_text_too_long"};
inline constexpr base::RefusalCode kApplicationLinesTooMany{"application_lines_too_many"};
inline constexpr base::RefusalCode kApplicationLineMalformed{"application_line_malformed"};
inline constexpr base::RefusalCode kDestinationNotAParty{"destination_not_a_party"};
inline constexpr base::RefusalCode kDeterminationMissing{"determination_missing"};
inline constexpr base::RefusalCode kDeterminationMismatch{"determination_mismatch"};
inline constexpr base::RefusalCode kGoodsNotOriginating{"goods_not_originating"};
inline constexpr base::RefusalCode kOriginUndecided{"origin_undecided"};
inline constexpr base::RefusalCode kCountryOfOriginUnknown{"country_of_origin_unknown"};
inline constexpr base::RefusalCode kIssuedTooLate{"certificate_issued_too_late"};
inline constexpr base::RefusalCode kEarlierProofUnusable{"earlier_proof_unusable"};
inline constexpr base::RefusalCode kEarlierProofExpired{"earlier_proof_expired"};
inline constexpr base::RefusalCode kReplacementDiffers{"replacement_differs"};
inline constexpr base::RefusalCode kSplitLineMismatch{"split_line_mismatch"};
inline constexpr base::RefusalCode kSplitExceedsOriginal{"split_exceeds_original"};
inline constexpr base::RefusalCode kVerificationRepeated{"verification_request_repeated"};
inline constexpr base::RefusalCode kVerificationUnknown{"verification_request_unknown"};
inline constexpr base::RefusalCode kVerificationDay{"verification_day_impossible"};
inline constexpr base::RefusalCode kCopyTooLate{"certified_copy_too_late"};
inline constexpr base::RefusalCode kCopyNotRequested{"certified_copy_not_requested"};

}  // namespace cassia::systems::treaty::origin_certification

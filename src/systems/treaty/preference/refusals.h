#pragma once

#include "base/refusal.h"

namespace cassia::systems::treaty::preference {

// Why a proof is not accepted or a claim not granted: the fail results of D3.
inline constexpr base::RefusalCode kProofMissing{"proof_missing"};
inline constexpr base::RefusalCode kProofNotRegistered{"proof_not_registered"};
inline constexpr base::RefusalCode kProofCancelled{"proof_cancelled"};
inline constexpr base::RefusalCode kProofReplaced{"proof_replaced"};
inline constexpr base::RefusalCode kProofKindNotAccepted{"proof_kind_not_accepted"};
inline constexpr base::RefusalCode kNotTheConsignee{"not_the_consignee"};
inline constexpr base::RefusalCode kProofLineUnknown{"proof_line_unknown"};
inline constexpr base::RefusalCode kIssuerNotValid{"issuer_not_valid"};
inline constexpr base::RefusalCode kAgreementNotInForce{"agreement_not_in_force"};
inline constexpr base::RefusalCode kProofExpired{"proof_expired"};
inline constexpr base::RefusalCode kRetroactiveEndorsementMissing{
    "retroactive_endorsement_missing"};
inline constexpr base::RefusalCode kRetroactiveIssueTooLate{"retroactive_issue_too_late"};
inline constexpr base::RefusalCode kHsCodeDiffers{"hs_code_differs"};
inline constexpr base::RefusalCode kOriginDiffers{"origin_differs"};
inline constexpr base::RefusalCode kQuantityExhausted{"quantity_exhausted"};
inline constexpr base::RefusalCode kDirectConsignmentFailed{"direct_consignment_failed"};
inline constexpr base::RefusalCode kClaimGuaranteeMissing{"claim_guarantee_missing"};
inline constexpr base::RefusalCode kClaimGuaranteeNotTaken{"claim_guarantee_not_taken"};
inline constexpr base::RefusalCode kSecurityPeriodOver{"security_period_over"};

// The law's tables of D3 are not there, or say what cannot be done.
inline constexpr base::RefusalCode kClaimTableUnfit{"claim_table_unfit"};

// What is wrong with a proof that is presented.
inline constexpr base::RefusalCode kProofAlreadyRegistered{"proof_already_registered"};
inline constexpr base::RefusalCode kProofIncomplete{"proof_incomplete"};
inline constexpr base::RefusalCode kProofLineMalformed{"proof_line_malformed"};
inline constexpr base::RefusalCode kProofIssuedInFuture{"proof_issued_in_future"};
inline constexpr base::RefusalCode kOriginalMismatch{"original_mismatch"};

// What the present state does not allow.
inline constexpr base::RefusalCode kProofInUse{"proof_in_use"};
inline constexpr base::RefusalCode kQuantityNotPositive{"quantity_not_positive"};
inline constexpr base::RefusalCode kBackToBackExceedsOriginal{"back_to_back_exceeds_original"};
inline constexpr base::RefusalCode kBackToBackUnknown{"back_to_back_unknown"};
inline constexpr base::RefusalCode kBackToBackRepeated{"back_to_back_repeated"};
inline constexpr base::RefusalCode kClaimRepeated{"claim_repeated"};
inline constexpr base::RefusalCode kClaimUnknown{"claim_unknown"};
inline constexpr base::RefusalCode kClaimNotOpen{"claim_not_open"};
inline constexpr base::RefusalCode kEvidenceInsufficient{"evidence_insufficient"};
inline constexpr base::RefusalCode kSecurityStillRuns{"security_still_runs"};
inline constexpr base::RefusalCode kNotAnAuthority{"not_an_authority"};

}  // namespace cassia::systems::treaty::preference

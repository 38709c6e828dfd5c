#pragma once

#include "base/refusal.h"

namespace cassia::journeys {

// A line was lodged without its proof, and the evidence names none.
inline constexpr base::RefusalCode kProofNumberNeeded{"proof_number_needed"};
// The proof that came later covers a part of the line only.
inline constexpr base::RefusalCode kProofCoversPart{"proof_covers_part"};
// The proof that came later is itself only good for a security.
inline constexpr base::RefusalCode kLateProofInsufficient{"late_proof_insufficient"};

// A back-to-back proof that was not split off its original, or for less.
inline constexpr base::RefusalCode kBackToBackNotAllocated{"back_to_back_not_allocated"};
// A back-to-back proof that tells another date or origin than its original has.
inline constexpr base::RefusalCode kOriginalQuotedWrongly{"original_quoted_wrongly"};

// A back-to-back proof that is registered for import: claims may stand on it.
inline constexpr base::RefusalCode kBackToBackRegistered{"back_to_back_registered"};

// Commands of access: who acts is no administrator of the organisation that it acts for.
inline constexpr base::RefusalCode kNotAnAdministrator{"not_an_administrator"};
// The user belongs to another organisation.
inline constexpr base::RefusalCode kUserOfOtherOrganisation{"user_of_other_organisation"};
// A registrar registers the first administrator of another organisation, nobody else.
inline constexpr base::RefusalCode kNotTheFirstAdministrator{"not_the_first_administrator"};
// `bootstrap` only founds a registrar that has no administrator yet.
inline constexpr base::RefusalCode kBootstrapOver{"bootstrap_over"};
// The register of partners of the origin exchange is a registrar's to keep.
inline constexpr base::RefusalCode kOriginRegistrarNeeded{"origin_registrar_needed"};
inline constexpr base::RefusalCode kUserIdReserved{"user_id_reserved"};
inline constexpr base::RefusalCode kSubstituteNotColleague{"substitute_not_colleague"};
// An authority's powers are its own.
inline constexpr base::RefusalCode kAuthorityNotDelegable{"authority_not_delegable"};

// A line was released after the paper was attached: it stays with the consignment.
inline constexpr base::RefusalCode kAttachmentReliedOn{"attachment_relied_on"};
// Neither the declarant nor customs.
inline constexpr base::RefusalCode kNotPartyToConsignment{"not_party_to_consignment"};

// Who should hold a case and may not: absent, gone, of another organisation, without the role.
inline constexpr base::RefusalCode kOfficerUnfit{"officer_unfit"};

// A line of a past declaration, looked at for a preference that was left unused.
inline constexpr base::RefusalCode kPastRegimeUnknown{"past_regime_unknown"};
inline constexpr base::RefusalCode kPastPaymentMissing{"past_payment_missing"};
inline constexpr base::RefusalCode kPastAmountMalformed{"past_amount_malformed"};
inline constexpr base::RefusalCode kPastDayImpossible{"past_day_impossible"};

// Stress tests: goods that a schedule cuts twice, and a book without the model's table.
inline constexpr base::RefusalCode kScheduleRowRepeated{"schedule_row_repeated"};
inline constexpr base::RefusalCode kStressTableUnfit{"stress_table_unfit"};

}  // namespace cassia::journeys

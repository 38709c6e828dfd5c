#pragma once

#include "journeys/unit.h"

// Certificates of origin that stand on something else: the certificate that a new number ends, or
// the proof of another Party that a back-to-back proof splits. Their streams move in the same
// commit.
namespace cassia::journeys {

// Adds what the application stands on, as its own stream has it now, and notes in the applicant's
// kept bills of materials and reviewed products that they are used. Refuses what the desks of bills
// and of product reviews refuse as well.
base::Result<void> apply_for_certificate(const origin_certification::ApplyForCertificate& command,
                                         Unit& unit);

// Issues it. A back-to-back proof takes its part from the ledger of the original, in the name of
// its owner; a correction or replacement ends the earlier number. All or nothing.
base::Result<void> issue_certificate(const origin_certification::IssueCertificate& command,
                                     Unit& unit);

// Cancels it; an issued back-to-back proof gives its part back. Refuses back_to_back_registered as
// well.
base::Result<void> cancel_certificate(const origin_certification::CancelCertificate& command,
                                      Unit& unit);

// An approved exporter declares origin itself: by its approval and the goods it filed, as its own
// stream has them now. Refuses approval_phase and approval_expired as well.
base::Result<void> declare_origin(const origin_declarations::DeclareOrigin& command, Unit& unit);

}  // namespace cassia::journeys

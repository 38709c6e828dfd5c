#pragma once

#include "journeys/unit.h"

// The electronic exchange of origin data between Parties.
namespace cassia::journeys {

// The register of partners is kept by administrators of a registrar. Refuses not_a_registrar too.
base::Result<void> keep_origin_partners(const origin_exchange::Command& command, Unit& unit);

// What a partner told. When a certificate ends on which a proof was presented here, the proof ends
// as well, and claims granted on it come under verification.
base::Result<void> receive_origin_message(const origin_exchange::ReceiveOriginMessage& command,
                                          Unit& unit);

// An officer asks for a certificate that is not here.
base::Result<void> request_origin_copy(const origin_exchange::RequestOriginCopy& command,
                                       Unit& unit);

}  // namespace cassia::journeys

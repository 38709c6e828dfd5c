#pragma once

#include "journeys/unit.h"

// The papers of a consignment, whose declaration says who is party to it and what was released; not
// for others.
namespace cassia::journeys {

// By the declarant or customs. Refuses declaration_unknown, not_party_to_consignment and what the
// desk refuses.
base::Result<void> attach_document(const attachments::AttachDocument& command, Unit& unit);

// While no line was released since it was attached. Refuses attachment_relied_on as well.
base::Result<void> withdraw_attachment(const attachments::WithdrawAttachment& command, Unit& unit);

// Given by the clock: expires the attachment, or keeps it on and asks again later.
base::Result<void> expire_attachment(const ExpireAttachment& command, Unit& unit);

}  // namespace cassia::journeys

#pragma once

#include "systems/treaty/origin_certification/setting.h"

namespace cassia::systems::treaty::origin_certification {

// What the agreement has printed is there, in fields no longer than the Single Window takes, of
// goods that can be counted, for a country that is a Party on the day. Refuses
// application_incomplete, application_text_too_long, application_lines_too_many,
// application_line_malformed, destination_not_a_party, not_an_issuing_body.
base::Result<void> is_complete(const SubmitApplication& command, const law::Agreement& agreement,
                               const Setting& setting);

}  // namespace cassia::systems::treaty::origin_certification

#pragma once

#include "systems/treaty/origin_certification/setting.h"

namespace cassia::systems::treaty::origin_certification {

// RCEP art. 3.17.8 and ACFTA's procedures: a certificate issued after the window that follows
// shipment bears the agreement's words, and may be issued so for some months only. The words to
// print; none in time or before shipment. Refuses certificate_issued_too_late.
base::Result<law::Dated<std::string>> endorsement_on(const Application& application,
                                                     const law::Agreement& agreement,
                                                     const Setting& setting);

}  // namespace cassia::systems::treaty::origin_certification

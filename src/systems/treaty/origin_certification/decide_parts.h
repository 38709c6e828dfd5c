#pragma once

#include "systems/treaty/origin_certification/setting.h"

// Parts of decide(); not for others.
namespace cassia::systems::treaty::origin_certification {

using Decided = base::Result<std::vector<Event>>;

Decided decide_one(const Setting& setting, const SubmitApplication& command);
Decided decide_one(const Setting& setting, const Issue& command);
Decided decide_one(const Setting& setting, const RequestCertifiedCopy& command);
Decided decide_one(const Setting& setting, const CertifyCopy& command);
Decided decide_one(const Setting& setting, const RecordVerificationRequest& command);
Decided decide_one(const Setting& setting, const AnswerVerificationRequest& command);

base::Refusal refusal_on(base::RefusalCode code, const CertificateNumber& certificate);

// Refuses certificate_unknown, or certificate_phase when the certificate is in none of them.
base::Result<void> is_in(const State& state, std::initializer_list<CertificatePhase> phases,
                         const CertificateNumber& certificate);

}  // namespace cassia::systems::treaty::origin_certification

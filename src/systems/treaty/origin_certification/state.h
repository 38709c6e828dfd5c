#pragma once

#include "systems/treaty/origin_certification/events.h"

namespace cassia::systems::treaty::origin_certification {

// none -> submitted -> returned -> submitted | approved -> issued -> replaced | cancelled. What is
// not issued yet may be cancelled too. That a certificate has expired follows from the day.
enum class CertificatePhase : std::uint8_t {
  none,
  submitted,
  returned,
  approved,
  issued,
  replaced,
  cancelled
};
BOOST_DESCRIBE_ENUM(CertificatePhase, none, submitted, returned, approved, issued, replaced,
                    cancelled)

// A question of another Party's customs, open until it is answered; that it is overdue follows from
// the day.
struct Verification {
  VerificationRequested requested = {};
  std::optional<VerificationAnswered> answered = {};

  friend bool operator==(const Verification&, const Verification&) = default;
};
BOOST_DESCRIBE_STRUCT(Verification, (), (requested, answered))

struct State {
  CertificatePhase phase = CertificatePhase::none;
  ApplicationSubmitted submitted = {};
  std::optional<ApplicationApproved> approved = {};
  std::optional<CertificateIssued> issued = {};
  std::string reason = {};  // of the return or the cancelling
  std::optional<CertificateNumber> replaced_by = {};
  std::optional<CopyRequested> copy_requested = {};  // and not certified yet
  std::vector<CopyCertified> copies = {};
  std::vector<Verification> verifications = {};
  std::vector<std::int64_t> dropped_lines = {};  // of earlier submissions, gone from the last

  friend bool operator==(const State&, const State&) = default;
};
BOOST_DESCRIBE_STRUCT(State, (),
                      (phase, submitted, approved, issued, reason, replaced_by, copy_requested,
                       copies, verifications, dropped_lines))

}  // namespace cassia::systems::treaty::origin_certification

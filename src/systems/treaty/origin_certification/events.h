#pragma once

#include "base/event_type.h"
#include "base/refusal.h"
#include "systems/treaty/origin_certification/commands.h"

// What happened to a certificate of origin. Published: a change of fields is a new version.
namespace cassia::systems::treaty::origin_certification {

// One thing that the automatic check leaves to an officer.
struct CheckFinding {
  std::string reason = {};   // "value_share_close", "unverified", ...
  std::int64_t line_no = 0;  // 0: the whole application
  base::Citation citation = {};

  friend bool operator==(const CheckFinding&, const CheckFinding&) = default;
};
BOOST_DESCRIBE_STRUCT(CheckFinding, (), (reason, line_no, citation))

// Passed the automatic check: every line originates. `findings` is what an officer has to look at.
struct ApplicationSubmitted {
  static constexpr base::EventType kType{"treaty.origin_certification.submitted", 1};
  CertificateNumber certificate = {};
  Application application = {};
  base::OrganisationId applicant = {};
  std::vector<Determination> determinations = {};
  std::vector<CheckFinding> findings = {};
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const ApplicationSubmitted&, const ApplicationSubmitted&) = default;
};
BOOST_DESCRIBE_STRUCT(ApplicationSubmitted, (),
                      (certificate, application, applicant, determinations, findings, by, at))

struct ApplicationApproved {
  static constexpr base::EventType kType{"treaty.origin_certification.approved", 1};
  bool is_automatic = false;  // nothing was left to an officer
  base::OrganisationId issuer = {};
  base::ActorId by = {};
  std::string note = {};
  base::Instant at = {};

  friend bool operator==(const ApplicationApproved&, const ApplicationApproved&) = default;
};
BOOST_DESCRIBE_STRUCT(ApplicationApproved, (), (is_automatic, issuer, by, note, at))

struct ApplicationReturned {
  static constexpr base::EventType kType{"treaty.origin_certification.returned", 1};
  base::OrganisationId issuer = {};
  base::ActorId by = {};
  std::string reason = {};
  base::Instant at = {};

  friend bool operator==(const ApplicationReturned&, const ApplicationReturned&) = default;
};
BOOST_DESCRIBE_STRUCT(ApplicationReturned, (), (issuer, by, reason, at))

// What is printed of one line beside what the applicant said.
struct PrintedLine {
  std::int64_t line_no = 0;
  std::string criterion = {};  // "WO", "CTC", ...
  base::CountryCode country_of_origin = {};
  std::optional<base::Money> fob = {};

  friend bool operator==(const PrintedLine&, const PrintedLine&) = default;
};
BOOST_DESCRIBE_STRUCT(PrintedLine, (), (line_no, criterion, country_of_origin, fob))

struct CertificateIssued {
  static constexpr base::EventType kType{"treaty.origin_certification.issued", 1};
  base::Date issue_date = {};
  base::Date expires_on = {};  // inclusive
  base::OrganisationId issuer = {};
  base::ActorId by = {};
  std::string endorsement = {};  // words of a certificate issued after the window
  std::optional<base::Date> original_issue_date = {};  // of a back-to-back proof
  std::vector<PrintedLine> lines = {};
  base::Date keep_until = {};  // papers and bills of materials
  base::Citation validity = {};
  bool is_unverified = false;
  base::Instant at = {};

  friend bool operator==(const CertificateIssued&, const CertificateIssued&) = default;
};
BOOST_DESCRIBE_STRUCT(CertificateIssued, (),
                      (issue_date, expires_on, issuer, by, endorsement, original_issue_date, lines,
                       keep_until, validity, is_unverified, at))

struct CertificateEndedByNewNumber {
  static constexpr base::EventType kType{"treaty.origin_certification.replaced", 1};
  CertificateNumber replaced_by = {};
  ApplicationKind kind = ApplicationKind::correction;
  base::Instant at = {};

  friend bool operator==(const CertificateEndedByNewNumber&,
                         const CertificateEndedByNewNumber&) = default;
};
BOOST_DESCRIBE_STRUCT(CertificateEndedByNewNumber, (), (replaced_by, kind, at))

struct CertificateCancelled {
  static constexpr base::EventType kType{"treaty.origin_certification.cancelled", 1};
  base::OrganisationId organisation = {};
  base::ActorId by = {};
  std::string reason = {};
  base::Instant at = {};

  friend bool operator==(const CertificateCancelled&, const CertificateCancelled&) = default;
};
BOOST_DESCRIBE_STRUCT(CertificateCancelled, (), (organisation, by, reason, at))

struct CopyRequested {
  static constexpr base::EventType kType{"treaty.origin_certification.copy_requested", 1};
  base::Date on = {};
  std::string reason = {};
  base::ActorId by = {};

  friend bool operator==(const CopyRequested&, const CopyRequested&) = default;
};
BOOST_DESCRIBE_STRUCT(CopyRequested, (), (on, reason, by))

// A copy that counts as the certificate itself; it keeps the original's dates.
struct CopyCertified {
  static constexpr base::EventType kType{"treaty.origin_certification.copy_certified", 1};
  base::Date on = {};
  std::string endorsement = {};
  base::OrganisationId issuer = {};
  base::ActorId by = {};
  base::Citation citation = {};

  friend bool operator==(const CopyCertified&, const CopyCertified&) = default;
};
BOOST_DESCRIBE_STRUCT(CopyCertified, (), (on, endorsement, issuer, by, citation))

struct VerificationRequested {
  static constexpr base::EventType kType{"treaty.origin_certification.verification_requested", 1};
  std::string request = {};
  base::CountryCode asked_by = {};
  base::Date received_on = {};
  base::Date due_on = {};  // inclusive
  std::string question = {};
  base::ActorId by = {};
  base::Citation citation = {};
  bool is_unverified = false;

  friend bool operator==(const VerificationRequested&, const VerificationRequested&) = default;
};
BOOST_DESCRIBE_STRUCT(VerificationRequested, (),
                      (request, asked_by, received_on, due_on, question, by, citation,
                       is_unverified))

struct VerificationAnswered {
  static constexpr base::EventType kType{"treaty.origin_certification.verification_answered", 1};
  std::string request = {};
  VerificationFinding finding = VerificationFinding::confirmed;
  std::string answer = {};
  base::Date on = {};
  bool is_in_time = true;
  base::ActorId by = {};

  friend bool operator==(const VerificationAnswered&, const VerificationAnswered&) = default;
};
BOOST_DESCRIBE_STRUCT(VerificationAnswered, (), (request, finding, answer, on, is_in_time, by))

using Event =
    std::variant<ApplicationSubmitted, ApplicationApproved, ApplicationReturned, CertificateIssued,
                 CertificateEndedByNewNumber, CertificateCancelled, CopyRequested, CopyCertified,
                 VerificationRequested, VerificationAnswered>;

}  // namespace cassia::systems::treaty::origin_certification

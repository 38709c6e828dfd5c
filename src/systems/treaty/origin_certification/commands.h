#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/actor.h"
#include "base/country.h"
#include "base/hs_code.h"
#include "base/money.h"
#include "base/quantity.h"
#include "engines/origin/determination_summary.h"

// What may be asked of the desk that issues certificates of origin (原产地证书签发). A stream is
// one certificate; its key is the number, which the applicant forms as in the Single Window.
namespace cassia::systems::treaty::origin_certification {

struct CertificateNumberTag;
using CertificateNumber = base::Id<CertificateNumberTag>;
struct OriginalNumberTag;
using OriginalNumber = base::Id<OriginalNumberTag>;  // of a proof that another Party issued

// new_issue: of goods made here. correction: says what `earlier` said wrongly, and ends it.
// replacement: says the same as `earlier`, and ends it. back_to_back: for a part of `original`.
enum class ApplicationKind : std::uint8_t { new_issue, correction, replacement, back_to_back };
BOOST_DESCRIBE_ENUM(ApplicationKind, new_issue, correction, replacement, back_to_back)

struct ApplicationLine {
  std::int64_t line_no = 0;
  base::HsCode hs_code = {};  // as the agreement prints it: six digits
  std::string goods_name = {};
  std::string marks = {};  // marks and numbers of packages
  base::Quantity quantity = {};
  std::optional<base::Money> fob = {};  // printed only where the agreement has it printed
  std::int64_t original_line = 0;       // back_to_back: of the original; else 0

  friend bool operator==(const ApplicationLine&, const ApplicationLine&) = default;
};
BOOST_DESCRIBE_STRUCT(ApplicationLine, (),
                      (line_no, hs_code, goods_name, marks, quantity, fob, original_line))

struct Invoice {
  std::string number = {};
  std::optional<base::Date> date = {};

  friend bool operator==(const Invoice&, const Invoice&) = default;
};
BOOST_DESCRIBE_STRUCT(Invoice, (), (number, date))

struct Transport {
  std::string means = {};  // "truck", "vessel and its voyage"
  std::string load_port = {};
  std::string unload_port = {};
  std::optional<base::Date> shipment_date = {};  // nothing: not shipped yet

  friend bool operator==(const Transport&, const Transport&) = default;
};
BOOST_DESCRIBE_STRUCT(Transport, (), (means, load_port, unload_port, shipment_date))

// What the applicant says; all of it is printed, nothing of it is a cost.
struct Application {
  std::string agreement = {};  // "rcep", "acfta"
  ApplicationKind kind = ApplicationKind::new_issue;
  std::optional<CertificateNumber> earlier = {};
  std::optional<OriginalNumber> original = {};
  base::OrganisationId issuer = {};  // the issuing body that is asked
  std::string exporter = {};         // name and address
  std::string producer = {};         // name and address; empty: the exporter
  std::string consignee = {};
  base::CountryCode destination = {};
  Transport transport = {};
  Invoice invoice = {};
  std::string remarks = {};
  std::vector<ApplicationLine> lines = {};

  friend bool operator==(const Application&, const Application&) = default;
};
BOOST_DESCRIBE_STRUCT(Application, (),
                      (agreement, kind, earlier, original, issuer, exporter, producer, consignee,
                       destination, transport, invoice, remarks, lines))

// What came of the rules of origin for the good of one line.
using engines::origin::DeterminationReason;
using engines::origin::RuleBasis;
using Determination = engines::origin::DeterminationSummary;

// One line of the proof that an application stands on, as it is now.
struct EarlierLine {
  std::int64_t line_no = 0;
  base::HsCode hs_code = {};
  std::string criterion = {};  // as printed on it
  base::Quantity remaining = {};
};
BOOST_DESCRIBE_STRUCT(EarlierLine, (), (line_no, hs_code, criterion, remaining))

// The certificate that is corrected or replaced, or the original of a back-to-back proof, as its
// own stream has it now. Given by the journey.
struct EarlierProof {
  base::OrganisationId owner = {};
  std::string agreement = {};
  bool is_standing = false;  // issued, and neither cancelled nor replaced
  base::Date issue_date = {};
  base::Date expires_on = {};  // inclusive
  base::CountryCode country_of_origin = {};
  std::vector<EarlierLine> lines = {};             // of an original
  std::optional<Application> application = {};     // of a certificate issued here
  std::vector<Determination> determinations = {};  // likewise
};
BOOST_DESCRIBE_STRUCT(EarlierProof, (),
                      (owner, agreement, is_standing, issue_date, expires_on, country_of_origin,
                       lines, application, determinations))

struct KeptBillTag;
using KeptBillId = base::Id<KeptBillTag>;

// The version of a bill that the applicant keeps here, out of which a line's origin was determined.
struct KeptBill {
  std::int64_t line_no = 0;
  KeptBillId bill = {};
  std::int64_t version = 0;

  friend bool operator==(const KeptBill&, const KeptBill&) = default;
};
BOOST_DESCRIBE_STRUCT(KeptBill, (), (line_no, bill, version))

struct ReviewedProductTag;
using ReviewedProductId = base::Id<ReviewedProductTag>;

// The product of the applicant that was reviewed before (产品预审), out of whose bill a line's
// origin was determined.
struct ReviewedProduct {
  std::int64_t line_no = 0;
  ReviewedProductId product = {};

  friend bool operator==(const ReviewedProduct&, const ReviewedProduct&) = default;
};
BOOST_DESCRIBE_STRUCT(ReviewedProduct, (), (line_no, product))

// What an officer accepted when the product of a line was reviewed. Given by the journey.
struct AcceptedReview {
  std::int64_t line_no = 0;
  base::OrganisationId issuer = {};  // whose officer
  Determination determination = {};
};
BOOST_DESCRIBE_STRUCT(AcceptedReview, (), (line_no, issuer, determination))

// What an applicant gives. The counter puts the determinations in, out of the bills of materials;
// the journey adds what the application stands on, and notes in each kept bill and each reviewed
// product that it is used.
struct ApplyForCertificate {
  CertificateNumber certificate = {};
  Application application = {};
  std::vector<Determination> determinations = {};
  std::vector<KeptBill> bills = {};
  std::vector<ReviewedProduct> products = {};
};
BOOST_DESCRIBE_STRUCT(ApplyForCertificate, (),
                      (certificate, application, determinations, bills, products))

// What an officer gives; the journey adds the earlier proof and moves its stream as well.
struct IssueCertificate {
  CertificateNumber certificate = {};
};
BOOST_DESCRIBE_STRUCT(IssueCertificate, (), (certificate))

// Hands in an application, or hands it in again once it was returned. Determinations are made by
// the zone, never told by the applicant.
struct SubmitApplication {
  CertificateNumber certificate = {};
  Application application = {};
  std::vector<Determination> determinations = {};
  std::optional<EarlierProof> earlier = {};
  std::vector<AcceptedReview> reviews = {};
};
BOOST_DESCRIBE_STRUCT(SubmitApplication, (),
                      (certificate, application, determinations, earlier, reviews))

// An officer of an issuing body looked at what the automatic check could not clear.
struct ApproveApplication {
  CertificateNumber certificate = {};
  std::string note = {};
};
BOOST_DESCRIBE_STRUCT(ApproveApplication, (), (certificate, note))

struct ReturnApplication {
  CertificateNumber certificate = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(ReturnApplication, (), (certificate, reason))

// Issues an approved certificate on the day of the decision. `earlier` as it is on that day.
struct Issue {
  CertificateNumber certificate = {};
  std::optional<EarlierProof> earlier = {};
};
BOOST_DESCRIBE_STRUCT(Issue, (), (certificate, earlier))

// A correction or replacement was issued: this one ends. Given by the journey.
struct EndByNewNumber {
  CertificateNumber certificate = {};
  CertificateNumber replaced_by = {};
  ApplicationKind kind = ApplicationKind::correction;
};
BOOST_DESCRIBE_STRUCT(EndByNewNumber, (), (certificate, replaced_by, kind))

// Before issue: the applicant gives it up. After: the issuing body takes it back.
struct CancelCertificate {
  CertificateNumber certificate = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(CancelCertificate, (), (certificate, reason))

// The certificate was lost, stolen or destroyed.
struct RequestCertifiedCopy {
  CertificateNumber certificate = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(RequestCertifiedCopy, (), (certificate, reason))

struct CertifyCopy {
  CertificateNumber certificate = {};
};
BOOST_DESCRIBE_STRUCT(CertifyCopy, (), (certificate))

// Customs of the importing Party asks whether the certificate is right. Recorded by the body that
// issued it; the clock runs from the day on which the request came.
struct RecordVerificationRequest {
  CertificateNumber certificate = {};
  std::string request = {};  // the asking customs' number
  base::CountryCode asked_by = {};
  base::Date received_on = {};
  std::string question = {};
};
BOOST_DESCRIBE_STRUCT(RecordVerificationRequest, (),
                      (certificate, request, asked_by, received_on, question))

enum class VerificationFinding : std::uint8_t { confirmed, not_confirmed };
BOOST_DESCRIBE_ENUM(VerificationFinding, confirmed, not_confirmed)

struct AnswerVerificationRequest {
  CertificateNumber certificate = {};
  std::string request = {};
  VerificationFinding finding = VerificationFinding::confirmed;
  std::string answer = {};
};
BOOST_DESCRIBE_STRUCT(AnswerVerificationRequest, (), (certificate, request, finding, answer))

using Command = std::variant<SubmitApplication, ApproveApplication, ReturnApplication, Issue,
                             EndByNewNumber, CancelCertificate, RequestCertifiedCopy, CertifyCopy,
                             RecordVerificationRequest, AnswerVerificationRequest>;

}  // namespace cassia::systems::treaty::origin_certification

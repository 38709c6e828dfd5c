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
#include "base/id.h"
#include "base/quantity.h"

// What may be asked of the desk of electronic origin data (原产地电子联网). A stream is the
// register of partners, or what one partner says of one certificate.
namespace cassia::systems::treaty::origin_exchange {

struct PartnerTag;
using PartnerId = base::Id<PartnerTag>;
struct MessageTag;
using MessageId = base::Id<MessageTag>;  // the sender's own, unique with it
struct CopyNumberTag;
using CopyNumber = base::Id<CopyNumberTag>;  // of a certificate
struct ComparedDeclarationTag;
using ComparedDeclaration = base::Id<ComparedDeclarationTag>;

// Another Party's system that tells of the certificates that are issued there, and is told of ours.
struct PartnerTerms {
  std::string authority = {};      // the issuing authority, in its own words
  base::CountryCode country = {};  // the Party that issues
  std::string key = {};            // its Ed25519 key as a verifier's key; the shell reads it
  std::string url = {};            // where its messages go
  std::vector<std::string> agreements = {};  // under which certificates are told

  friend bool operator==(const PartnerTerms&, const PartnerTerms&) = default;
};
BOOST_DESCRIBE_STRUCT(PartnerTerms, (), (authority, country, key, url, agreements))

// Given by an administrator of a registrar, as are the next two.
struct RegisterOriginPartner {
  PartnerId partner = {};
  PartnerTerms terms = {};
};
BOOST_DESCRIBE_STRUCT(RegisterOriginPartner, (), (partner, terms))

struct ChangeOriginPartner {
  PartnerId partner = {};
  PartnerTerms terms = {};
};
BOOST_DESCRIBE_STRUCT(ChangeOriginPartner, (), (partner, terms))

// The exchange with it is over. What it told stays; nothing new is taken from it.
struct EndOriginPartner {
  PartnerId partner = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(EndOriginPartner, (), (partner, reason))

struct ReceivedLine {
  std::int64_t line_no = 0;
  base::HsCode hs_code = {};
  std::string goods_name = {};
  std::string criterion = {};
  base::Quantity quantity = {};
  base::CountryCode country_of_origin = {};

  friend bool operator==(const ReceivedLine&, const ReceivedLine&) = default;
};
BOOST_DESCRIBE_STRUCT(ReceivedLine, (),
                      (line_no, hs_code, goods_name, criterion, quantity, country_of_origin))

// What a partner says that a certificate says.
struct ReceivedCertificate {
  std::string issuer = {};
  base::Date issue_date = {};
  base::Date expires_on = {};  // inclusive
  std::string exporter = {};
  std::string consignee = {};
  base::CountryCode destination = {};
  std::string invoice_number = {};
  std::vector<ReceivedLine> lines = {};

  friend bool operator==(const ReceivedCertificate&, const ReceivedCertificate&) = default;
};
BOOST_DESCRIBE_STRUCT(ReceivedCertificate, (),
                      (issuer, issue_date, expires_on, exporter, consignee, destination,
                       invoice_number, lines))

// issued tells what a certificate says; the others, that it ended and how.
enum class MessageKind : std::uint8_t { issued, replaced, corrected, cancelled };
BOOST_DESCRIBE_ENUM(MessageKind, issued, replaced, corrected, cancelled)

// Given by the zone once it has opened a partner's message: signed by its key, told to this zone.
struct ReceiveOriginMessage {
  PartnerId partner = {};
  MessageId message = {};
  MessageKind kind = MessageKind::issued;
  base::CountryCode country = {};  // in whose name the sender speaks
  std::string agreement = {};
  CopyNumber number = {};
  std::int64_t version = 0;                             // the sender's: a higher one is later
  std::string digest = {};                              // of what was signed
  std::optional<ReceivedCertificate> certificate = {};  // of issued; an end may have it too
  std::string replaced_by = {};                         // of replaced and corrected
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(ReceiveOriginMessage, (),
                      (partner, message, kind, country, agreement, number, version, digest,
                       certificate, replaced_by, reason))

// An officer asks the partner for a certificate of which nothing came. The shell sends it.
struct RequestOriginCopy {
  PartnerId partner = {};
  std::string agreement = {};
  CopyNumber number = {};
};
BOOST_DESCRIBE_STRUCT(RequestOriginCopy, (), (partner, agreement, number))

// What is declared, and what the proof that was presented says.
struct Declared {
  std::int64_t proof_line = 0;
  base::HsCode hs_code = {};        // of the goods
  base::HsCode proof_hs_code = {};  // of the proof's line, perhaps of another edition
  base::CountryCode origin = {};
  base::Quantity quantity = {};   // of the claim
  base::Quantity certified = {};  // of the proof's line, as presented
  std::string goods_name = {};
  std::string criterion = {};
  base::Date issue_date = {};
  std::string exporter = {};
  std::string invoice_number = {};
  std::int64_t hs_digits = 0;  // that the agreement has on a proof
};
BOOST_DESCRIBE_STRUCT(Declared, (),
                      (proof_line, hs_code, proof_hs_code, origin, quantity, certified, goods_name,
                       criterion, issue_date, exporter, invoice_number, hs_digits))

// A line claims preference on the certificate. Given by the journey of a consignment.
struct CompareOriginCopy {
  PartnerId partner = {};
  std::string agreement = {};
  CopyNumber number = {};
  ComparedDeclaration declaration = {};
  std::int64_t line_no = 0;
  base::OrganisationId claimant = {};
  Declared declared = {};
};
BOOST_DESCRIBE_STRUCT(CompareOriginCopy, (),
                      (partner, agreement, number, declaration, line_no, claimant, declared))

using Command = std::variant<RegisterOriginPartner, ChangeOriginPartner, EndOriginPartner,
                             ReceiveOriginMessage, RequestOriginCopy, CompareOriginCopy>;

}  // namespace cassia::systems::treaty::origin_exchange

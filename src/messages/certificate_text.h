#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "journeys/commands.h"

// A certificate of origin as the text that the zone signs; docs/formats/certificate_of_origin.md
// has it to the byte. Published: a change of fields is a new kind of text.
namespace cassia::messages {

// The first line of the text: no other text that the zone signs begins so.
inline constexpr std::string_view kCertificateKind = "cassia-certificate-of-origin/1\n";

struct CertificateTextLine {
  std::int64_t line_no = 0;
  base::HsCode hs_code = {};
  std::string goods_name = {};
  std::string marks = {};
  base::Quantity quantity = {};
  std::string criterion = {};
  base::CountryCode country_of_origin = {};
  std::optional<base::Money> fob = {};

  friend bool operator==(const CertificateTextLine&, const CertificateTextLine&) = default;
};
BOOST_DESCRIBE_STRUCT(CertificateTextLine, (),
                      (line_no, hs_code, goods_name, marks, quantity, criterion, country_of_origin,
                       fob))

struct CertificateText {
  std::string certificate = {};
  std::string agreement = {};
  journeys::origin_certification::ApplicationKind kind =
      journeys::origin_certification::ApplicationKind::new_issue;
  std::string earlier = {};  // the number that it ends, or the original that it splits
  std::optional<base::Date> original_issue_date = {};
  std::string issuer = {};
  base::Date issue_date = {};
  base::Date expires_on = {};  // inclusive
  std::string endorsement = {};
  std::optional<base::Date> copied_on = {};  // of a certified copy
  std::string copy_endorsement = {};
  std::string exporter = {};
  std::string producer = {};
  std::string consignee = {};
  base::CountryCode destination = {};
  journeys::origin_certification::Transport transport = {};
  journeys::origin_certification::Invoice invoice = {};
  std::string remarks = {};
  std::vector<CertificateTextLine> lines = {};

  friend bool operator==(const CertificateText&, const CertificateText&) = default;
};
BOOST_DESCRIBE_STRUCT(CertificateText, (),
                      (certificate, agreement, kind, earlier, original_issue_date, issuer,
                       issue_date, expires_on, endorsement, copied_on, copy_endorsement, exporter,
                       producer, consignee, destination, transport, invoice, remarks, lines))

// What an issued certificate says (asserted); with `copy`, what that certified copy of it says.
CertificateText certificate_text(
    const journeys::origin_certification::State& state,
    const std::optional<journeys::origin_certification::CopyCertified>& copy);

// The text to sign, with its last newline, and back. Refuses certificate_text_malformed: another
// kind of text, or one that print_certificate_text would not write so.
std::string print_certificate_text(const CertificateText& text);
base::Result<CertificateText> read_certificate_text(std::string_view text);

}  // namespace cassia::messages

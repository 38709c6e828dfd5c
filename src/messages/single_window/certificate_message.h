#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "journeys/commands.h"
#include "law/law_book.h"

// The Single Window's message of a certificate of origin (国际贸易单一窗口原产地证报文), in and
// out; docs/formats/single_window_certificate.md says what each element is here.
namespace cassia::messages {

// malformed: no such date, number or code. unknown_code: law has no word for it. missing: the
// message's own rules ask for it. not_goods: a line of no goods, which is passed over. differs:
// what is said once here is said differently by several lines.
enum class MessageProblemKind : std::uint8_t {
  malformed,
  unknown_code,
  missing,
  not_goods,
  differs
};
BOOST_DESCRIBE_ENUM(MessageProblemKind, malformed, unknown_code, missing, not_goods, differs)

struct MessageProblem {
  std::string element = {};  // "CertificateHead/InvDate", "Goods[2]/FOBValue"
  MessageProblemKind kind = MessageProblemKind::malformed;
  std::string text = {};  // what stands there

  friend bool operator==(const MessageProblem&, const MessageProblem&) = default;
};
BOOST_DESCRIBE_STRUCT(MessageProblem, (), (element, kind, text))

// Of each line what an application says, and what the message claims of its origin: that is for
// the applicant to compare, since the zone determines origin itself.
struct MessageLine {
  std::int64_t line_no = 0;
  std::string hs_code = {};  // as many digits as the agreement prints
  std::string goods_name = {};
  std::string marks = {};
  std::string quantity = {};  // "120"
  std::string unit = {};      // "H87"
  std::string fob = {};       // "10000.00", in the currency of the message
  std::string criterion = {};
  std::string criterion_part = {};  // "1" value, "2" change, "3" process, under PSR
  std::string imported_share = {};  // per cent of imported content
  std::string country_of_origin = {};
  std::string rate_flag = {};  // "0" to "2": highest rate of which Parties (RCEP 2.6.6)

  friend bool operator==(const MessageLine&, const MessageLine&) = default;
};
BOOST_DESCRIBE_STRUCT(MessageLine, (),
                      (line_no, hs_code, goods_name, marks, quantity, unit, fob, criterion,
                       criterion_part, imported_share, country_of_origin, rate_flag))

// Empty where the message says nothing, or nothing that can be understood: then there is a problem.
struct CertificateMessage {
  std::string certificate = {};
  std::string agreement = {};
  journeys::origin_certification::ApplicationKind kind =
      journeys::origin_certification::ApplicationKind::new_issue;
  std::string earlier = {};  // the number that is corrected or replaced
  std::string issuer = {};
  std::string exporter = {};
  std::string producer = {};
  std::string consignee = {};
  std::string destination = {};
  std::string transport_means = {};
  std::string load_port = {};
  std::string unload_port = {};
  std::string shipment_date = {};
  std::string invoice_number = {};
  std::string invoice_date = {};
  std::string currency = {};
  std::string remarks = {};
  std::vector<MessageLine> lines = {};
  std::vector<MessageProblem> problems = {};
  std::vector<std::string> left_over = {};  // elements with a text that has no place here

  friend bool operator==(const CertificateMessage&, const CertificateMessage&) = default;
};
BOOST_DESCRIBE_STRUCT(CertificateMessage, (),
                      (certificate, agreement, kind, earlier, issuer, exporter, producer, consignee,
                       destination, transport_means, load_port, unload_port, shipment_date,
                       invoice_number, invoice_date, currency, remarks, lines, problems, left_over))

inline constexpr std::size_t kCertificateMessageBytesMax = 1'000'000;
inline constexpr int kCertificateMessageDepthMax = 16;

// Reads a message as on the day. What an element does not say as it should is a problem of the
// answer, for a person to mend. Refuses, with the line, certificate_message_malformed (no XML, or
// none with the message's parts), certificate_message_document_type, certificate_message_too_large,
// certificate_message_too_deep, and application_lines_too_many.
base::Result<CertificateMessage> read_certificate_message(std::string_view xml, base::Date on,
                                                          const law::LawBook& law);

struct CertificateToSend {
  const journeys::origin_certification::State* state = nullptr;  // handed in (asserted)
  std::string exporter_name = {};  // of the organisation's register entry
  std::string credit_code = {};    // likewise; empty: none
};

// The message of an application, or of the certificate once it is issued: then with criterion,
// country and share. What the zone does not know stays empty. Refuses
// certificate_message_kind_unknown for a back-to-back proof, which the message has no code for, and
// certificate_message_text_too_long.
base::Result<std::string> write_certificate_message(const CertificateToSend& sent, base::Date on,
                                                    const law::LawBook& law);

}  // namespace cassia::messages

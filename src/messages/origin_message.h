#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "journeys/commands.h"
#include "messages/certificate_text.h"

// A message of the exchange of origin data as the text that its sender signs;
// docs/formats/origin_message.md has it to the byte. Published: a change of fields is a new kind of
// text.
namespace cassia::messages {

inline constexpr std::string_view kOriginMessageKind = "cassia-origin-message/1\n";
// More than a certificate of as many lines as the law allows needs.
inline constexpr std::size_t kOriginMessageBytesMax = 256U << 10U;

// issued to cancelled tell of a certificate; request asks for one; receipt answers a message.
enum class OriginMessageKind : std::uint8_t {
  issued,
  replaced,
  corrected,
  cancelled,
  request,
  receipt
};
BOOST_DESCRIBE_ENUM(OriginMessageKind, issued, replaced, corrected, cancelled, request, receipt)

// Of a receipt. unknown: no such certificate was issued for who asks.
enum class ReceiptOutcome : std::uint8_t { none, taken, unknown };
BOOST_DESCRIBE_ENUM(ReceiptOutcome, none, taken, unknown)

struct OriginMessage {
  std::string message = {};  // the sender's id of it
  OriginMessageKind kind = OriginMessageKind::issued;
  std::string from = {};  // the sender's key without the key itself: "cassia-zone+1a2b3c4d"
  std::string to = {};    // likewise the receiver's
  base::CountryCode country = {};  // in whose name the sender speaks
  std::string agreement = {};
  std::string certificate = {};
  std::int64_t version = 0;      // of the certificate at its issuer, from 1; else 0
  std::string replaced_by = {};  // of replaced and corrected
  std::string reason = {};
  std::string answers = {};  // the message that this one answers
  ReceiptOutcome outcome = ReceiptOutcome::none;
  std::optional<CertificateText> content = {};

  friend bool operator==(const OriginMessage&, const OriginMessage&) = default;
};
BOOST_DESCRIBE_STRUCT(OriginMessage, (),
                      (message, kind, from, to, country, agreement, certificate, version,
                       replaced_by, reason, answers, outcome, content))

// The text to sign, with its last newline, and back. Refuses origin_message_malformed: too long,
// another kind of text, an empty id, or one that print_origin_message would not write so.
std::string print_origin_message(const OriginMessage& message);
base::Result<OriginMessage> read_origin_message(std::string_view text);

// What a message of a certificate says, as told by `partner`. Refuses origin_message_malformed: a
// request or receipt, a content of another certificate, or ids that are none.
base::Result<journeys::origin_exchange::ReceiveOriginMessage> command_of(
    const OriginMessage& message, const journeys::origin_exchange::PartnerId& partner);

}  // namespace cassia::messages

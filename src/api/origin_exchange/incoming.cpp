#include <fmt/format.h>

#include <algorithm>

#include "api/origin_exchange/exchange.h"
#include "base/digest.h"
#include "journeys/journeys.h"
#include "runtime/signed_note.h"
#include "security/secret.h"
#include "systems/treaty/origin_exchange/refusals.h"

namespace cassia::api {

namespace desk = systems::treaty::origin_exchange;
namespace certification = systems::treaty::origin_certification;

namespace {

// In the name of whom the zone takes in what partners tell; law lists it among the authorities of
// the desk of proofs.
constexpr std::string_view kReceiver = "e_origin";

base::Refusal refused_note() {
  return {.code = desk::kMessageRefused,
          .citation = {"cassia_design", "origin_exchange"},
          .place = "message"};
}

// Anybody may post: what is too long, or has more than the one signature that a message has, is not
// worth the arithmetic.
bool is_worth_opening(const std::string& note) {
  constexpr std::size_t kSignatureBytesMax = 512;
  if (note.size() > messages::kOriginMessageBytesMax + kSignatureBytesMax) {
    return false;
  }
  const auto parts = runtime::split_note(note);
  return parts && std::ranges::count(parts->signatures, '\n') == 1;
}

// Of the partner and its message: told again, it is one command.
codec::CommandId command_id(const std::string& partner, const std::string& message) {
  const base::Digest digest =
      base::sha256({base::bytes_of(partner), base::bytes_of("/"), base::bytes_of(message)});
  constexpr std::size_t kLetters = 32;
  const auto id = codec::CommandId::parse("eo-" + base::to_hex(digest.bytes).substr(0, kLetters));
  CASSIA_ASSERT(id.has_value(), "hexadecimal letters make an id");
  return *id;
}

}  // namespace

std::string short_name(const runtime::VerifierKey& key) {
  return fmt::format("{}+{:08x}", key.name, runtime::key_hash(key));
}

std::shared_ptr<const desk::State> OriginExchange::partners() {
  return door_.states().find<desk::State>(
      stream_of(journeys::Desk::origin_exchange, std::string(desk::kRegister)));
}

std::optional<OriginExchange::Opened> OriginExchange::open(const std::string& note) {
  if (!is_worth_opening(note)) {
    return {};
  }
  const std::string own = short_name(door_.counter().ports.signer.verifier());
  const auto known = partners();
  for (const Partner& partner : known->partners) {
    const auto key = runtime::parse_verifier_key(partner.terms.key);
    if (partner.is_ended || !key) {
      continue;
    }
    const auto text = runtime::open_note(note, *key);
    if (!text) {
      continue;
    }
    auto message = messages::read_origin_message(*text);
    if (!message || message->to != own || message->from != short_name(*key)) {
      return {};
    }
    return Opened{.partner = partner, .message = *std::move(message)};
  }
  return {};
}

std::string OriginExchange::signed_for(const Partner& partner, messages::OriginMessage message,
                                       base::Instant now) {
  runtime::Signer& signer = door_.counter().ports.signer;
  message.from = short_name(signer.verifier());
  const auto key = runtime::parse_verifier_key(partner.terms.key);
  CASSIA_ASSERT(key.has_value(), "the door lets no partner in whose key is none");
  message.to = short_name(*key);
  message.country = own_country(now).value_or(base::CountryCode());
  return runtime::sign_note(messages::print_origin_message(message), signer);
}

std::string OriginExchange::receipt_for(const Opened& opened, messages::ReceiptOutcome outcome,
                                        base::Instant now) {
  return signed_for(opened.partner,
                    {.message = "r-" + security::random_id(),
                     .kind = messages::OriginMessageKind::receipt,
                     .agreement = opened.message.agreement,
                     .certificate = opened.message.certificate,
                     .answers = opened.message.message,
                     .outcome = outcome},
                    now);
}

// Of certificates for another Party, or under an agreement that is not exchanged, the partner
// learns as much as of those that there are not.
std::string OriginExchange::answer_to_request(const Opened& opened, base::Instant now) {
  const auto number = certification::CertificateNumber::parse(opened.message.certificate);
  if (number) {
    const auto state = door_.states().find<certification::State>(
        stream_of(journeys::Desk::origin_certification, number->text()));
    auto message = message_of(*state, WithContent::always);
    const auto partners_known = partners();
    if (message && message->agreement == opened.message.agreement &&
        desk::linked_partner(*partners_known, state->submitted.application.destination,
                             message->agreement) ==
            desk::find_partner(*partners_known, opened.partner.partner)) {
      message->message = "a-" + security::random_id();
      message->answers = opened.message.message;
      return signed_for(opened.partner, *std::move(message), now);
    }
  }
  return receipt_for(opened, messages::ReceiptOutcome::unknown, now);
}

base::Result<runtime::Submission> OriginExchange::submission_of(const Opened& opened,
                                                                base::Instant now) {
  auto command = messages::command_of(opened.message, opened.partner.partner);
  if (!command) {
    return refused_note();
  }
  return runtime::Submission{
      .id = command_id(opened.partner.partner.text(), opened.message.message),
      .command = runtime::Value::of(journeys::Command(*std::move(command))),
      .actor = *base::ActorId::parse(kReceiver),
      .on_behalf_of = *base::OrganisationId::parse(kReceiver),
      .occurred_at = now};
}

void OriginExchange::take_in(const std::string& note, base::Instant now, const Answer& answer) {
  const auto opened = open(note);
  if (!opened) {
    answer(refused_note());
    return;
  }
  if (opened->message.kind == messages::OriginMessageKind::request) {
    answer(answer_to_request(*opened, now));
    return;
  }
  auto submission = submission_of(*opened, now);
  if (!submission) {
    answer(submission.error());
    return;
  }
  door_.counter().ports.executor.submit(
      *std::move(submission),
      [this, opened = *opened, now, answer](base::Result<runtime::Receipt>* result,
                                            const std::exception_ptr&) {
        if (result == nullptr) {
          tell_("origin exchange: a message could not be kept");
          answer(refused_note());
        } else if (!*result) {
          answer(result->error());
        } else {
          answer(receipt_for(opened, messages::ReceiptOutcome::taken, now));
        }
      });
}

// What came of it, in words; empty when the partner took the message.
std::string OriginExchange::heed_answer(const Partner& partner, const std::string& note,
                                        const std::string& message, base::Instant now) {
  const auto opened = open(note);
  if (!opened || opened->partner.partner != partner.partner || opened->message.answers != message) {
    return "no receipt of the partner";
  }
  if (opened->message.kind == messages::OriginMessageKind::receipt) {
    return "";
  }
  auto submission = submission_of(*opened, now);
  if (!submission) {
    return "the answer is not a certificate";
  }
  const auto taken = door_.counter().ports.executor.submit(*std::move(submission)).get();
  return taken ? "" : base::to_text(taken.error());
}

}  // namespace cassia::api

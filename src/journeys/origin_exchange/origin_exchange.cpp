#include "journeys/origin_exchange/origin_exchange.h"

#include "journeys/access/acting.h"
#include "journeys/refusals.h"
#include "journeys/stream_names.h"

namespace cassia::journeys {

namespace {

// Whether the message is one by which the certificate ended, or told of one that had ended.
bool ended_now(const std::vector<origin_exchange::Event>& events) {
  for (const origin_exchange::Event& event : events) {
    const auto* const received = std::get_if<origin_exchange::MessageReceived>(&event);
    if (received != nullptr && received->told.kind != origin_exchange::MessageKind::issued &&
        received->effect != origin_exchange::MessageEffect::outdated) {
      return true;
    }
  }
  return false;
}

bool stands(const preference::State& proof) {
  return proof.phase != preference::ProofPhase::none &&
         proof.phase != preference::ProofPhase::cancelled &&
         proof.phase != preference::ProofPhase::replaced;
}

}  // namespace

base::Result<void> keep_origin_partners(const origin_exchange::Command& command, Unit& unit) {
  if (!unit.sees({partners_stream(), organisation_stream(unit.context().on_behalf_of)})) {
    return {};
  }
  CASSIA_TRY(administrator_acts(unit));
  if (!CASSIA_TRY(is_registrar(unit.context().on_behalf_of, unit))) {
    return base::Refusal{.code = kOriginRegistrarNeeded,
                         .citation = {"cassia_design", "origin_exchange"},
                         .facts = {{"organisation", unit.context().on_behalf_of.text()}}};
  }
  CASSIA_TRY(unit.decide(command));
  return {};
}

base::Result<void> receive_origin_message(const origin_exchange::ReceiveOriginMessage& command,
                                          Unit& unit) {
  const auto number = preference::ProofNumber::parse(command.number.text());
  const Stream proof = proof_stream(command.agreement, *number);
  if (!unit.sees({copy_stream(command.partner, command.agreement, command.number.text()),
                  partners_stream(), proof})) {
    return {};
  }
  CASSIA_TRY(origin_exchange::check_speaks_for(unit.origin_exchange(partners_stream().key),
                                               command.partner, command.country,
                                               command.agreement));
  const auto events = CASSIA_TRY(unit.decide(origin_exchange::Command(command)));
  const preference::State& presented = *unit.states().preference(proof.key);
  const bool is_of_country =
      presented.proof.issued_in.value_or(presented.proof.origin) == command.country;
  if (ended_now(events) && stands(presented) && is_of_country) {
    CASSIA_TRY(unit.decide(preference::Command(preference::CancelProof{
        .agreement = command.agreement, .number = *number, .reason = command.reason})));
  }
  return {};
}

base::Result<void> request_origin_copy(const origin_exchange::RequestOriginCopy& command,
                                       Unit& unit) {
  if (!unit.sees({copy_stream(command.partner, command.agreement, command.number.text()),
                  partners_stream()})) {
    return {};
  }
  const origin_exchange::State& partners = unit.origin_exchange(partners_stream().key);
  const origin_exchange::Partner* const partner =
      origin_exchange::find_partner(partners, command.partner);
  const base::CountryCode country =
      partner == nullptr ? base::CountryCode() : partner->terms.country;
  CASSIA_TRY(
      origin_exchange::check_speaks_for(partners, command.partner, country, command.agreement));
  CASSIA_TRY(unit.decide(origin_exchange::Command(command)));
  return {};
}

}  // namespace cassia::journeys

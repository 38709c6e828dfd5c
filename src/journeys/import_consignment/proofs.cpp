#include "journeys/import_consignment/proofs.h"

#include <algorithm>

#include "journeys/refusals.h"
#include "journeys/stream_names.h"

namespace cassia::journeys {

namespace {

// What a back-to-back proof says of its original against what the zone knows of it: a later date
// would lengthen its validity, and the country of origin stays what it was.
base::Result<void> quotes_rightly(const preference::RegisterProof& original,
                                  const preference::RegisterProof& command) {
  const auto differs = [&command](const char* field, const std::string& quoted,
                                  const std::string& known) {
    return base::Refusal{.code = kOriginalQuotedWrongly,
                         .citation = {"rcep", "3.19"},
                         .place = field,
                         .facts = {{"number", command.number.text()},
                                   {"original", command.original->number.text()},
                                   {"quoted", quoted},
                                   {"known", known}}};
  };
  if (command.original->issue_date != original.issue_date) {
    return differs("original.issue_date", base::to_text(command.original->issue_date),
                   base::to_text(original.issue_date));
  }
  if (command.origin != original.origin) {
    return differs("origin", std::string(command.origin.code()),
                   std::string(original.origin.code()));
  }
  return {};
}

// RCEP art. 3.19 (register: rcep.3.19): a back-to-back proof is good for what was split off its
// original. Where the zone knows the original, it knows what that was.
base::Result<void> is_split_off(const preference::State& original,
                                const preference::RegisterProof& command, const law::LawBook& law) {
  if (original.phase == preference::ProofPhase::none) {
    return {};
  }
  CASSIA_TRY(quotes_rightly(original.proof, command));
  const base::Refusal refusal{
      .code = kBackToBackNotAllocated,
      .citation = {"rcep", "3.19"},
      .place = "original.number",
      .facts = {{"number", command.number.text()}, {"original", command.original->number.text()}}};
  const auto split = std::ranges::find(original.allocations, command.number,
                                       &preference::BackToBackAllocated::back_to_back);
  if (split == original.allocations.end()) {
    return refusal;
  }
  for (const preference::ProofLine& line : command.lines) {
    const auto part =
        std::ranges::find(split->lines, line.line_no, &preference::LineQuantity::line_no);
    if (part == split->lines.end() ||
        CASSIA_TRY(law.units().convert(line.quantity, part->quantity.unit())) > part->quantity) {
      return refusal;
    }
  }
  return {};
}

}  // namespace

std::vector<Stream> streams_of_proof(const preference::RegisterProof& command) {
  std::vector<Stream> streams = {proof_stream(command.agreement, command.number)};
  if (command.original) {
    streams.push_back(proof_stream(command.original->agreement, command.original->number));
  }
  return streams;
}

base::Result<void> register_proof(const preference::RegisterProof& command, Unit& unit) {
  if (!unit.sees(streams_of_proof(command))) {
    return {};
  }
  if (command.original) {
    const Stream original = proof_stream(command.original->agreement, command.original->number);
    CASSIA_TRY(is_split_off(*unit.states().preference(original.key), command, unit.law()));
  }
  CASSIA_TRY(unit.decide(preference::Command(command)));
  return {};
}

}  // namespace cassia::journeys

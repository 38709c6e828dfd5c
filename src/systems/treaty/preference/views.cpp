#include <algorithm>

#include "systems/treaty/preference/preference.h"

namespace cassia::systems::treaty::preference {

namespace {

std::string key_of(const State& state) {
  return proof_key(state.proof.agreement, state.proof.number);
}

ProofRow proof_row(const State& state) {
  const RegisterProof& proof = state.proof;
  return {.key = key_of(state),
          .agreement = proof.agreement,
          .number = proof.number.text(),
          .kind = proof.kind,
          .phase = state.phase,
          .importer = proof.importer,
          .exporter = proof.exporter,
          .origin = proof.origin,
          .issue_date = proof.issue_date,
          .expires_on = state.expires_on,
          .original =
              proof.original ? proof_key(proof.original->agreement, proof.original->number) : "",
          .replaced_by =
              state.replaced_by.is_empty() ? "" : proof_key(proof.agreement, state.replaced_by),
          .ended_reason = state.ended_reason,
          .is_unverified = state.is_unverified};
}

ProofLineRow line_row(const State& state, const LineLedger& ledger) {
  const base::Quantity used = ledger.claimed + ledger.allocated;
  return {.key = key_of(state) + "." + std::to_string(ledger.line.line_no),
          .proof = key_of(state),
          .line_no = ledger.line.line_no,
          .hs_code = ledger.line.hs_code,
          .goods_name = ledger.line.goods_name,
          .certified = ledger.line.quantity,
          .used = used,
          .remaining = ledger.line.quantity - used};
}

ClaimRow claim_row(const State& state, const ClaimRecord& record) {
  const Claim& claim = record.claim;
  return {.key = key_of(state) + "." + claim_key(claim.declaration_id, claim.line_no),
          .proof = key_of(state),
          .declaration = claim.declaration_id.text(),
          .line_no = claim.line_no,
          .proof_line = claim.proof_line,
          .claimant = claim.claimant,
          .state = record.phase,
          .reason = record.reason,
          .claimed = claim.quantity,
          .granted = record.granted,
          .excess = record.excess,
          .security_until = record.security_until,
          .is_unverified = record.is_unverified};
}

void append_line(const State& after, std::int64_t line_no, std::vector<Row>& rows) {
  const auto line = std::ranges::find(after.lines, line_no,
                                      [](const LineLedger& entry) { return entry.line.line_no; });
  if (line != after.lines.end()) {
    rows.emplace_back(line_row(after, *line));
  }
}

void append_claim(const State& after, const ClaimName& name, std::vector<Row>& rows) {
  if (const ClaimRecord* const record = find_claim(after, name.declaration_id, name.line_no)) {
    append_line(after, record->claim.proof_line, rows);
    rows.emplace_back(claim_row(after, *record));
  }
}

void append_rows(const ProofRegistered&, const State& after, std::vector<Row>& rows) {
  for (const LineLedger& line : after.lines) {
    rows.emplace_back(line_row(after, line));
  }
}

void append_rows(const ProofCancelled& event, const State& after, std::vector<Row>& rows) {
  for (const ClaimName& name : event.to_verify) {
    append_claim(after, name, rows);
  }
}

void append_rows(const ProofReplaced&, const State&, std::vector<Row>&) {}

void append_lines(const std::vector<LineQuantity>& parts, const State& after,
                  std::vector<Row>& rows) {
  for (const LineQuantity& part : parts) {
    append_line(after, part.line_no, rows);
  }
}

void append_rows(const BackToBackAllocated& event, const State& after, std::vector<Row>& rows) {
  append_lines(event.lines, after, rows);
}

void append_rows(const BackToBackReturned& event, const State& after, std::vector<Row>& rows) {
  append_lines(event.lines, after, rows);
}

ClaimName name_of(const Claim& claim) {
  return {.declaration_id = claim.declaration_id, .line_no = claim.line_no};
}
ClaimName name_of(const ClaimName& name) { return name; }

// Every other event is about one claim.
template <typename ClaimEvent>
void append_rows(const ClaimEvent& event, const State& after, std::vector<Row>& rows) {
  append_claim(after, name_of(event.claim), rows);
}

}  // namespace

std::vector<Row> views(const Event& event, const State& after) {
  std::vector<Row> rows;
  rows.emplace_back(proof_row(after));
  std::visit([&](const auto& happened) { append_rows(happened, after, rows); }, event);
  return rows;
}

}  // namespace cassia::systems::treaty::preference

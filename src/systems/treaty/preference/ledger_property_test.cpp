#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "systems/treaty/preference/fixture_test.h"

// The invariant of the desk: whatever is asked, no line is used beyond its certified quantity.
namespace cassia::systems::treaty::preference {

namespace {

RegisterProof two_lines() {
  RegisterProof proof = form_e();
  proof.lines.push_back({.line_no = 2,
                         .hs_code = hs("081060"),
                         .goods_name = "fresh durian, second choice",
                         .criterion = "WO",
                         .quantity = quantity("250", "KGM")});
  proof.lines[0].quantity = quantity("1000", "KGM");
  return proof;
}

DeclarationId any_declaration() {
  return declaration("D-" + std::to_string(*rc::gen::inRange(1, 6)));
}

base::Quantity any_quantity() {
  if (*rc::gen::arbitrary<bool>()) {
    return base::Quantity::of_micros(*rc::gen::inRange<std::int64_t>(-5, 700'000'000),
                                     *base::Unit::parse("KGM"));
  }
  return base::Quantity::of_micros(*rc::gen::inRange<std::int64_t>(0, 700'000),
                                   *base::Unit::parse("TNE"));
}

Claim any_claim() {
  Claim claim = durian_claim();
  claim.declaration_id = any_declaration();
  claim.line_no = *rc::gen::inRange(1, 3);
  claim.proof_line = *rc::gen::inRange(1, 4);
  claim.quantity = any_quantity();
  claim.is_guarantee_offered = *rc::gen::arbitrary<bool>();
  if (*rc::gen::arbitrary<bool>()) {
    claim.route = {};
  }
  return claim;
}

template <typename T>
T named() {
  T command;
  command.agreement = "acfta";
  command.number = number("E26VN0001");
  if constexpr (requires { command.declaration_id; }) {
    command.declaration_id = any_declaration();
  }
  if constexpr (requires { command.line_no; }) {
    command.line_no = *rc::gen::inRange(1, 3);
  }
  return command;
}

AllocateBackToBack any_allocation() {
  auto command = named<AllocateBackToBack>();
  command.back_to_back = number("B2B-" + std::to_string(*rc::gen::inRange(1, 20)));
  command.issue_date = date("2026-03-16");
  const int lines = *rc::gen::inRange(1, 3);
  for (int i = 0; i < lines; ++i) {
    command.lines.push_back({.line_no = *rc::gen::inRange(1, 3), .quantity = any_quantity()});
  }
  return command;
}

Command any_command() {
  switch (*rc::gen::inRange(0, 12)) {
    case 0:
      return any_allocation();
    case 1:
      return named<ReturnClaims>();
    case 2:
      return named<WithdrawClaim>();
    case 3:
      return named<ForfeitClaim>();
    case 4: {
      auto command = named<SupplyEvidence>();
      command.route = Route{.kind = RouteKind::direct};
      return command;
    }
    case 5:
      return named<StartVerification>();
    case 6: {
      auto command = named<ConcludeVerification>();
      command.outcome = *rc::gen::arbitrary<bool>() ? VerificationOutcome::confirmed
                                                    : VerificationOutcome::reclaimed;
      return command;
    }
    default:
      return any_claim();
  }
}

// The ledger of each line, counted anew from the claims and allocations.
void check_ledger(const State& state) {
  for (const LineLedger& line : state.lines) {
    base::Quantity claimed = quantity("0");
    for (const auto& [key, record] : state.claims) {
      RC_ASSERT(record.granted + record.excess == record.claim.quantity);
      if (holds_quantity(record.phase) && record.claim.proof_line == line.line.line_no) {
        claimed += record.used;
      }
    }
    base::Quantity allocated = quantity("0");
    for (const BackToBackAllocated& allocation : state.allocations) {
      for (const LineQuantity& part : allocation.lines) {
        if (part.line_no == line.line.line_no) {
          allocated += part.quantity;
        }
      }
    }
    RC_ASSERT(line.claimed == claimed);
    RC_ASSERT(line.allocated == allocated);
    RC_ASSERT(claimed + allocated <= line.line.quantity);
  }
}

RC_GTEST_PROP(Ledger, NeverExceedsWhatIsCertifiedAndEqualsItsReplay, ()) {
  Stream stream(two_lines());
  const int commands = *rc::gen::inRange(1, 40);
  for (int i = 0; i < commands; ++i) {
    const std::string_view day = *rc::gen::arbitrary<bool>() ? kToday : "2026-04-16";
    const bool is_customs = *rc::gen::arbitrary<bool>();
    const State before = stream.state();
    const std::string refused =
        stream.give(any_command(), context_on(day, is_customs ? "customs" : "trader"));
    RC_ASSERT(refused.empty() || stream.state() == before);
    check_ledger(stream.state());
  }
  State replayed;
  for (const Event& event : stream.events()) {
    replayed = preference::apply(std::move(replayed), event);
  }
  RC_ASSERT(replayed == stream.state());
}

RC_GTEST_PROP(Ledger, GivesEverythingBackWhenAllDeclarationsAreCancelled, ()) {
  Stream stream(two_lines());
  const int claims = *rc::gen::inRange(1, 20);
  for (int i = 0; i < claims; ++i) {
    stream.give(any_claim(), context_on(kToday));
  }
  for (int id = 1; id < 6; ++id) {
    ReturnClaims command = named<ReturnClaims>();
    command.declaration_id = declaration("D-" + std::to_string(id));
    RC_ASSERT(stream.give(command, context_on(kToday)).empty());
  }
  RC_ASSERT(stream.state().phase == ProofPhase::issued);
  RC_ASSERT(*remaining(stream.state(), 1) == quantity("1000"));
  RC_ASSERT(*remaining(stream.state(), 2) == quantity("250"));
}

}  // namespace

}  // namespace cassia::systems::treaty::preference

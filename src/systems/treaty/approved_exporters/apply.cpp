#include "systems/treaty/approved_exporters/approved_exporters.h"

namespace cassia::systems::treaty::approved_exporters {

namespace {

bool stands(const State& state) { return state.phase == ApprovalPhase::approved; }

void fold(State& state, const ApprovalAsked& event) {
  ++state.steps;
  if (!stands(state)) {
    state.phase = ApprovalPhase::asked;
  }
  state.asked = event;
  state.approved_exporter = event.approved_exporter;
  state.customs = event.customs;
}

void fold(State& state, const ApprovalGiven& event) {
  ++state.steps;
  state.phase = ApprovalPhase::approved;
  state.asked.reset();
  state.approval = event;
  state.reason = event.answer.reason;
  ++state.approvals;
}

void fold(State& state, const ApprovalRefused& event) {
  ++state.steps;
  if (!stands(state)) {
    state.phase = ApprovalPhase::refused;
  }
  state.asked.reset();
  state.reason = event.answer.reason;
}

void fold(State& state, const ApprovalSuspended& event) {
  ++state.steps;
  state.phase = ApprovalPhase::suspended;
  state.reason = event.answer.reason;
}

void fold(State& state, const ApprovalWithdrawn& event) {
  ++state.steps;
  state.phase = ApprovalPhase::withdrawn;
  state.reason = event.answer.reason;
}

void fold(State& state, const GoodFiled& event) { state.goods.push_back({.filed = event}); }

void fold(State& state, const GoodWithdrawn& event) {
  state.goods[static_cast<std::size_t>(event.good_no) - 1].is_withdrawn = true;
}

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&state](const auto& one) { fold(state, one); }, event);
  return state;
}

const GoodFiled* find_good(const State& state, std::int64_t good_no) {
  if (good_no < 1 || good_no > std::ssize(state.goods)) {
    return nullptr;
  }
  const FiledGood& good = state.goods[static_cast<std::size_t>(good_no) - 1];
  return good.is_withdrawn ? nullptr : &good.filed;
}

}  // namespace cassia::systems::treaty::approved_exporters

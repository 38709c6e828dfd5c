#include "systems/treaty/product_reviews/product_reviews.h"

namespace cassia::systems::treaty::product_reviews {

namespace {

void fold(State& state, const ProductFiled& event) {
  state.phase = ReviewPhase::filed;
  state.latest = event;
  state.words.clear();
}

void fold(State& state, const ProductAccepted& event) {
  state.phase = ReviewPhase::accepted;
  state.words = event.note;
}

void fold(State& state, const ProductReturned& event) {
  state.phase = ReviewPhase::returned;
  state.words = event.reason;
}

void fold(State& state, const ProductWithdrawn& /*event*/) { state.phase = ReviewPhase::withdrawn; }

void fold(State& state, const ProductUsed& /*event*/) { ++state.uses; }

}  // namespace

State apply(State state, const Event& event) {
  state.steps += std::holds_alternative<ProductUsed>(event) ? 0 : 1;
  std::visit([&state](const auto& one) { fold(state, one); }, event);
  return state;
}

}  // namespace cassia::systems::treaty::product_reviews

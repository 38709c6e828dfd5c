#pragma once

#include "systems/treaty/product_reviews/events.h"

namespace cassia::systems::treaty::product_reviews {

// none -> filed -> accepted | returned; filed again from each of them; withdrawn from each.
enum class ReviewPhase : std::uint8_t { none, filed, accepted, returned, withdrawn };
BOOST_DESCRIBE_ENUM(ReviewPhase, none, filed, accepted, returned, withdrawn)

struct State {
  ReviewPhase phase = ReviewPhase::none;
  ProductFiled latest = {};  // the filing that counts
  std::string words = {};    // of the officer, on the latest filing: note or reason
  std::int64_t uses = 0;     // by applications, of any filing
  std::int64_t steps = 0;

  friend bool operator==(const State&, const State&) = default;
};
BOOST_DESCRIBE_STRUCT(State, (), (phase, latest, words, uses, steps))

}  // namespace cassia::systems::treaty::product_reviews

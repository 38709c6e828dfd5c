#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <vector>

#include "engines/ownership/look_through.h"
#include "law/admission_list.h"

namespace cassia::systems::investment::admission {

// From the mildest to the most severe; the worst activity decides.
enum class Outcome : std::uint8_t {
  clear,        // no list names it
  conditional,  // a list names it, and the structure fits what it asks
  undecided,    // a list, or a fact, is missing
  needs_grant,  // shut, but opened by deployment elsewhere: a document for the place would lift it
  by_hand,      // control by other means: people decide
  blocked,
};
BOOST_DESCRIBE_ENUM(Outcome, clear, conditional, undecided, needs_grant, by_hand, blocked)

// How a reason bears on the answer. `note` does not.
enum class Standing : std::uint8_t { met, open, not_met, note };
BOOST_DESCRIBE_ENUM(Standing, met, open, not_met, note)

// One reason as a sentence, with its clause and how far the law behind it may be trusted.
struct Reason {
  Standing standing = Standing::note;
  base::Refusal sentence;
  law::Mark mark = law::Mark::confirmed;
  std::optional<law::AdmissionCondition> condition = {};  // that it is about
};

struct ActivityAnswer {
  Outcome outcome = Outcome::undecided;
  law::AdmissionScope scope = law::AdmissionScope::national;  // whose list decided
  // What to expect, never to rely on: by the edition before one that is not loaded, or if whoever
  // controls by other means counted as a foreign holder.
  std::optional<Outcome> presumed = {};
  std::vector<Reason> reasons = {};
};

enum class Review : std::uint8_t { not_assessed, none, by_hand, refer };
BOOST_DESCRIBE_ENUM(Review, not_assessed, none, by_hand, refer)

struct Answer {
  Outcome outcome = Outcome::undecided;
  // A condition on people is not met: the investment is not blocked, the people must change.
  bool is_person_to_change = false;
  engines::ownership::LookThrough holders = {};
  std::vector<ActivityAnswer> activities = {};        // as asked
  std::vector<const law::AdmissionList*> lists = {};  // of the day and place; live as the law does
  Review review = Review::not_assessed;
  std::vector<Reason> notes = {};  // the security review first, then what was not looked at
};

// Whether it may go on as it is.
inline bool passes(const Answer& answer) {
  return answer.outcome <= Outcome::conditional && !answer.is_person_to_change;
}

}  // namespace cassia::systems::investment::admission

#pragma once

#include <boost/describe.hpp>
#include <vector>

#include "systems/investment/admission/admission.h"

namespace cassia::systems::investment::admission {

enum class ChangeKind : std::uint8_t {
  place,                 // go into an area of the zone
  legal_representative,  // a Chinese citizen
  head,                  // a Chinese citizen
  board,                 // so many Chinese seats
  activity,              // leave it out
  sell,                  // `part` of a holding goes to a Chinese holder
};
BOOST_DESCRIBE_ENUM(ChangeKind, place, legal_representative, head, board, activity, sell)

struct Change {
  ChangeKind kind = ChangeKind::sell;
  std::string area = {};                   // place
  std::int64_t seats = 0;                  // board
  std::size_t activity = 0;                // activity: which of those asked about
  std::string owner = {};                  // sell: the holding
  std::string owned = {};                  // sell
  engines::ownership::Fraction part = {};  // sell: of the whole of `owned`
};

// Changes that together make the enquiry come to `outcome`, found by deciding anew.
struct Advice {
  std::vector<Change> changes = {};
  Outcome outcome = Outcome::conditional;
  bool passes = false;  // else it is only better than now
};

inline constexpr std::size_t kAdvicesMax = 8;

// What would pass, or at least make it better, each set found by deciding anew: every change alone;
// pairs only where no change alone passes; sales of several holdings together, the weightiest
// first, only where no pair passes. Those that pass come first. Of holdings those nearest to the
// target are tried, at most 16; a limit that must be undercut is undercut by whole hundredths of a
// per cent. Nothing is sold where it is not known who holds how much. Empty where nothing was
// found, and where the answer passes.
std::vector<Advice> advise(const Case& asked, const Answer& answer, const law::LawBook& law);

// One change as a sentence.
base::Refusal explain(const Change& change, const Case& asked);

}  // namespace cassia::systems::investment::admission

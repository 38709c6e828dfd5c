#pragma once

#include <boost/describe.hpp>
#include <vector>

#include "base/result.h"
#include "engines/origin/bill.h"
#include "engines/origin/correlation.h"
#include "engines/origin/evaluation.h"
#include "engines/origin/proof.h"
#include "engines/origin/rule_book.h"
#include "engines/origin/terms.h"

// Whether a good originates in a Party under an agreement, and why.
namespace cassia::engines::origin {

// The law that a determination goes by; all of it outlives the determination and its proof.
struct OriginLaw {
  const Terms* terms = nullptr;
  const RuleBook* book = nullptr;
  const Correlations* correlations = nullptr;
};

struct Determination {
  Verdict verdict = Verdict::not_met;
  Criterion criterion = Criterion::none;      // by which it originates
  std::uint8_t basis = kByNothing;            // what a product or general rule was met by
  bool is_by_cumulation = false;              // not without materials of other Parties
  bool is_simulation = false;                 // no entitlement
  bool is_unverified = false;                 // of the facts it rests on, some are
  bool has_notes_missing = false;             // notes beside the rules are not loaded
  bool supposes_processing = false;           // nobody has told what was done; see minimal_not_told
  ValueShare share = {};                      // regional value, if that decided
  std::vector<base::Refusal> questions = {};  // what keeps it open, or could still help
};

// What may be watched of a determination; each costs time.
struct Watched {
  Proof* proof = nullptr;
};

// Determines the good of the bill: intermediate goods first, then the agreement's criteria in their
// order. An intermediate good that originates counts as one originating material; one that does
// not counts by its parts where the same producer made it (or the agreement cumulates production),
// else as one non-originating material. Refuses not_a_party, agreement_not_yet_in_force and what
// read_inputs refuses. That rules are not loaded is no refusal but an open question.
base::Result<Determination> determine(const Bill& bill, const Trade& trade, const OriginLaw& law,
                                      const Watched& watched = {});

}  // namespace cassia::engines::origin

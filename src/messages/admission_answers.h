#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "engines/ownership/look_through.h"
#include "law/law_book.h"
#include "systems/investment/admission/advice.h"

namespace cassia::messages {

// One reason, note or question as a sentence. `mark`: S, K, D or ?, how far the law behind it may
// be trusted (law/README.md).
struct AdmissionReason {
  systems::investment::admission::Standing standing =
      systems::investment::admission::Standing::note;
  std::string code = {};
  std::string text = {};
  base::Citation citation = {};
  std::string mark = {};
};
BOOST_DESCRIBE_STRUCT(AdmissionReason, (), (standing, code, text, citation, mark))

struct AdmissionActivity {
  std::optional<std::string> industry = {};
  std::vector<std::string> entries = {};
  systems::investment::admission::Outcome outcome =
      systems::investment::admission::Outcome::undecided;
  // What to expect where it is not decided; never to rely on.
  std::optional<systems::investment::admission::Outcome> presumed = {};
  law::AdmissionScope scope = law::AdmissionScope::national;  // whose list decided
  std::vector<AdmissionReason> reasons = {};
};
BOOST_DESCRIBE_STRUCT(AdmissionActivity, (), (industry, entries, outcome, presumed, scope, reasons))

// Shares of the target, as "52 %", or as "1/3 (≈ 33.3333 %)" where no decimal is exact.
struct AdmissionHolder {
  std::string entity = {};
  engines::ownership::Side side = engines::ownership::Side::unknown;
  std::string share = {};
};
BOOST_DESCRIBE_STRUCT(AdmissionHolder, (), (entity, side, share))

struct AdmissionShares {
  std::string chinese = {};
  std::string foreign = {};
  std::string unknown = {};
  std::string foreign_most = {};           // counting what is unknown as foreign
  std::string largest_foreign_group = {};  // one foreign holder with those affiliated to it
  std::vector<AdmissionHolder> holders = {};
};
BOOST_DESCRIBE_STRUCT(AdmissionShares, (),
                      (chinese, foreign, unknown, foreign_most, largest_foreign_group, holders))

// One change, as a sentence and as what a program needs to make it in the enquiry.
struct AdmissionChange {
  systems::investment::admission::ChangeKind kind =
      systems::investment::admission::ChangeKind::sell;
  std::string area = {};        // place: where to go
  std::int64_t seats = 0;       // board: Chinese seats
  std::int64_t activity = 0;    // activity: which to leave out, from 1
  std::string owner = {};       // sell: the holding
  std::string owned = {};       // sell
  std::string share_sold = {};  // sell: "1/50" of the whole of what is owned
  std::string share_left = {};  // sell: what the holding keeps
  std::string text = {};
};
BOOST_DESCRIBE_STRUCT(AdmissionChange, (),
                      (kind, area, seats, activity, owner, owned, share_sold, share_left, text))

struct AdmissionAdvice {
  bool passes = false;  // else it is only better than now
  systems::investment::admission::Outcome outcome =
      systems::investment::admission::Outcome::undecided;
  std::vector<AdmissionChange> changes = {};
};
BOOST_DESCRIBE_STRUCT(AdmissionAdvice, (), (passes, outcome, changes))

// A negative list of the day and place, and how much of it is loaded.
struct AdmissionListUsed {
  std::string id = {};
  std::string title = {};
  law::AdmissionScope scope = law::AdmissionScope::national;
  base::Date valid_from = {};
  std::optional<base::Date> valid_to = {};
  std::int64_t entries_official = 0;
  std::int64_t entries_loaded = 0;  // fields; one entry of the list may have several
  bool is_complete = false;
  base::Citation citation = {};
};
BOOST_DESCRIBE_STRUCT(AdmissionListUsed, (),
                      (id, title, scope, valid_from, valid_to, entries_official, entries_loaded,
                       is_complete, citation))

struct AdmissionAnswer {
  base::Date on = {};
  systems::investment::admission::Outcome outcome =
      systems::investment::admission::Outcome::undecided;
  bool passes = false;  // whether it may go on as it is
  bool is_person_to_change = false;
  systems::investment::admission::Review review =
      systems::investment::admission::Review::not_assessed;
  AdmissionShares shares = {};
  std::vector<AdmissionActivity> activities = {};  // as asked
  std::vector<AdmissionReason> notes = {};
  std::vector<AdmissionAdvice> advice = {};
  std::vector<AdmissionListUsed> lists = {};
  std::string law = {};  // digest of the whole book: the same law gives the same answer
};
BOOST_DESCRIBE_STRUCT(AdmissionAnswer, (),
                      (on, outcome, passes, is_person_to_change, review, shares, activities, notes,
                       advice, lists, law))

// The enquiry as of `on`, in words. Refuses what read_case and decide of the desk refuse.
base::Result<AdmissionAnswer> answer_admission(
    const systems::investment::admission::Enquiry& enquiry, base::Date on, const law::LawBook& law,
    law::Language language);

}  // namespace cassia::messages

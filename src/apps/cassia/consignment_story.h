#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "apps/cassia/zone.h"

namespace cassia::apps {

// Something that happened to a consignment, at whichever desk.
struct StoryEvent {
  base::Instant at = {};
  std::string desk = {};
  std::string type = {};    // of the event, or of the entry in the account's statement
  std::string actor = {};   // empty for entries of the account
  std::string what = {};    // in words
  std::string detail = {};  // the figures, and the clause they rest on
};
BOOST_DESCRIBE_STRUCT(StoryEvent, (), (at, desk, type, actor, what, detail))

struct StoryLine {
  std::int64_t line_no = 0;
  std::string goods = {};
  std::string hs_code = {};
  std::string origin = {};
  std::string quantity = {};
  std::string regime = {};
  std::string duty_rate = {};
  base::Money customs_value = {};
  base::Money duty = {};
  base::Money vat = {};
  base::Money tax = {};
  base::Money security = {};
  std::string state = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(StoryLine, (),
                      (line_no, goods, hs_code, origin, quantity, regime, duty_rate, customs_value,
                       duty, vat, tax, security, state, is_unverified))

struct StoryNext {
  std::string actor = {};
  std::string action = {};
  std::string by = {};  // in the zone's time; empty without a limit
};
BOOST_DESCRIBE_STRUCT(StoryNext, (), (actor, action, by))

// Where the goods are, what they cost, who acts next and by when, and how it came about.
struct ConsignmentStory {
  std::string declaration_id = {};
  std::string declarant = {};
  std::string batch_no = {};
  std::string phase = {};       // of the declaration
  std::string gate_phase = {};  // of the batch; empty without one
  base::Money customs_value = {};
  base::Money tax = {};
  base::Money late_fee = {};
  base::Money security = {};
  std::string tax_due = {};
  std::vector<StoryNext> next = {};
  std::vector<StoryLine> lines = {};
  std::vector<StoryEvent> events = {};
};
BOOST_DESCRIBE_STRUCT(ConsignmentStory, (),
                      (declaration_id, declarant, batch_no, phase, gate_phase, customs_value, tax,
                       late_fee, security, tax_due, next, lines, events))

// Nothing when no such declaration was lodged.
std::optional<ConsignmentStory> tell_consignment(Zone& zone, const std::string& declaration_id,
                                                 law::Language language);

// The story on a terminal.
std::string to_text(const ConsignmentStory& story, law::Language language);

// The tax bill (税款缴纳清单) as it is printed for the trader: each line under its regime, the sums
// of each tax, the late fee, what is secured, and by when it is due. No colours.
std::string bill_text(const ConsignmentStory& story, law::Language language);

}  // namespace cassia::apps

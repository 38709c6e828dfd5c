#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "api/organisation_names.h"
#include "api/zone/zone_domain.h"
#include "base/date.h"
#include "base/money.h"
#include "law/law_book.h"

namespace cassia::api {

// Something that happened to a consignment, at whichever desk.
struct StoryEvent {
  base::Instant at = {};
  std::string desk = {};
  std::string type = {};          // of the event, or of the entry in the account's statement
  std::string actor = {};         // the user; empty for entries of the account
  std::string on_behalf_of = {};  // the organisation that the user acted for
  std::string what = {};          // in words
  std::string detail = {};        // the figures, and the clause they rest on
};
BOOST_DESCRIBE_STRUCT(StoryEvent, (), (at, desk, type, actor, on_behalf_of, what, detail))

struct StoryLine {
  std::int64_t line_no = 0;
  std::string goods = {};
  std::string hs_code = {};
  std::string origin = {};
  std::string quantity = {};
  std::string regime = {};
  std::string duty_rate = {};
  std::string clause = {};  // that the rate rests on
  base::Money customs_value = {};
  base::Money duty = {};
  base::Money vat = {};
  base::Money tax = {};
  base::Money security = {};
  std::string state = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(StoryLine, (),
                      (line_no, goods, hs_code, origin, quantity, regime, duty_rate, clause,
                       customs_value, duty, vat, tax, security, state, is_unverified))

struct StoryNext {
  std::string desk = {};
  std::string actor = {};
  std::string action = {};
  std::string by = {};                           // in the zone's time; empty without a limit
  std::optional<base::Instant> by_instant = {};  // nothing for a limit that is a day
};
BOOST_DESCRIBE_STRUCT(StoryNext, (), (desk, actor, action, by, by_instant))

// Why customs keeps lines back.
struct StoryControl {
  std::string control_id = {};
  std::string kind = {};
  std::vector<std::int64_t> line_nos = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(StoryControl, (), (control_id, kind, line_nos, reason))

// What was promised and what came of it.
struct StoryClock {
  std::optional<base::Instant> target_at = {};
  std::optional<base::Instant> released_at = {};
  bool is_late = false;
};
BOOST_DESCRIBE_STRUCT(StoryClock, (), (target_at, released_at, is_late))

// Where the goods are, what they cost, who acts next and by when, and how it came about.
struct ConsignmentStory {
  std::string declaration_id = {};
  std::int64_t version = 0;  // of the declaration's stream
  std::string declarant = {};
  std::string batch_no = {};
  std::string port = {};
  std::string invoice_number = {};
  base::Instant accepted_at = {};
  std::string phase = {};       // of the declaration
  std::string gate_phase = {};  // of the batch; empty without one
  base::Money customs_value = {};
  base::Money tax = {};
  base::Money late_fee = {};
  base::Money security = {};
  std::string tax_due = {};
  StoryClock release = {};
  std::vector<StoryControl> controls = {};
  std::vector<std::string> proofs = {};  // keys of proofs of origin
  std::vector<StoryNext> next = {};
  std::vector<StoryLine> lines = {};
  std::vector<StoryEvent> events = {};
  std::vector<NamedOrganisation> organisations = {};  // that the story speaks of
};
BOOST_DESCRIBE_STRUCT(ConsignmentStory, (),
                      (declaration_id, version, declarant, batch_no, port, invoice_number,
                       accepted_at, phase, gate_phase, customs_value, tax, late_fee, security,
                       tax_due, release, controls, proofs, next, lines, events, organisations))

// As of the moment of `loaded`, which keeps the streams that the story needed. Nothing when no such
// declaration was lodged.
std::optional<ConsignmentStory> tell_consignment(LoadedForReading& loaded, const law::LawBook& law,
                                                 const std::string& declaration_id,
                                                 law::Language language);

}  // namespace cassia::api

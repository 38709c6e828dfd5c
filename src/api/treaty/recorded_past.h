#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "api/bad_lines.h"
#include "api/counter.h"
#include "engines/decision/table/recorded_decisions.h"

namespace cassia::api {

// Past decisions of one version of a table, for a back-test at the counter.
struct RecordedPast {
  engines::decision::table::RecordedHead head = {};
  std::vector<engines::decision::table::RecordedDecisions> blocks = {};
  std::int64_t by_other_versions = 0;  // decisions by the table that are left out
  bool is_complete = true;             // false: there are more than were read, the first of them

  // Of the decision file that holds just these (docs/formats/decision_file.md): whoever makes it by
  // `cassia decisions` has a file with this digest.
  base::Digest file_digest() const;
};

// Of CSV, as `cassia decisions import` reads it. Refuses csv_malformed at "line 1".
base::Result<RecordedPast> read_decisions(std::string_view csv,
                                          engines::decision::table::RecordedHead head,
                                          BadLines& bad);

// Of the rulings of this zone by that version, with the packages that the first of them pinned, in
// the order in which they were made.
struct RulingsAsked {
  std::shared_ptr<const engines::decision::table::DecisionTable> version;
  std::vector<engines::decision::table::PackagePin> pins = {};  // of the version
  std::int32_t offset_seconds = 0;
  std::optional<base::Date> from = {};
  std::optional<base::Date> to = {};
  std::size_t most = 1'000'000;  // of a desk's decisions: more are for `cassia law backtest`
};
RecordedPast read_rulings(Counter& counter, const RulingsAsked& asked);

// The same of a table that a desk asks by itself: with what that decided, in the order of the log,
// under the pins of the version.
RecordedPast read_decided(Counter& counter, const base::ZoneCalendar& calendar,
                          const RulingsAsked& asked);

}  // namespace cassia::api

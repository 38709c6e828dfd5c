#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>

#include "apps/cassia/commands.h"
#include "base/zone_calendar.h"
#include "codec/decision_file/decision_file.h"
#include "runtime/domain.h"
#include "runtime/store.h"

namespace cassia::apps {

struct DecisionImportOptions {
  std::string file = {};           // CSV of past decisions; "-": standard input
  std::string table = {};          // a file, or the name of a table of the law: what decided them
  std::filesystem::path out = {};  // the decision file
};
// Past decisions of a table in CSV as a decision file.
int import_decisions_command(const DecisionImportOptions& asked, const CommonOptions& options);

struct ImportCount {
  std::int64_t decisions = 0;
  std::int64_t bad_lines = 0;
  friend bool operator==(const ImportCount&, const ImportCount&) = default;
};
// Called for each line that is not taken, with its number.
using TellBadLine = std::function<void(std::int64_t line, const base::Refusal&)>;
using TakeBytes = std::function<void(std::int64_t bytes)>;
struct ImportTarget {
  std::filesystem::path out = {};
  std::size_t block_decisions = codec::kBlockDecisionsMax;
};
// Refuses csv_malformed where the first line cannot be used; then nothing is written.
base::Result<ImportCount> import_decisions(std::istream& lines,
                                           const engines::decision::table::RecordedHead& head,
                                           const ImportTarget& target, const TellBadLine& tell,
                                           const TakeBytes& take);

struct DecisionExportOptions {
  std::string table = {};           // a file, or the name of a table of the law: whose rulings
  std::optional<std::string> from;  // first day
  std::optional<std::string> to;    // last day
  std::filesystem::path out = {};   // the decision file
};
// What a zone decided by one version of a table, as a decision file.
int export_decisions_command(const DecisionExportOptions& asked, const CommonOptions& options);

struct ExportCount {
  std::int64_t decisions = 0;
  std::int64_t by_other_versions = 0;  // of the table, in the period
  friend bool operator==(const ExportCount&, const ExportCount&) = default;
};
// Both days count, where the zone's clocks show them.
struct ExportPeriod {
  std::optional<base::Date> from = {};
  std::optional<base::Date> to = {};
};
struct ExportSource {
  runtime::StoreReader& reader;
  const runtime::Domain& domain;
  const base::ZoneCalendar& calendar;
  std::vector<engines::decision::table::PackagePin> pins = {};  // of the version
};
// Reads the log once. Rulings that an officer changed stand as the table decided them. The head
// pins what the first of them pinned, and one that pins something else is of another version. Of a
// table that a desk asks also what that decided by itself, as far as the version decides it so;
// then the head has the pins that are given.
ExportCount export_decisions(const ExportSource& zone,
                             const engines::decision::table::DecisionTable& version,
                             std::int32_t offset_seconds, const ExportPeriod& period,
                             const std::filesystem::path& out);

struct DecisionShowOptions {
  std::filesystem::path file = {};
  std::optional<std::filesystem::path> csv = {};  // where the decisions go as CSV
};
// What a decision file holds, every digest of it checked.
int show_decisions_command(const DecisionShowOptions& asked, const CommonOptions& options);

}  // namespace cassia::apps

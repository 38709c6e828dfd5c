#pragma once

#include <filesystem>
#include <functional>
#include <iosfwd>
#include <string>

#include "apps/cassia/commands.h"
#include "codec/decision_file/decision_file.h"

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

struct DecisionShowOptions {
  std::filesystem::path file = {};
  std::optional<std::filesystem::path> csv = {};  // where the decisions go as CSV
};
// What a decision file holds, every digest of it checked.
int show_decisions_command(const DecisionShowOptions& asked, const CommonOptions& options);

}  // namespace cassia::apps

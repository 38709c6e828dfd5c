#pragma once

#include <functional>
#include <iosfwd>
#include <string>

#include "journeys/unused_preference/totals.h"
#include "messages/past_lines.h"

// The replay of a file of past import lines over several threads: cut into chunks of whole lines,
// told in the order of the file whatever the chunks, in memory that does not grow with the file.
namespace cassia::apps {

struct ReplaySettings {
  base::Date asked_on = {};
  std::size_t chunk_bytes = 1U << 20U;  // at least one line is read whatever this says
  int workers = 1;
};

// One line that was looked at: its number in the file, and the finding or what is wrong with it.
struct ReplayedLine {
  std::int64_t number = 0;
  const journeys::PastLine* line = nullptr;  // null when it could not be read
  const base::Result<journeys::PreferenceFinding>* finding = nullptr;
};

// What is written of a line; both may stay empty. Called on several threads at once.
struct ReplayText {
  std::string out = {};  // to standard output
  std::string csv = {};  // to the file of findings
};
using TellLine = std::function<void(const ReplayedLine&, ReplayText&)>;
// Called on the caller's thread, in the order of the file, with the bytes read so far.
using TakeText = std::function<void(const ReplayText&, std::int64_t bytes)>;

struct ReplayCount {
  journeys::PreferenceTotals totals = {};
  std::int64_t bad_lines = 0;  // counted and told, and in no sum
  friend bool operator==(const ReplayCount&, const ReplayCount&) = default;
};

// Refuses csv_malformed when the head cannot be used. Bad lines are told and do not end it.
base::Result<ReplayCount> replay_past_lines(std::istream& file, const law::LawBook& law,
                                            const ReplaySettings& settings, const TellLine& tell,
                                            const TakeText& take);

}  // namespace cassia::apps

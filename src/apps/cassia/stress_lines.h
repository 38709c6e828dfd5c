#pragma once

#include <functional>
#include <iosfwd>

#include "journeys/stress_test/past_imports.h"
#include "messages/past_lines.h"

// A file of past import lines, gathered for a stress test over several threads, in memory that does
// not grow with the file.
namespace cassia::apps {

struct StressSettings {
  std::size_t chunk_bytes = 1U << 20U;  // at least one line is read whatever this says
  int workers = 1;
};

struct GatheredImports {
  journeys::PastImports imports = {};
  std::int64_t lines = 0;
  std::int64_t bad_lines = 0;  // counted and told, and in no sum
  friend bool operator==(const GatheredImports&, const GatheredImports&) = default;
};

// Called on the caller's thread, in the order of the file: a line that cannot be counted.
using TellBadLine = std::function<void(std::int64_t number, const base::Refusal& refusal)>;
// Likewise, with the bytes read so far.
using TellBytes = std::function<void(std::int64_t bytes)>;

// Refuses csv_malformed when the head cannot be used. Bad lines do not end it.
base::Result<GatheredImports> gather_imports(std::istream& file,
                                             const journeys::EliminationSchedule& schedule,
                                             const law::LawBook& law,
                                             const StressSettings& settings,
                                             const TellBadLine& tell, const TellBytes& progress);

}  // namespace cassia::apps

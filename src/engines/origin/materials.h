#pragma once

#include "engines/origin/determination.h"
#include "engines/origin/inputs.h"

namespace cassia::engines::origin {

enum class Cumulating : std::uint8_t { as_agreed, not_at_all };

using Materials = boost::container::small_vector<Material, kLinesInPlace>;
// By line: what came of an intermediate good. Of a line without parts it says nothing.
using Standings = boost::container::small_vector<Verdict, kLinesInPlace>;

// From whose side materials are counted.
struct Viewpoint {
  const Bill* bill = nullptr;
  const Terms* terms = nullptr;
  const Trade* trade = nullptr;
  const Inputs* inputs = nullptr;
  const Standings* standings = nullptr;     // of intermediate goods
  Verdict originating_from = Verdict::met;  // at least so certain, to count as originating
  Cumulating cumulating = Cumulating::as_agreed;
};

// The Party where a line with parts was made: the exporting one where nobody has told another.
base::CountryCode home_of(const Viewpoint& view, std::uint32_t line);

// The materials that the list of parts beginning at `first_part` counts as for a producer in
// `home`, intermediate goods that do not originate taken apart where that is allowed.
void gather(const Viewpoint& view, std::int32_t first_part, base::CountryCode home,
            Materials& materials);

}  // namespace cassia::engines::origin

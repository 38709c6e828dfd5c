#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <string_view>

#include "base/refusal.h"
#include "base/result.h"

namespace cassia::law {

// How far a statement may be trusted, from strongest to weakest: S confirmed in the cited text,
// K known without the text at hand, D our own design value (not law), ? unsure.
enum class Mark : std::uint8_t { confirmed, known, designed, unsure };
BOOST_DESCRIBE_ENUM(Mark, confirmed, known, designed, unsure)

// "S", "K", "D", "?", or several with '/' between ("S/K"), which count as the weakest of them.
// Refuses law_value_malformed.
base::Result<Mark> parse_mark(std::string_view text);
std::string_view to_text(Mark mark);  // "S", "K", "D", "?"

// A value of law on one day, the clause it comes from, and how far it may be trusted.
// `is_unverified` is what users are told: true for '?' (of whole tables also for K, since nobody
// compared their rows with the official text).
template <typename T>
struct Dated {
  T value{};
  base::Citation citation{};
  bool is_unverified = false;
  Mark mark = Mark::confirmed;

  friend bool operator==(const Dated&, const Dated&) = default;
};

}  // namespace cassia::law

#pragma once

#include <functional>
#include <string>

#include "base/zone_calendar.h"
#include "engines/decision/feel/value.h"

// A decision that a desk of the zone made by a table of the law by itself, as its events tell.
namespace cassia::messages {

struct DeskDecision {
  std::string case_name = {};
  std::string subject = {};  // whom it was about
  engines::decision::feel::Context inputs = {};
  engines::decision::feel::Context outputs = {};  // as far as the event tells them
  base::Instant at = {};                          // as of when the table was asked
  std::string version = {};  // digest of the table in hexadecimal; empty where nobody wrote it down
};

using TakeDecision = std::function<void(const DeskDecision&)>;

// Takes what is known of a key out of a reader's memory.
template <typename Map>
void forget(Map& known, std::string_view key) {
  if (const auto found = known.find(key); found != known.end()) {
    known.erase(found);
  }
}

// What the readers of all desks say in words.
inline engines::decision::feel::Value text_value(std::string_view text) {
  return engines::decision::feel::Value(std::string(text));
}

}  // namespace cassia::messages

#pragma once

#include <string>
#include <string_view>

#include "engines/decision/feel/value.h"

namespace cassia::messages {

// Appends a value as JSON has it; dates, times and durations as the text within FEEL's @"...".
void append_value_json(std::string& out, const engines::decision::feel::Value& value);

// The same where the text of the value (feel::to_text) is at hand.
void append_value_json(std::string& out, const engines::decision::feel::Value& value,
                       std::string_view text);

}  // namespace cassia::messages

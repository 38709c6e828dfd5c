#pragma once

#include <string>
#include <string_view>

namespace cassia::apps {

// A cell of a CSV file for people. A spreadsheet would take some texts for formulas: an apostrophe
// leads them.
std::string in_quotes(std::string_view cell);

}  // namespace cassia::apps

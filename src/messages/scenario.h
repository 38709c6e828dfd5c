#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "messages/field_node.h"

namespace cassia::messages {

// A scenario file, read line by line:
//
//   # comment
//   at 2026-04-20T09:00                      the clock, in Beijing time
//   by li_wei for pingxiang_fruit            who acts for whom, until said otherwise
//   deposit trader=pingxiang_fruit ...       a command: its name and fields
//     amount="CNY 500000.00"                 indented fields continue it
//     lines hs_code=0810.60.00 ...           an indented word opens a block; lines that are
//       weight="18600 KGM"                   indented more belong to it
//     > a line of text                       joins the step's last field as it stands
//   = accepted                               what must come of it
//   show declaration_line where declaration=... columns=hs,duty
//   | 0810.60.00 | 0.00                      what must be seen
//
// Expected lines ('=' and '|') belong to the step before them.
struct Step {
  int line = 0;       // where it begins in the file
  int last_line = 0;  // its last line before the expected ones
  std::string verb;
  std::vector<std::string> words;  // after the verb, those that are no fields
  FieldNode node;
  std::vector<std::string> expected;
};

// At most 1 MiB and 20,000 lines; refuses scenario_malformed with the line.
base::Result<std::vector<Step>> parse_scenario(std::string_view text);

}  // namespace cassia::messages

#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <vector>

#include "api/attachments/scanner.h"

namespace cassia::apps {

struct ScanProgram {
  std::vector<std::string> arguments = {};  // the program and what it is given; no shell reads them
  std::chrono::milliseconds timeout{30'000};
};

// Runs the program once for each file, with the file on its standard input and nothing else of this
// process: it ends with 0 when the bytes are clean, 1 when they are infected; anything else, not
// starting and taking too long are faults of the scanner. The file lies in memory only.
std::unique_ptr<api::Scanner> scan_by_program(ScanProgram program);

}  // namespace cassia::apps

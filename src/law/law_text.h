#pragma once

#include <string>

namespace cassia::law {

// One file of the law folder: its path below `law/` with '/' between folders
// ("packages/01-rcep-origin/package.yaml") and its whole text. Only programs and tests read files.
struct LawText {
  std::string path;
  std::string text;
};

}  // namespace cassia::law

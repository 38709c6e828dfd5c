#pragma once

#include <string>
#include <string_view>

#include "base/result.h"

namespace cassia::engines::decision::feel {

// An XPath pattern in the words of the library. `ignores_space` is the flag x, `dot_is_all` the
// flag s. Refuses what is no pattern, and what the library cannot do.
struct TranslationOptions {
  bool ignores_space = false;
  bool dot_is_all = false;
};
base::Result<std::string> translate_pattern(std::string_view pattern,
                                            const TranslationOptions& options);

}  // namespace cassia::engines::decision::feel

#include "base/assert.h"

#include <cstdio>
#include <cstdlib>

namespace cassia::base {

void assertion_failed(const char* condition, const char* why, const char* file, int line) {
  std::fprintf(stderr, "%s:%d: bug: %s (%s)\n", file, line, why, condition);
  std::abort();
}

}  // namespace cassia::base

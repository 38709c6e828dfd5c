#pragma once

namespace cassia::base {

// Ends the process with the broken condition, its reason and its place on standard error. A bug is
// neither a refusal nor a fault (STYLE.md, three kinds of failure); no caller may recover from it.
[[noreturn]] void assertion_failed(const char* condition, const char* why, const char* file,
                                   int line);

}  // namespace cassia::base

// Stays on in release builds. `why` says why the condition must hold.
#define CASSIA_ASSERT(condition, why)                                          \
  do {                                                                         \
    if (!(condition)) [[unlikely]] {                                           \
      ::cassia::base::assertion_failed(#condition, (why), __FILE__, __LINE__); \
    }                                                                          \
  } while (false)

#pragma once

#include <stdexcept>

namespace cassia::print {

// A document that cannot be printed: a font is missing, a limit is passed, memory ran out.
class PrintFault : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace cassia::print

#include "engines/origin/bill.h"

namespace cassia::engines::origin {

CodesByEdition codes_of(const base::HsCode& code) {
  CodesByEdition codes = {};
  codes[static_cast<std::size_t>(code.edition())] = code;
  return codes;
}

}  // namespace cassia::engines::origin

#pragma once

#include <string>
#include <string_view>

#include "base/refusal.h"

namespace cassia::engines::decision::model {

// The refusal with the place of its text put before its place within the text: "decision Fee, rule
// 3, output 1, line 1, column 7".
inline base::Refusal within(std::string_view where, base::Refusal refusal) {
  if (!where.empty()) {
    refusal.place = std::string(where) + (refusal.place.empty() ? "" : ", ") + refusal.place;
  }
  return refusal;
}

}  // namespace cassia::engines::decision::model

#pragma once

#include <map>
#include <optional>

#include "journeys/stress_test/stress_run.h"

namespace cassia::journeys {

// The imports of one market by their origin, before a stage and after it.
class Market {
 public:
  void add(base::CountryCode origin, const StageSum& sum);

  // To the whole point, half up; exact up to 720 trillion yuan. Nothing where an origin is unknown,
  // a sum is out of range, or nothing is imported before or after.
  std::optional<Concentration> concentration() const;

 private:
  std::map<base::CountryCode, FenSum> before_ = {};
  std::map<base::CountryCode, FenSum> after_ = {};
};

}  // namespace cassia::journeys

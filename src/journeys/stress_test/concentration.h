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
  struct Side {
    std::map<base::CountryCode, std::int64_t> by_origin = {};
    std::optional<std::int64_t> index() const;
  };
  Side before_ = {};
  Side after_ = {};
  bool is_unknown_ = false;
};

}  // namespace cassia::journeys

#pragma once

#include <boost/describe.hpp>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "journeys/journeys.h"

// A reform measured against the rest: the rulings by its version beside those of the same
// institution by any other.
namespace cassia::api {

struct OutcomeCount {
  std::string outcome = {};  // "channel = postal; duty = 0", as the table decided
  std::int64_t rulings = 0;
};
BOOST_DESCRIBE_STRUCT(OutcomeCount, (), (outcome, rulings))

struct MeasuredGroup {
  std::int64_t rulings = 0;
  std::int64_t applicants = 0;
  std::int64_t overridden = 0;
  std::int64_t appealed = 0;  // at least once, also when it was withdrawn
  std::int64_t waiting = 0;   // for the answer to an appeal
  std::int64_t upheld = 0;
  std::int64_t revised = 0;
  std::vector<OutcomeCount> outcomes = {};  // the most frequent first
};
BOOST_DESCRIBE_STRUCT(MeasuredGroup, (),
                      (rulings, applicants, overridden, appealed, waiting, upheld, revised,
                       outcomes))

struct ReformMeasure {
  std::optional<base::Instant> from = {};
  std::optional<base::Instant> to = {};
  MeasuredGroup by_reform = {};
  MeasuredGroup by_others = {};
};
BOOST_DESCRIBE_STRUCT(ReformMeasure, (), (from, to, by_reform, by_others))

// Counts rulings one after another, in any order.
class RulingCounter {
 public:
  // Of the version of this reform ("institution.reform"), made in [from, to).
  RulingCounter(std::string reform, std::optional<base::Instant> from,
                std::optional<base::Instant> to);
  void add(const journeys::rulings::RulingRow& row);
  ReformMeasure result() const;

 private:
  struct Group {
    MeasuredGroup counts = {};
    std::map<std::string, std::int64_t> outcomes = {};
    std::map<std::string, std::int64_t> applicants = {};
  };
  static MeasuredGroup finished(const Group& group);

  std::string reform_;
  std::optional<base::Instant> from_;
  std::optional<base::Instant> to_;
  Group by_reform_;
  Group by_others_;
};

}  // namespace cassia::api

// uses: engines/ownership base
// Looking through a structure of owners with exact shares, beside the same sums in floating point:
// what exactness costs, and how both grow with the entities.
#include <benchmark/benchmark.h>

#include <map>
#include <numeric>
#include <string>
#include <vector>

#include "engines/ownership/look_through.h"

namespace {

namespace ownership = cassia::engines::ownership;

constexpr int kHoldersEach = 4;

std::string name_of(std::size_t at) { return "e" + std::to_string(at); }

// Each entity is held in part by four of the next sixteen, up to the last ones, which nobody holds.
// Shares are odd percents, as statutes have them, so that nothing cancels out.
ownership::Structure structure_of(std::size_t entities) {
  ownership::Structure structure;
  for (std::size_t at = 0; at < entities; ++at) {
    structure.entities.push_back(
        {.id = name_of(at),
         .side = at % 3 == 0 ? ownership::Side::home : ownership::Side::foreign});
  }
  const int percents[kHoldersEach] = {17, 23, 29, 31};
  for (std::size_t at = 0; at + 17 < entities; ++at) {
    for (std::size_t holder = 0; holder < kHoldersEach; ++holder) {
      const std::size_t owner = at + 1 + (at * 7 + holder * 5) % 16;
      structure.holdings.push_back({.owner = name_of(owner),
                                    .owned = name_of(at),
                                    .share = ownership::Fraction(percents[holder], 100)});
    }
  }
  return structure;
}

void look_through(benchmark::State& state) {
  const ownership::Structure structure = structure_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    auto seen = ownership::look_through(structure, "e0");
    if (!seen) {
      state.SkipWithError(std::string(seen.error().code.name()).c_str());
      return;
    }
    benchmark::DoNotOptimize(seen);
  }
  state.counters["entities"] = static_cast<double>(structure.entities.size());
  state.counters["holdings"] = static_cast<double>(structure.holdings.size());
}
BENCHMARK(look_through)
    ->Arg(50)
    ->Arg(100)
    ->Arg(200)
    ->Arg(400)
    ->Arg(500)
    ->Unit(benchmark::kMicrosecond);

// The peer: names are looked up and weights are summed along the same holdings, as doubles.
void in_floating_point(benchmark::State& state) {
  const ownership::Structure structure = structure_of(static_cast<std::size_t>(state.range(0)));
  for (auto _ : state) {
    std::map<std::string, std::size_t> by_id;
    for (std::size_t at = 0; at < structure.entities.size(); ++at) {
      by_id.emplace(structure.entities[at].id, at);
    }
    std::vector<double> weights(structure.entities.size());
    weights[0] = 1;
    for (const ownership::Holding& holding : structure.holdings) {  // owned ones come first
      weights[by_id.at(holding.owner)] +=
          weights[by_id.at(holding.owned)] * holding.share.convert_to<double>();
    }
    benchmark::DoNotOptimize(std::accumulate(weights.begin(), weights.end(), 0.0));
  }
}
BENCHMARK(in_floating_point)->Arg(50)->Arg(500)->Unit(benchmark::kMicrosecond);

}  // namespace

// uses: engines/audit_log base
//
// Leaves a second into the Merkle log, with a root (what a tree head signs) for each 1,000 of them,
// and how that changes with the size of the log and of the events. Beside it, in the same run, the
// physical limit: the same bytes through SHA-256 alone, in as many calls, without a tree.
#include <benchmark/benchmark.h>

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "engines/audit_log/frontier.h"
#include "engines/audit_log/proof.h"

namespace {

using namespace cassia::engines::audit_log;
namespace base = cassia::base;

constexpr std::int64_t kLeavesPerHead = 1000;
constexpr std::int64_t kNodeBytes = 65;  // 0x01 and two digests

std::vector<base::Digest> leaves_of(std::int64_t count) {
  std::vector<base::Digest> leaves;
  leaves.reserve(static_cast<std::size_t>(count));
  base::Digest digest;
  for (std::int64_t index = 0; index < count; ++index) {
    digest = base::sha256({digest.bytes});
    leaves.push_back(digest);
  }
  return leaves;
}

Frontier log_of(const std::vector<base::Digest>& leaves) {
  Frontier log;
  for (const base::Digest& leaf : leaves) {
    log.append(leaf);
  }
  return log;
}

// The argument is the size of the log before: 1,000 leaf hashes and a root each time.
void append_leaves(benchmark::State& state) {
  Frontier log = log_of(leaves_of(state.range(0)));
  const auto leaves = leaves_of(kLeavesPerHead);
  for (auto _ : state) {
    for (const base::Digest& leaf : leaves) {
      log.append(leaf);
    }
    benchmark::DoNotOptimize(log.root());
  }
  state.SetItemsProcessed(state.iterations() * kLeavesPerHead);
}
BENCHMARK(append_leaves)->Arg(0)->Arg(10'000)->Arg(1'000'000);

// The limit of append_leaves: one node is hashed for each leaf.
void sha256_of_nodes(benchmark::State& state) {
  std::array<std::uint8_t, kNodeBytes> node{};
  for (auto _ : state) {
    for (std::int64_t leaf = 0; leaf < kLeavesPerHead; ++leaf) {
      const base::Digest digest = base::sha256({node});
      std::ranges::copy(digest.bytes, node.begin() + 1);
    }
    benchmark::DoNotOptimize(node);
  }
  state.SetItemsProcessed(state.iterations() * kLeavesPerHead);
}
BENCHMARK(sha256_of_nodes);

// The whole path of an event: its leaf hash, the append, a root for each 1,000. The argument is
// the bytes of the event.
void append_events(benchmark::State& state) {
  const std::string event(static_cast<std::size_t>(state.range(0)), 'e');
  Frontier log = log_of(leaves_of(10'000));
  for (auto _ : state) {
    for (std::int64_t leaf = 0; leaf < kLeavesPerHead; ++leaf) {
      log.append(leaf_hash(base::bytes_of(event)));
    }
    benchmark::DoNotOptimize(log.root());
  }
  state.SetItemsProcessed(state.iterations() * kLeavesPerHead);
}
BENCHMARK(append_events)->Arg(100)->Arg(600)->Arg(4000);

// The limit of append_events: the bytes of an event and of a node for each leaf.
void sha256_of_events(benchmark::State& state) {
  const std::string event(static_cast<std::size_t>(state.range(0)) + 1, 'e');
  const std::array<std::uint8_t, kNodeBytes> node{};
  for (auto _ : state) {
    for (std::int64_t leaf = 0; leaf < kLeavesPerHead; ++leaf) {
      benchmark::DoNotOptimize(base::sha256({base::bytes_of(event)}));
      benchmark::DoNotOptimize(base::sha256({node}));
    }
  }
  state.SetItemsProcessed(state.iterations() * kLeavesPerHead);
}
BENCHMARK(sha256_of_events)->Arg(100)->Arg(600)->Arg(4000);

// Every full node of a log, level by level, as a store of nodes would keep them.
class NodeTable {
 public:
  explicit NodeTable(std::vector<base::Digest> leaves) : levels_{std::move(leaves)} {
    while (levels_.back().size() > 1) {
      const std::vector<base::Digest>& below = levels_.back();
      std::vector<base::Digest> level;
      for (std::size_t left = 0; left + 1 < below.size(); left += 2) {
        level.push_back(node_hash(below[left], below[left + 1]));
      }
      levels_.push_back(std::move(level));
    }
  }

  NodeSource source() const {
    return [this](const FullNode& node) {
      return levels_[static_cast<std::size_t>(node.level)][static_cast<std::size_t>(node.index)];
    };
  }

 private:
  std::vector<std::vector<base::Digest>> levels_;
};

// A proof out of stored nodes; the argument is the size of the log.
void prove_a_leaf(benchmark::State& state) {
  const std::int64_t size = state.range(0);
  const NodeTable table(leaves_of(size));
  const NodeSource nodes = table.source();
  std::int64_t index = 0;
  for (auto _ : state) {
    index = (index + 7919) % size;
    benchmark::DoNotOptimize(prove_inclusion({.index = index, .size = size}, nodes).value());
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(prove_a_leaf)->Arg(1000)->Arg(1'000'000);

void verify_a_leaf(benchmark::State& state) {
  const std::int64_t size = state.range(0);
  const auto leaves = leaves_of(size);
  const NodeTable table(leaves);
  const TreeRoot tree{.size = size, .root = root_of({.start = 0, .end = size}, table.source())};
  const LeafAt leaf{.index = size / 3, .hash = leaves[static_cast<std::size_t>(size / 3)]};
  const Proof proof = prove_inclusion({.index = leaf.index, .size = size}, table.source()).value();
  for (auto _ : state) {
    if (!verify_inclusion(leaf, tree, proof)) {
      state.SkipWithError("a good proof was refused");
    }
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(verify_a_leaf)->Arg(1000)->Arg(1'000'000);

void verify_a_continuation(benchmark::State& state) {
  const std::int64_t size = state.range(0);
  const NodeTable table(leaves_of(size));
  const auto head = [&](std::int64_t of) {
    return TreeRoot{.size = of, .root = root_of({.start = 0, .end = of}, table.source())};
  };
  const TreeRoot earlier = head(size / 3);
  const TreeRoot later = head(size);
  const Proof proof =
      prove_consistency({.earlier = earlier.size, .size = size}, table.source()).value();
  for (auto _ : state) {
    if (!verify_consistency(earlier, later, proof)) {
      state.SkipWithError("a good proof was refused");
    }
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(verify_a_continuation)->Arg(1000)->Arg(1'000'000);

}  // namespace

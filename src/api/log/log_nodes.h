#pragma once

#include <deque>
#include <mutex>
#include <vector>

#include "api/readers.h"
#include "engines/audit_log/tree.h"

namespace cassia::api {

// The nodes of the log's Merkle tree for making proofs. Leaves stay in the store; kept in memory
// are the nodes over 1024 of them, which is 32 bytes for each 1024 events, and the leaves of the
// blocks that were asked for last. The first question after start reads the log once.
class LogNodes {
 public:
  explicit LogNodes(Readers& readers) : readers_(readers) {}

  // For a log of `size` leaves, all of which must be committed. Holds a lock while it lives: ask,
  // prove, and let it go.
  class Borrowed {
   public:
    explicit Borrowed(LogNodes& nodes) : lock_(nodes.access_), nodes_(&nodes) {}
    engines::audit_log::NodeSource source() const {
      return [this](const engines::audit_log::FullNode& node) { return nodes_->find(node); };
    }

   private:
    std::unique_lock<std::mutex> lock_;
    LogNodes* nodes_;
  };
  Borrowed borrow(std::int64_t size);

 private:
  static constexpr int kBlockLevel = 10;
  static constexpr std::int64_t kBlockLeaves = 1LL << kBlockLevel;
  static constexpr std::size_t kBlocksKept = 64;

  struct Block {
    std::int64_t index = 0;
    std::vector<base::Digest> leaves;
  };

  void catch_up(std::int64_t size);
  base::Digest find(const engines::audit_log::FullNode& node);
  const Block& block(std::int64_t index);

  Readers& readers_;
  std::mutex access_;
  std::vector<base::Digest> roots_;  // of the full blocks, from the first
  std::deque<Block> kept_;           // the last used first; never one that is not full
  Block open_;                       // the leaves of the block that is not full yet, as last read
};

}  // namespace cassia::api

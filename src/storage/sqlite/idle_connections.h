#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "storage/sqlite/connection.h"

namespace cassia::storage::sqlite {

// Connections that readers have done with, kept for the next ones: opening one costs the reading of
// the whole schema and the preparing of every statement, many times a question. At most `kept` are
// kept, so that their caches are bounded. For several threads; readers share it, and may outlive
// the store that they came from.
class IdleConnections {
 public:
  IdleConnections(std::filesystem::path file, const ConnectionOptions& options, std::size_t kept)
      : file_(std::move(file)), options_(options), kept_(kept) {}

  // One that is idle, or else a new one. Throws StorageFault.
  std::unique_ptr<Connection> take();
  // Ends what is open on it. Closed when enough are kept.
  void give_back(std::unique_ptr<Connection> connection) noexcept;

 private:
  std::filesystem::path file_;
  ConnectionOptions options_;
  std::size_t kept_;
  std::mutex access_;
  std::vector<std::unique_ptr<Connection>> idle_;
};

}  // namespace cassia::storage::sqlite

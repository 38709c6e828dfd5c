#include "storage/sqlite/idle_connections.h"

namespace cassia::storage::sqlite {

std::unique_ptr<Connection> IdleConnections::take() {
  {
    const std::scoped_lock lock(access_);
    if (!idle_.empty()) {
      std::unique_ptr<Connection> connection = std::move(idle_.back());
      idle_.pop_back();
      return connection;
    }
    idle_.reserve(kept_);  // giving back must not fail
  }
  return std::make_unique<Connection>(file_, OpenMode::existing, options_);
}

void IdleConnections::give_back(std::unique_ptr<Connection> connection) noexcept {
  connection->roll_back();
  const std::scoped_lock lock(access_);
  if (idle_.size() < kept_ && !connection->is_in_transaction()) {
    idle_.push_back(std::move(connection));
  }
}

}  // namespace cassia::storage::sqlite

#include "storage/sqlite/sqlite_deliveries.h"

#include <mutex>

#include "storage/sqlite/connection.h"
#include "storage/sqlite/private_database.h"

namespace cassia::storage::sqlite {

namespace {

using runtime::Delivery;
using runtime::DeliveryAttempt;
using runtime::DeliveryQuery;
using runtime::DeliveryStatus;

// Status as in the enum: 0 waiting, 1 delivered, 2 dropped. What is sent again by hand neither
// waits for its stream nor keeps it waiting.
constexpr std::string_view kDeliveriesSchema = R"sql(
CREATE TABLE IF NOT EXISTS delivery_cursor (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  position INTEGER NOT NULL
);
CREATE TABLE IF NOT EXISTS delivery (
  webhook TEXT NOT NULL,
  position INTEGER NOT NULL,
  stream TEXT NOT NULL,
  type TEXT NOT NULL,
  body TEXT NOT NULL,
  status INTEGER NOT NULL,
  is_again INTEGER NOT NULL,
  attempts INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  last_status INTEGER NOT NULL,
  last_fault TEXT NOT NULL,
  last_milliseconds INTEGER NOT NULL,
  PRIMARY KEY (webhook, position)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS delivery_waiting ON delivery (webhook, stream, position)
  WHERE status = 0 AND is_again = 0;
CREATE INDEX IF NOT EXISTS delivery_due ON delivery (webhook, next_at) WHERE status = 0;
)sql";

constexpr std::string_view kInsert =
    "INSERT INTO delivery VALUES ($1, $2, $3, $4, $5, $6, 0, 0, $7, 0, 0, '', 0) "
    "ON CONFLICT DO NOTHING";
constexpr std::string_view kSetCursor =
    "INSERT INTO delivery_cursor VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET position = $1";
constexpr std::string_view kDue =
    "SELECT webhook, position, stream, type, body, status, attempts, next_at, last_at, "
    "last_status, last_fault, last_milliseconds FROM delivery AS d "
    "WHERE webhook = $1 AND status = 0 AND next_at <= $2 AND (is_again = 1 OR NOT EXISTS "
    "(SELECT 1 FROM delivery AS e WHERE e.webhook = d.webhook AND e.stream = d.stream "
    "AND e.status = 0 AND e.is_again = 0 AND e.position < d.position)) "
    "ORDER BY position LIMIT $3";
constexpr std::string_view kList =
    "SELECT webhook, position, stream, type, body, status, attempts, next_at, last_at, "
    "last_status, last_fault, last_milliseconds FROM delivery "
    "WHERE webhook = $1 AND position < $2 AND ($3 < 0 OR status = $3) "
    "AND ($4 = '' OR stream = $4) ORDER BY position DESC LIMIT $5";
constexpr std::string_view kRecord =
    "UPDATE delivery SET status = $1, attempts = $2, next_at = $3, last_at = $4, "
    "last_status = $5, last_fault = $6, last_milliseconds = $7 "
    "WHERE webhook = $8 AND position = $9";
constexpr std::string_view kSendAgain =
    "UPDATE delivery SET is_again = CASE status WHEN 0 THEN is_again ELSE 1 END, status = 0, "
    "attempts = 0, next_at = $1 WHERE webhook = $2 AND position = $3";
constexpr std::string_view kBeginAnew =
    "UPDATE delivery SET attempts = 0, next_at = $1 WHERE webhook = $2 AND status = 0";
constexpr std::string_view kPrune =
    "DELETE FROM delivery WHERE webhook = $1 AND status <> 0 AND position <= "
    "(SELECT position FROM delivery WHERE webhook = $1 AND status <> 0 "
    "ORDER BY position DESC LIMIT 1 OFFSET $2)";

Delivery read_delivery(const Statement& row) {
  Delivery delivery{.webhook = std::string(row.text(0)),
                    .position = row.integer(1),
                    .stream = std::string(row.text(2)),
                    .type = std::string(row.text(3)),
                    .body = std::string(row.text(4)),
                    .status = static_cast<DeliveryStatus>(row.integer(5)),
                    .attempts = row.integer(6),
                    .next_at = base::Instant::of_micros(row.integer(7)),
                    .last_status = row.integer(9),
                    .last_fault = std::string(row.text(10)),
                    .last_milliseconds = row.integer(11)};
  if (row.integer(8) != 0) {
    delivery.last_at = base::Instant::of_micros(row.integer(8));
  }
  return delivery;
}

std::vector<Delivery> read_all(Statement& query) {
  std::vector<Delivery> all;
  while (query.step()) {
    all.push_back(read_delivery(query));
  }
  return all;
}

class SqliteDeliveries final : public runtime::Deliveries {
 public:
  explicit SqliteDeliveries(const std::filesystem::path& file)
      : connection_(private_database(file), OpenMode::existing, {.cache_kibibytes = 4 * 1024}) {
    connection_.execute(kDeliveriesSchema);
  }

  std::optional<std::int64_t> cursor() override {
    const std::scoped_lock lock(access_);
    auto query = connection_.prepare("SELECT position FROM delivery_cursor");
    return query.step() ? std::optional(query.integer(0)) : std::nullopt;
  }

  void plan(std::span<const Delivery> deliveries, std::int64_t cursor) override {
    const std::scoped_lock lock(access_);
    connection_.execute("BEGIN IMMEDIATE");
    try {
      for (const Delivery& delivery : deliveries) {
        connection_.prepare(kInsert)
            .bind(1, std::string_view(delivery.webhook))
            .bind(2, delivery.position)
            .bind(3, std::string_view(delivery.stream))
            .bind(4, std::string_view(delivery.type))
            .bind(5, std::string_view(delivery.body))
            .bind(6, static_cast<std::int64_t>(delivery.status))
            .bind(7, delivery.next_at.micros())
            .run();
      }
      connection_.prepare(kSetCursor).bind(1, cursor).run();
      connection_.execute("COMMIT");
    } catch (...) {
      connection_.roll_back();
      throw;
    }
  }

  std::vector<Delivery> due(std::string_view webhook, base::Instant now,
                            std::int64_t limit) override {
    const std::scoped_lock lock(access_);
    auto query = connection_.prepare(kDue);
    query.bind(1, webhook).bind(2, now.micros()).bind(3, limit);
    return read_all(query);
  }

  std::int64_t count_waiting(std::string_view webhook) override {
    const std::scoped_lock lock(access_);
    auto query =
        connection_.prepare("SELECT count(*) FROM delivery WHERE webhook = $1 AND status = 0");
    query.bind(1, webhook);
    return query.step() ? query.integer(0) : 0;
  }

  void record(const DeliveryAttempt& attempt) override {
    const std::scoped_lock lock(access_);
    connection_.prepare(kRecord)
        .bind(1, static_cast<std::int64_t>(attempt.status))
        .bind(2, attempt.attempts)
        .bind(3, attempt.next_at.micros())
        .bind(4, attempt.at.micros())
        .bind(5, attempt.answer_status)
        .bind(6, std::string_view(attempt.fault))
        .bind(7, attempt.milliseconds)
        .bind(8, std::string_view(attempt.webhook))
        .bind(9, attempt.position)
        .run();
  }

  std::vector<Delivery> list(const DeliveryQuery& asked) override {
    const std::scoped_lock lock(access_);
    auto query = connection_.prepare(kList);
    query.bind(1, std::string_view(asked.webhook))
        .bind(2, asked.before_position.value_or(INT64_MAX))
        .bind(3, asked.status ? static_cast<std::int64_t>(*asked.status) : -1)
        .bind(4, std::string_view(asked.stream))
        .bind(5, asked.limit);
    return read_all(query);
  }

  bool send_again(std::string_view webhook, std::int64_t position, base::Instant now) override {
    const std::scoped_lock lock(access_);
    connection_.prepare(kSendAgain).bind(1, now.micros()).bind(2, webhook).bind(3, position).run();
    return connection_.changed_rows() > 0;
  }

  void begin_anew(std::string_view webhook, base::Instant now) override {
    const std::scoped_lock lock(access_);
    connection_.prepare(kBeginAnew).bind(1, now.micros()).bind(2, webhook).run();
  }

  void prune(std::string_view webhook, std::int64_t kept) override {
    const std::scoped_lock lock(access_);
    connection_.prepare(kPrune).bind(1, webhook).bind(2, kept).run();
  }

  void forget(std::string_view webhook) override {
    const std::scoped_lock lock(access_);
    connection_.prepare("DELETE FROM delivery WHERE webhook = $1").bind(1, webhook).run();
  }

 private:
  std::mutex access_;
  Connection connection_;
};

}  // namespace

std::unique_ptr<runtime::Deliveries> open_deliveries(const std::filesystem::path& file) {
  return std::make_unique<SqliteDeliveries>(file);
}

}  // namespace cassia::storage::sqlite

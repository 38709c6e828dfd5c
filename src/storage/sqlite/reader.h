#pragma once

#include <map>
#include <unordered_map>

#include "runtime/store.h"
#include "storage/sqlite/idle_connections.h"
#include "storage/sqlite/kept_moment.h"

namespace cassia::storage::sqlite {

// The declared tables by name; filled before readers are opened and constant afterwards.
using Tables = std::map<std::string, codec::TableSchema, std::less<>>;

const codec::TableSchema& table_named(const Tables& tables, std::string_view name);
runtime::LogState read_log_state(Connection& connection);

class Reader final : public runtime::StoreReader {
 public:
  Reader(std::shared_ptr<IdleConnections> owner, std::shared_ptr<KeptMoments> moments,
         const Tables& tables, runtime::ReadView view);
  ~Reader() override;
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;

  void hold() override;
  void release() noexcept override;
  runtime::LogState log_state() override;
  std::optional<runtime::StreamHead> stream_head(std::string_view stream) override;
  std::int64_t stream_version(std::string_view stream) override;
  void read_stream(const runtime::StreamRange& range,
                   const runtime::Sink<runtime::EventRecord>& sink) override;
  void read_log(const runtime::PositionRange& range,
                const runtime::Sink<runtime::EventRecord>& sink) override;
  void list_streams(std::string_view after,
                    const runtime::Sink<runtime::StreamListing>& sink) override;
  std::optional<runtime::CommandRecord> find_command(const runtime::CommandKey& key) override;
  runtime::RowPage query(const runtime::RowQuery& query) override;
  std::optional<codec::RowWrite> find_row(std::string_view table, std::string_view key) override;
  std::int64_t count_rows(std::string_view table) override;
  std::vector<runtime::TimerRecord> due_timers(base::Instant now, std::int64_t limit) override;
  std::optional<base::Instant> next_due() override;
  std::vector<runtime::TimerRecord> refused_timers(std::int64_t limit) override;
  std::vector<runtime::MessageRecord> unsent_messages(std::int64_t limit) override;
  void read_tree_heads(std::int64_t from_size,
                       const runtime::Sink<runtime::TreeHeadRecord>& sink) override;
  std::optional<runtime::TreeHeadRecord> last_tree_head() override;
  std::vector<runtime::EpochRecord> epochs() override;

 private:
  struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const {
      return std::hash<std::string_view>()(text);
    }
  };
  static constexpr std::size_t kSeenMax = 10'000;

  bool is_of_one_moment() const { return is_held_ || view_ == runtime::ReadView::moment; }
  // For a question: outside a moment it sees what is committed now.
  Connection& asked();
  // Whether the log is as it was when versions were seen last; asked once in a moment.
  void forget_older_versions();
  std::int64_t read_stream_version(std::string_view stream);

  std::shared_ptr<IdleConnections> owner_;
  std::unique_ptr<Connection> lent_;
  Connection& connection_;
  KeptMoment moment_;
  const Tables& tables_;
  runtime::ReadView view_;
  bool is_held_ = false;
  bool is_size_known_ = false;  // of the log, at this moment
  // Versions of streams at one size of the log. Nothing changes but by appending to it, so they
  // hold as long as it has that size; readers that come again and again ask for one number then
  // instead of many.
  std::int64_t seen_size_ = -1;
  std::unordered_map<std::string, std::int64_t, TextHash, std::equal_to<>> seen_;
};

}  // namespace cassia::storage::sqlite

#pragma once

#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

#include "api/counter.h"
#include "api/notifications/read_marks.h"

namespace cassia::api {

// An event that concerns whoever reads it.
struct Notification {
  std::int64_t position = 0;
  std::string type = {};
  std::string title = {};  // in the reader's language
  std::string stream = {};
  std::optional<std::string> consignment = {};
  std::string on_behalf_of = {};  // the organisation by which it came about
  base::Instant decided_at = {};
  bool is_read = false;
};
BOOST_DESCRIBE_STRUCT(Notification, (),
                      (position, type, title, stream, consignment, on_behalf_of, decided_at,
                       is_read))

// Picks out of the log what concerns one reader: events of the kinds that law names, of streams
// that the reader may see now, and not what the reader did. Who sees a desk as a whole, an officer,
// is told of what waits for officers; who sees what is its own is told of what happened to it.
// There is no second store of them, so none can be missing or left over.
class NotificationReader {
 public:
  // Refuses what the law refuses when it names no kinds on the day.
  static base::Result<NotificationReader> of(Counter& counter, const Call& call);

  // Newest first, before a position. Looks back over a bounded number of events: a page may hold
  // fewer than `limit`, and `next` goes on from where it ended.
  struct Page {
    std::vector<Notification> items = {};
    std::optional<std::int64_t> next = {};
  };
  struct Question {
    std::optional<std::int64_t> before = {};
    std::size_t limit = 0;
    bool is_unread_only = false;
  };
  Page find(const Question& question, const ReadMarks& marks);

 private:
  NotificationReader(Counter& counter, const Call& call) : counter_(counter), call_(call) {}
  bool is_audience_of(const runtime::EventRecord& event, const runtime::StreamId& stream) const;
  bool concerns(const runtime::EventRecord& event);
  std::optional<Notification> notification_of(const runtime::EventRecord& event);

  Counter& counter_;
  const Call& call_;
  std::set<std::string, std::less<>> kinds_of_owners_;
  std::set<std::string, std::less<>> kinds_of_officers_;
  std::unordered_map<std::string, bool> seen_;  // by stream
};

}  // namespace cassia::api

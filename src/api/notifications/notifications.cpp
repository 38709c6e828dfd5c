#include "api/notifications/notifications.h"

#include <algorithm>

#include "api/visibility.h"
#include "api/zone/event_words.h"
#include "api/zone/stream_consignment.h"
#include "codec/envelope.h"

namespace cassia::api {

namespace {

constexpr std::int64_t kLookedAtMax = 2000;
constexpr std::int64_t kReadAtOnce = 250;

base::Result<std::set<std::string, std::less<>>> kinds(Counter& counter, std::string_view list,
                                                       base::Date today) {
  const auto names = CASSIA_TRY(counter.law().list(list, today)).value;
  return std::set<std::string, std::less<>>(names.begin(), names.end());
}

std::vector<runtime::EventRecord> events_in(Counter& counter, runtime::PositionRange range) {
  std::vector<runtime::EventRecord> events;
  counter.readers.lend()->read_log(range, [&events](const runtime::EventRecord& event) {
    events.push_back(event);
    return runtime::Continue::yes;
  });
  return events;
}

}  // namespace

base::Result<NotificationReader> NotificationReader::of(Counter& counter, const Call& call) {
  const base::Date today = CASSIA_TRY(counter.law().calendar("cn"))->date_of(call.now);
  NotificationReader reader(counter, call);
  reader.kinds_of_owners_ =
      CASSIA_TRY(kinds(counter, "access.notification_kinds_of_owners", today));
  reader.kinds_of_officers_ =
      CASSIA_TRY(kinds(counter, "access.notification_kinds_of_officers", today));
  return reader;
}

// Whoever sees a desk as a whole is an officer there. What happens to a user concerns that user,
// whichever desk the user works at, and the administrators of the user's organisation.
bool NotificationReader::is_audience_of(const runtime::EventRecord& event,
                                        const runtime::StreamId& stream) const {
  const bool is_of_owners = kinds_of_owners_.contains(event.type);
  const Principal& reader = *call_.principal;
  const auto reach = reader.may_read(stream.desk, main_table(stream.desk));
  if (stream.desk == "access.users") {
    return is_of_owners && (stream.key == reader.actor().text() ||
                            (reach == Principal::Reach::own &&
                             reader.may_give({stream.desk, "deactivate_user", {}}).has_value()));
  }
  return reach == Principal::Reach::all   ? kinds_of_officers_.contains(event.type)
         : reach == Principal::Reach::own ? is_of_owners
                                          : false;
}

// The type tells most events apart for nothing; only the rest are looked up.
bool NotificationReader::concerns(const runtime::EventRecord& event) {
  if (!kinds_of_owners_.contains(event.type) && !kinds_of_officers_.contains(event.type)) {
    return false;
  }
  const runtime::StreamId stream = runtime::stream_id_of(event.stream);
  if (!is_audience_of(event, stream)) {
    return false;
  }
  const auto [known, is_new] = seen_.try_emplace(event.stream, false);
  if (is_new) {
    known->second = sight_of_stream(counter_, *call_.principal, stream) == Sight::seen;
  }
  return known->second;
}

std::optional<Notification> NotificationReader::notification_of(const runtime::EventRecord& event) {
  if (!concerns(event)) {
    return {};
  }
  const auto envelope = codec::decode_envelope(event.envelope);
  if (!envelope || envelope->context.actor == call_.principal->actor()) {
    return {};
  }
  return Notification{.position = event.position,
                      .type = event.type,
                      .title = words_of(event.type, call_.language),
                      .stream = event.stream,
                      .consignment = consignment_of(counter_, runtime::stream_id_of(event.stream)),
                      .on_behalf_of = envelope->context.on_behalf_of.text(),
                      .decided_at = envelope->context.decided_at};
}

NotificationReader::Page NotificationReader::find(const Question& question,
                                                  const ReadMarks& marks) {
  const std::int64_t size = counter_.readers.lend()->log_state().size;
  const std::int64_t begin = std::min(question.before.value_or(size), size);
  // All before the mark is read: who asks for the unread need not look there.
  const std::int64_t first = question.is_unread_only ? marks.until : 0;
  const std::int64_t end = std::max(first, begin - kLookedAtMax);
  Page page;
  for (std::int64_t until = begin; until > end;) {
    const std::int64_t from = std::max(end, until - kReadAtOnce);
    const auto events = events_in(counter_, {.from = from, .until = until});
    for (auto event = events.rbegin(); event != events.rend(); ++event) {
      const bool is_read = marks.is_read(event->position);
      auto found = is_read && question.is_unread_only ? std::nullopt : notification_of(*event);
      if (!found) {
        continue;
      }
      found->is_read = is_read;
      page.items.push_back(*std::move(found));
      if (page.items.size() == question.limit) {
        page.next = page.items.back().position;
        return page;
      }
    }
    until = from;
  }
  if (end > first) {
    page.next = end;
  }
  return page;
}

}  // namespace cassia::api

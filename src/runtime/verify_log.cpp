#include "runtime/verify_log.h"

#include <algorithm>
#include <deque>

#include "engines/audit_log/frontier.h"
#include "runtime/tree_head.h"

namespace cassia::runtime {

namespace {

constexpr std::int64_t kProgressEvery = 4096;
constexpr std::int64_t kPage = 2048;

std::string log_place(std::int64_t position) { return "log " + std::to_string(position); }
std::string head_place(std::int64_t size) { return "head " + std::to_string(size); }

class LogPass {
 public:
  LogPass(StoreReader& reader, const VerifyOptions& options, Protocol& protocol)
      : reader_(reader), options_(options), protocol_(protocol) {}

  void run() {
    const LogState log = reader_.log_state();
    epochs_ = reader_.epochs();
    open_since(log.size);
    check_epochs(log);
    for (std::int64_t from = 0; from < log.size && !protocol_.is_full();) {
      from = check_page(from);
    }
    if (protocol_.is_full()) {
      return;
    }
    if (frontier_.size() != log.size || frontier_.digests() != log.frontier) {
      protocol_.fail("log", "its kept state is not that of its events");
    }
    const auto last = reader_.last_tree_head();
    if (log.size > 0 && (!last || last->size != log.size)) {
      protocol_.fail("log", "its last events are under no signed head");
    }
    protocol_.report().events = frontier_.size();
  }

 private:
  std::optional<TreeHead> open_head(const std::string& note, const std::string& place) {
    for (const VerifierKey& key : options_.keys) {
      if (auto head = open_tree_head(note, key)) {
        if (head->zone_id != options_.zone_id.text()) {
          protocol_.fail(place, "is of zone " + head->zone_id);
        }
        return *std::move(head);
      }
    }
    const auto unsigned_head = read_tree_head(note);
    protocol_.fail(
        place, unsigned_head ? "is signed by none of the pinned keys" : "is no signed tree head");
    return std::nullopt;
  }

  void open_since(std::int64_t size) {
    if (!options_.since) {
      return;
    }
    since_ = open_head(*options_.since, "since");
    if (!since_) {
      return;
    }
    for (const EpochRecord& epoch : epochs_) {
      if (epoch.number > since_->epoch && epoch.size < since_->size) {
        protocol_.fail("since", "the log was cut back to " + std::to_string(epoch.size) +
                                    " events after this head; epoch " +
                                    std::to_string(epoch.number) + " began there");
      }
    }
    if (since_->size > size) {
      protocol_.fail("since", "the log has only " + std::to_string(size) + " events");
    }
    check_since();  // of an empty log
  }

  void check_epochs(const LogState& log) {
    std::int64_t number = 0;
    for (const EpochRecord& epoch : epochs_) {
      if (epoch.number != ++number) {
        protocol_.fail("epochs", "epoch " + std::to_string(number) + " is missing");
        return;
      }
      if (number > 1) {
        const auto last = read_tree_head(epoch.last_note);
        protocol_.note("epoch " + std::to_string(number),
                       "an older copy with " + std::to_string(epoch.size) +
                           " events was restored; the last head known before was over " +
                           (last ? std::to_string(last->size) : std::string("unknown")) +
                           " events");
      }
    }
    if (log.epoch != number) {
      protocol_.fail("epochs", "the log's epoch is not the last one recorded");
    }
  }

  // Returns where the next page begins. Events are taken out of the reader first, because the
  // heads are read with it as well.
  std::int64_t check_page(std::int64_t from) {
    std::vector<EventRecord> events;
    reader_.read_log({.from = from, .until = from + kPage}, [&](const EventRecord& event) {
      events.push_back(event);
      return Continue::yes;
    });
    std::vector<TreeHeadRecord> heads;
    reader_.read_tree_heads(from + 1, [&](const TreeHeadRecord& head) {
      if (head.size > from + kPage) {
        return Continue::no;
      }
      heads.push_back(head);
      return Continue::yes;
    });
    auto head = heads.begin();
    for (const EventRecord& event : events) {
      check_event(event);
      frontier_.append(codec::leaf_hash(event.nonce, event.envelope));
      for (; head != heads.end() && head->size == frontier_.size(); ++head) {
        check_head(*head);
      }
      check_since();
      protocol_.step();
      if (protocol_.is_full()) {
        break;
      }
    }
    if (std::ssize(events) < std::min(kPage, reader_.log_state().size - from)) {
      protocol_.fail(log_place(from + std::ssize(events)), "events are missing");
      return INT64_MAX;
    }
    return from + kPage;
  }

  void check_event(const EventRecord& event) {
    const std::string place = log_place(frontier_.size());
    if (event.position != frontier_.size()) {
      protocol_.fail(place, "the event here says it is at " + std::to_string(event.position));
    }
    if (event.leaf != codec::leaf_hash(event.nonce, event.envelope)) {
      protocol_.fail(place, "the leaf hash is not that of nonce and envelope");
    }
    const auto envelope = codec::decode_envelope(event.envelope);
    if (!envelope) {
      protocol_.fail(place, "the envelope cannot be read: " + base::to_text(envelope.error()));
      return;
    }
    const bool agrees = envelope->zone_id == options_.zone_id &&
                        envelope->position == event.position && envelope->stream == event.stream &&
                        envelope->version == event.version && envelope->type == event.type &&
                        envelope->schema == event.schema;
    if (!agrees) {
      protocol_.fail(place, "the envelope names another zone, place, stream, version or type");
    }
  }

  void check_head(const TreeHeadRecord& record) {
    ++protocol_.report().heads;
    const auto head = open_head(record.note, head_place(record.size));
    if (!head) {
      return;
    }
    if (head->size != record.size || head->root != frontier_.root()) {
      protocol_.fail(head_place(record.size), "its root is not that of the events before it");
    }
    if (head->epoch != epoch_at(record.size)) {
      protocol_.fail(head_place(record.size), "names another epoch than the one it stands in");
    }
  }

  std::int64_t epoch_at(std::int64_t size) const {
    std::int64_t number = 0;
    for (const EpochRecord& epoch : epochs_) {
      number = epoch.size < size ? epoch.number : number;
    }
    return number;
  }

  void check_since() {
    if (since_ && since_->size == frontier_.size() && since_->root != frontier_.root()) {
      protocol_.fail("since", "the log does not continue this head: another root stands there");
    }
  }

  StoreReader& reader_;
  const VerifyOptions& options_;
  Protocol& protocol_;
  engines::audit_log::Frontier frontier_;
  std::vector<EpochRecord> epochs_;
  std::optional<TreeHead> since_;
};

}  // namespace

void Protocol::note(std::string place, std::string what) {
  report_.findings.push_back(
      {.severity = Severity::note, .place = std::move(place), .what = std::move(what)});
}

void Protocol::fail(std::string place, std::string what) {
  if (is_full()) {
    return;
  }
  ++failures_;
  report_.findings.push_back(
      {.severity = Severity::failure, .place = std::move(place), .what = std::move(what)});
}

void Protocol::step() {
  if (++done_ % kProgressEvery == 0 || done_ == steps_) {
    options_.on_progress(done_, steps_);
  }
}

void verify_log(StoreReader& reader, const VerifyOptions& options, Protocol& protocol) {
  LogPass(reader, options, protocol).run();
}

}  // namespace cassia::runtime

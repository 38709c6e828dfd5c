#include "api/feed/feed.h"

#include <algorithm>

#include "api/visibility.h"

namespace cassia::api {

namespace {

constexpr std::int64_t kMissedMax = 1000;

struct Told {
  std::int64_t position = 0;
  std::string stream = {};
  std::int64_t version = 0;
  std::string type = {};
};
BOOST_DESCRIBE_STRUCT(Told, (), (position, stream, version, type))

bool is_about(const runtime::EventRecord& event, const std::string& topic) {
  return topic.empty() || event.stream == topic ||
         (event.stream.starts_with(topic) && event.stream[topic.size()] == '/');
}

// Who is told of an event. Every open window listens to all that its user may see: whose the stream
// is, is looked up once for all of them.
class Audience {
 public:
  Audience(Counter& counter, const runtime::EventRecord& event)
      : counter_(counter), event_(event) {}

  bool has(const Feed::Listener& listener) {
    if (!is_about(event_, listener.topic)) {
      return false;
    }
    if (!owned_) {
      owned_ = owners_of_stream(counter_, runtime::stream_id_of(event_.stream));
    }
    return sight_of_owned(*owned_, *listener.principal) == Sight::seen;
  }

 private:
  Counter& counter_;
  const runtime::EventRecord& event_;
  std::optional<StreamOwners> owned_;
};

}  // namespace

Feed::~Feed() { stop(); }

void Feed::hear_commit(std::int64_t log_size) {
  {
    const std::scoped_lock lock(waking_);
    committed_ = std::max(committed_, log_size);
  }
  changed_.notify_all();
}

void Feed::start(Counter& counter) {
  counter_ = &counter;
  told_ = counter.readers.lend()->log_state().size;
  thread_ = std::thread([this] { work(); });
}

void Feed::stop() {
  {
    const std::scoped_lock lock(waking_);
    is_stopping_ = true;
  }
  changed_.notify_all();
  if (thread_.joinable()) {
    thread_.join();
  }
  const std::scoped_lock lock(access_);
  for (const Listener& listener : listeners_) {
    listener.events->close();
  }
  listeners_.clear();
}

void Feed::work() {
  std::int64_t told = told_;
  while (true) {
    std::int64_t until = 0;
    {
      std::unique_lock lock(waking_);
      changed_.wait(lock, [&] { return is_stopping_ || committed_ > told; });
      if (is_stopping_) {
        return;
      }
      until = committed_;
    }
    const std::scoped_lock lock(access_);
    tell(told, until);
    told = told_ = until;
  }
}

// Under the lock: a listener that joins meanwhile must neither miss an event nor hear it twice.
void Feed::tell(std::int64_t from, std::int64_t until) {
  const base::Instant now = counter_->ports.clock.now();
  std::erase_if(listeners_, [now](const Listener& listener) {
    const bool is_over = listener.until <= now;
    if (is_over) {
      listener.events->close();
    }
    return is_over || !listener.events->is_open();
  });
  if (listeners_.empty()) {
    return;
  }
  counter_->readers.lend()->read_log({.from = from, .until = until},
                                     [this](const runtime::EventRecord& event) {
                                       Audience audience(*counter_, event);
                                       std::erase_if(listeners_, [&](Listener& listener) {
                                         return audience.has(listener) && !send(listener, event);
                                       });
                                       return runtime::Continue::yes;
                                     });
}

bool Feed::send(Listener& listener, const runtime::EventRecord& event) {
  return listener.events->send("event", std::to_string(event.position),
                               codec::to_json(Told{.position = event.position,
                                                   .stream = event.stream,
                                                   .version = event.version,
                                                   .type = event.type}));
}

void Feed::listen(Listener listener, std::optional<std::int64_t> after_position) {
  const std::scoped_lock lock(access_);
  if (after_position && told_ - *after_position > kMissedMax) {
    listener.events->send("reset", std::to_string(told_ - 1), "{}");
  } else if (after_position) {
    counter_->readers.lend()->read_log(
        {.from = *after_position + 1, .until = told_}, [&](const runtime::EventRecord& event) {
          return !Audience(*counter_, event).has(listener) || send(listener, event)
                     ? runtime::Continue::yes
                     : runtime::Continue::no;
        });
  }
  listeners_.push_back(std::move(listener));
}

}  // namespace cassia::api

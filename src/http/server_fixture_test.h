#pragma once

#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "http/raw_socket_test.h"
#include "http/server.h"

namespace cassia::http {

// Something that one thread brings and another waits for.
template <typename T>
class Mailbox {
 public:
  void put(T value) {
    {
      const std::lock_guard lock(mutex_);
      values_.push_back(std::move(value));
    }
    changed_.notify_all();
  }
  T take() {
    std::unique_lock lock(mutex_);
    if (!changed_.wait_for(lock, std::chrono::seconds(10), [this] { return !values_.empty(); })) {
      throw std::runtime_error("nothing came");
    }
    T value = std::move(values_.front());
    values_.erase(values_.begin());
    return value;
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  std::vector<T> values_;
};

// A server whose handler does what the path says:
//   /echo   answers with method, path and body      /throw  throws
//   /hold   leaves the responder in `held`          /drop   lets it go
//   /events leaves an event stream in `streams`     /large  answers with 8 MiB
//   /split  answers with a header that would split  /thread answers from another thread
class TestServer {
 public:
  explicit TestServer(ServerOptions options = {}) {
    options.log = [this](const LogRecord& record) { log.put(record); };
    options.metrics = &metrics;
    server = std::make_unique<Server>(
        std::move(options), [this](Request request, std::shared_ptr<Responder> responder) {
          answer(std::move(request), std::move(responder));
        });
  }
  ~TestServer() {
    server.reset();
    for (std::thread& thread : threads_) {
      thread.join();
    }
  }
  TestServer(const TestServer&) = delete;
  TestServer& operator=(const TestServer&) = delete;

  RawSocket connect(int receive_buffer = 0) const {
    return RawSocket(server->port(), receive_buffer);
  }
  // Another user, who is served whatever the test is about.
  bool serves_others() const { return status_of(connect().ask(kPlainGet)) == 200; }

  Metrics metrics;
  Mailbox<LogRecord> log;
  Mailbox<Request> seen;
  Mailbox<std::shared_ptr<Responder>> held;
  Mailbox<std::shared_ptr<EventStream>> streams;
  std::unique_ptr<Server> server;

 private:
  void answer(Request request, std::shared_ptr<Responder> responder) {
    const std::string path = request.path;
    responder->name_route(path);
    if (path == "/hold") {
      held.put(std::move(responder));
    } else if (path == "/throw") {
      throw std::runtime_error("the handler failed");
    } else if (path == "/events") {
      streams.put(responder->open_events({{"X-Stream", "s"}}));
    } else if (path == "/large") {
      responder->send({.body = std::string(8 * 1024 * 1024, 'x')});
    } else if (path == "/split") {
      responder->send({.headers = {{"Location", request.find_query("to")->c_str()}}});
    } else if (path == "/thread") {
      threads_.emplace_back([responder] { responder->send({.body = "from a thread"}); });
    } else if (path != "/drop") {
      responder->send({.headers = {{"Content-Type", "text/plain"}},
                       .body = request.method + " " + path + " " + request.body});
      seen.put(std::move(request));
    }
  }

  std::vector<std::thread> threads_;  // touched by the only server thread until it has ended
};

}  // namespace cassia::http

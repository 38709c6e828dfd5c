#include <fmt/format.h>
#include <unistd.h>

#include <atomic>
#include <fstream>
#include <iostream>
#include <thread>

#include "apps/cassia/commands.h"
#include "apps/cassia/console.h"
#include "apps/cassia/load_zone.h"
#include "apps/cassia/refusal_text.h"
#include "apps/cassia/zone.h"

namespace cassia::apps {

namespace {

// One write: lines of several workers do not mix.
void acknowledge(const LoadStep& step) {
  const std::string line = step.id + ' ' + step.on_behalf_of.text() + '\n';
  if (write(STDOUT_FILENO, line.data(), line.size()) != std::ssize(line)) {
    throw std::runtime_error("cannot write to standard output");
  }
}

// Nothing, or the refusal in words.
std::string give(Zone& zone, const LoadStep& step) {
  const auto result = zone.executor()
                          .submit({.id = *codec::CommandId::parse(step.id),
                                   .command = runtime::Value::of(step.command),
                                   .actor = *base::ActorId::parse("load"),
                                   .on_behalf_of = step.on_behalf_of,
                                   .occurred_at = load_time()})
                          .get();
  return result ? "" : step.id + ": " + refusal_line(result.error());
}

// Gives what is to be given until it is done, stopped, or something is refused.
class Worker {
 public:
  Worker(Zone& zone, const LoadOptions& load, int number, std::atomic<std::int64_t>& done)
      : zone_(zone), load_(load), number_(number), done_(done) {}

  std::string run() {
    for (const LoadStep& step : load_preparation(number_)) {
      if (std::string refused = give(zone_, step); !refused.empty()) {
        return refused;
      }
    }
    for (std::int64_t i = 0; load_.count == 0 || i < load_.count; ++i) {
      for (const LoadStep& step : load_steps(number_, load_.first + i)) {
        if (std::string refused = give(zone_, step); !refused.empty()) {
          return refused;
        }
        if (load_.is_acknowledging) {
          acknowledge(step);
        }
      }
      ++done_;
    }
    return "";
  }

 private:
  Zone& zone_;
  const LoadOptions& load_;
  int number_;
  std::atomic<std::int64_t>& done_;
};

// How often the declaration's stream holds each type of event.
std::int64_t count_events(runtime::StoreReader& reader, const std::string& declaration,
                          std::string_view type) {
  std::int64_t count = 0;
  reader.read_stream({.stream = "trade.declarations/" + declaration},
                     [&](const runtime::EventRecord& record) {
                       count += record.type == type ? 1 : 0;
                       return runtime::Continue::yes;
                     });
  return count;
}

// Every id in the file ("lodge-L0-17 trader_0") was committed, and its event is there once.
int check_acknowledged(const std::filesystem::path& path, Zone& zone) {
  std::ifstream file(path);
  const auto reader = zone.store().open_reader(runtime::ReadView::latest);
  std::string id;
  std::string scope;
  std::int64_t checked = 0;
  std::int64_t wrong = 0;
  while (file >> id >> scope) {
    const std::size_t dash = id.find('-');
    const std::string verb = id.substr(0, dash);
    const std::string type = verb == "lodge"     ? "trade.declarations.lodged"
                             : verb == "release" ? "trade.declarations.lines_released"
                                                 : "trade.declarations.cancelled";
    const bool is_known = reader->find_command({.scope = scope, .key = id}).has_value();
    const std::int64_t count = count_events(*reader, id.substr(dash + 1), type);
    if (!is_known || count != 1) {
      std::cerr << fmt::format("{}: {}, {} event(s)\n", id, is_known ? "known" : "lost", count);
      ++wrong;
    }
    ++checked;
  }
  std::cout << fmt::format("{} acknowledged, {} wrong\n", checked, wrong);
  return wrong == 0 && checked > 0 ? kDone : kNotSound;
}

}  // namespace

int load_command(const LoadOptions& load, const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  ToldClock clock;
  clock.set(load_time());
  Zone zone({.data = options.data, .law = *law, .clock = &clock});
  if (load.check) {
    return check_acknowledged(*load.check, zone);
  }
  std::atomic<std::int64_t> done = 0;
  std::vector<std::string> refused(static_cast<std::size_t>(load.workers));
  std::vector<std::thread> threads;
  const auto started = std::chrono::steady_clock::now();
  for (int number = 0; number < load.workers; ++number) {
    threads.emplace_back([&, number] {
      refused[static_cast<std::size_t>(number)] = Worker(zone, load, number, done).run();
    });
  }
  for (std::thread& thread : threads) {
    thread.join();
  }
  for (const std::string& why : refused) {
    if (!why.empty()) {
      std::cerr << why << '\n';
      return kRefused;
    }
  }
  const double seconds =
      std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
  std::cerr << fmt::format("{} declarations in {:.2f} s\n", done.load(), seconds);
  return kDone;
}

}  // namespace cassia::apps

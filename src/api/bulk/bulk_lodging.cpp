#include "api/bulk/bulk_lodging.h"

#include <fmt/format.h>

#include <algorithm>
#include <latch>

#include "api/command_routes.h"
#include "api/refusals.h"

namespace cassia::api {

namespace {

constexpr std::int64_t kWindow = 256;
constexpr int kReadingThreads = 1;
constexpr std::size_t kReadingWaiting = 16;
constexpr std::chrono::seconds kPauseAfterFault(1);

// The command of a line, as if its starter gave it now.
GivenCommand given_by(const BulkJob& job, const KeptBulkLine& line, base::Instant now) {
  return {.spec = find_command_spec("lodge_consignment"),
          .body = line.command,
          .idempotency_key = fmt::format("bulk-{}-{}", job.job, line.shown.number),
          .occurred_at = now};
}

void count(BulkCounts& counts, BulkLineState state, std::int64_t by) {
  counts.acceptable += state == BulkLineState::acceptable ? by : 0;
  counts.lodged += state == BulkLineState::lodged ? by : 0;
  counts.refused += state == BulkLineState::refused ? by : 0;
}

bool is_to_be_decided(const KeptBulkLine& line) {
  return !line.command.empty() && line.shown.state != BulkLineState::lodged;
}

}  // namespace

BulkLodging::BulkLodging(Door& door, Papers& papers,
                         std::function<void(const std::string&)> on_fault)
    : door_(door),
      papers_(papers),
      on_fault_(std::move(on_fault)),
      workers_(kReadingThreads, kReadingWaiting) {}

BulkLodging::~BulkLodging() { runner_.request_stop(); }

void BulkLodging::start() {
  for (const KeptBulkJob& job : papers_.unfinished()) {
    wake(job.shown);
  }
  runner_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

void BulkLodging::wake(const BulkJob& job) {
  const Place place{.organisation = job.organisation, .job = job.job};
  {
    const std::lock_guard lock(access_);
    if (std::ranges::find(waiting_, place) != waiting_.end()) {
      return;
    }
    waiting_.push_back(place);
  }
  changed_.notify_one();
}

void BulkLodging::run(const std::stop_token& stop) {
  for (;;) {
    std::unique_lock lock(access_);
    if (!changed_.wait(lock, stop, [this] { return !waiting_.empty(); }) || stop.stop_requested()) {
      return;
    }
    const Place place = waiting_.front();
    waiting_.pop_front();
    lock.unlock();
    bool has_more = true;
    try {
      has_more = advance(place);
    } catch (const std::exception& fault) {
      on_fault_(fmt::format("bulk {}: {}", place.job, fault.what()));
      lock.lock();
      changed_.wait_for(lock, stop, kPauseAfterFault, [] { return false; });
      lock.unlock();
    }
    if (has_more) {
      wake({.job = place.job, .organisation = place.organisation});
    }
  }
}

bool BulkLodging::advance(const Place& place) {
  const auto job = papers_.find(place.organisation, place.job);
  if (!job || (job->shown.state != BulkState::checking && job->shown.state != BulkState::lodging)) {
    return false;
  }
  const base::Instant now = door_.counter().ports.clock.now();
  const auto principal = door_.errand(
      {.user = job->shown.started_by, .grants = job->grants, .acting_for = job->shown.organisation},
      now);
  if (!principal || *principal == nullptr) {
    halt(*job, principal ? base::Refusal{.code = kBulkStarterGone} : principal.error());
    return false;
  }
  const std::vector<KeptBulkLine> before =
      papers_.lines(job->shown, job->shown.looked_at + 1, kWindow);
  std::vector<KeptBulkLine> after = before;
  if (job->shown.state == BulkState::checking) {
    check(*job, **principal, after);
  } else {
    lodge(*job, *principal, after);
  }
  return keep(*job, before, after, std::ssize(before) < kWindow);
}

void BulkLodging::check(const KeptBulkJob& job, const Principal& principal,
                        std::vector<KeptBulkLine>& window) {
  const base::Instant now = door_.counter().ports.clock.now();
  for (KeptBulkLine& line : window) {
    if (!is_to_be_decided(line)) {
      continue;
    }
    const auto tried = try_given(door_.counter(), principal, given_by(job.shown, line, now));
    line.shown.state = tried ? BulkLineState::acceptable : BulkLineState::refused;
    line.problem = tried ? ToldProblem() : told(job, tried.error());
  }
}

void BulkLodging::lodge(const KeptBulkJob& job, const std::shared_ptr<const Principal>& principal,
                        std::vector<KeptBulkLine>& window) {
  const base::Instant now = door_.counter().ports.clock.now();
  std::latch decided(std::ranges::count_if(window, is_to_be_decided));
  std::vector<std::optional<base::Result<runtime::Receipt>>> results(window.size());
  for (std::size_t place = 0; place < window.size(); ++place) {
    if (is_to_be_decided(window[place])) {
      decide_given(door_.counter(), principal, given_by(job.shown, window[place], now),
                   [&results, &decided, place](base::Result<runtime::Receipt> result) {
                     results[place] = std::move(result);
                     decided.count_down();
                   });
    }
  }
  decided.wait();
  for (std::size_t place = 0; place < window.size(); ++place) {
    if (!results[place]) {
      continue;
    }
    const auto& result = *results[place];
    if (!result && result.error().code == kFault) {
      throw std::runtime_error("a lodging was not decided");  // the window is done anew
    }
    KeptBulkLine& line = window[place];
    line.shown.state = result ? BulkLineState::lodged : BulkLineState::refused;
    line.problem = result ? ToldProblem() : told(job, result.error());
  }
}

bool BulkLodging::keep(const KeptBulkJob& job, const std::vector<KeptBulkLine>& before,
                       const std::vector<KeptBulkLine>& after, bool is_end) {
  bool has_more = !is_end;
  const bool is_kept =
      papers_.change(job.shown.organisation, job.shown.job, after, [&](KeptBulkJob& kept) {
        for (std::size_t place = 0; place < after.size(); ++place) {
          count(kept.shown.counts, before[place].shown.state, -1);
          count(kept.shown.counts, after[place].shown.state, +1);
        }
        kept.shown.looked_at += std::ssize(after);
        const bool is_running = kept.shown.state == job.shown.state;
        if (is_end && (is_running || kept.shown.state == BulkState::paused)) {
          kept.shown.state =
              job.shown.state == BulkState::checking ? BulkState::checked : BulkState::done;
          kept.shown.ended_at = door_.counter().ports.clock.now();
        }
        has_more = !is_end && is_running;
        return true;
      });
  return is_kept && has_more;
}

void BulkLodging::halt(const KeptBulkJob& job, const base::Refusal& why) {
  static_cast<void>(
      papers_.change(job.shown.organisation, job.shown.job, {}, [&](KeptBulkJob& kept) {
        kept.shown.state =
            job.shown.state == BulkState::checking ? BulkState::cancelled : BulkState::paused;
        kept.stopped_by = told(job, why);
        return true;
      }));
}

ToldProblem BulkLodging::told(const KeptBulkJob& job, const base::Refusal& refusal) {
  return told_in_all(refusal, job.shown.job, door_.counter().law());
}

}  // namespace cassia::api

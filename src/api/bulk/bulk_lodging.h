#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

#include "api/access/door.h"
#include "api/bulk/bulk_papers.h"
#include "api/workers.h"

namespace cassia::api {

// Works on the jobs, one window of lines of one job after another, so that no job waits for the end
// of another. A window is given to the executor at once, which commits it as a group; then its
// outcomes and the place in the pass are written together. A command's idempotency key is made of
// the job and the number of the line, so whatever was lodged before a crash is not lodged again
// when the window is done anew.
class BulkLodging {
 public:
  BulkLodging(Door& door, Papers& papers, std::function<void(const std::string&)> on_fault);
  // Finishes the window that it is at.
  ~BulkLodging();
  BulkLodging(const BulkLodging&) = delete;
  BulkLodging& operator=(const BulkLodging&) = delete;

  // Takes up what an earlier process left. Before the counter opens.
  void start();
  // There is work on the job.
  void wake(const BulkJob& job);

  Door& door() { return door_; }
  BulkPapers& papers() { return papers_; }
  void tell_fault(const std::string& fault) { on_fault_("bulk: " + fault); }
  Workers& workers() { return workers_; }  // for reading files and lists

 private:
  struct Place {
    base::OrganisationId organisation = {};
    std::string job = {};
    friend bool operator==(const Place&, const Place&) = default;
  };

  void run(const std::stop_token& stop);
  // Whether more of the job is to be done.
  bool advance(const Place& place);
  void check(const KeptBulkJob& job, const Principal& principal, std::vector<KeptBulkLine>& window);
  void lodge(const KeptBulkJob& job, const std::shared_ptr<const Principal>& principal,
             std::vector<KeptBulkLine>& window);
  bool keep(const KeptBulkJob& job, const std::vector<KeptBulkLine>& before,
            const std::vector<KeptBulkLine>& after, bool is_end);
  void halt(const KeptBulkJob& job, const base::Refusal& why);
  ToldProblem told(const KeptBulkJob& job, const base::Refusal& refusal);

  Door& door_;
  BulkPapers papers_;
  std::function<void(const std::string&)> on_fault_;
  std::mutex access_;
  std::condition_variable_any changed_;
  std::deque<Place> waiting_;
  Workers workers_;
  std::jthread runner_;  // last: it ends before what it uses
};

}  // namespace cassia::api

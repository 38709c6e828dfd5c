#pragma once

#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

#include "api/bulk/bulk_job.h"
#include "api/workspace/papers.h"

namespace cassia::api {

// Jobs and their lines as papers of the organisation that is lodged for: the jobs of all lie on one
// shelf under "organisation/job", the lines of each on a shelf of its own. Thread-safe; throws what
// workspace and vault throw.
class BulkPapers {
 public:
  explicit BulkPapers(Papers& papers) : papers_(papers) {}

  // At most this many jobs of an organisation are kept.
  static constexpr std::int64_t kJobsMax = 100;

  // Keeps a job whole. False, and nothing kept, when the organisation has too many.
  bool add(const KeptBulkJob& job, const std::vector<KeptBulkLine>& lines);
  std::optional<KeptBulkJob> find(const base::OrganisationId& organisation, const std::string& job);
  // The newest first.
  std::vector<KeptBulkJob> list(const base::OrganisationId& organisation);
  // Of all organisations, those that are to be worked on.
  std::vector<KeptBulkJob> unfinished();
  // Lines number `from` and after, in order.
  std::vector<KeptBulkLine> lines(const BulkJob& job, std::int64_t from, std::int64_t limit);

  // Changes a job and some of its lines in one write, nobody changing it meanwhile. False, and
  // nothing written, when there is no such job or `change` says no.
  using Change = std::function<bool(KeptBulkJob& job)>;
  bool change(const base::OrganisationId& organisation, const std::string& job,
              const std::vector<KeptBulkLine>& lines, const Change& change);
  void remove(const BulkJob& job);

 private:
  runtime::PaperChange sealed_job(const KeptBulkJob& job);
  runtime::PaperChange sealed_line(const BulkJob& job, const KeptBulkLine& line);

  Papers& papers_;
  std::mutex changing_;
};

}  // namespace cassia::api

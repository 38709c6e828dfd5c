#include "api/bulk/bulk_papers.h"

#include <fmt/format.h>

#include <algorithm>

#include "codec/described_json.h"
#include "runtime/store.h"

namespace cassia::api {

namespace {

constexpr std::string_view kJobs = "bulk_job";
constexpr std::int64_t kPageOfJobs = 200;

runtime::PaperName name_of(const base::OrganisationId& organisation, const std::string& job) {
  return {.shelf = std::string(kJobs), .key = fmt::format("{}/{}", organisation.text(), job)};
}

std::string shelf_of_lines(const std::string& job) { return fmt::format("bulk_line/{}", job); }

std::string key_of_line(std::int64_t number) { return fmt::format("{:08}", number); }

// "pingxiang_fruit/j7f" is sealed under the key of pingxiang_fruit.
std::string owner_of(std::string_view key) {
  const auto organisation = base::OrganisationId::parse(key.substr(0, key.find('/')));
  return organisation ? key_of_organisation(*organisation) : std::string();
}

// What was written by this program is read by it again.
template <typename T>
T read_paper(const std::string& text) {
  auto read = codec::from_json<T>(text);
  if (!read) {
    throw runtime::StorageFault(
        fmt::format("workspace: a paper of bulk lodging: {}", base::to_text(read.error())));
  }
  return *std::move(read);
}

// An organisation's key is only destroyed together with what would be sealed under it.
std::string sealed(Papers& papers, const runtime::PaperName& name,
                   const base::OrganisationId& organisation, const std::string& text) {
  auto made = papers.seal(name, key_of_organisation(organisation), text);
  if (!made) {
    throw runtime::StorageFault(fmt::format("workspace: {}", base::to_text(made.error())));
  }
  return *std::move(made);
}

}  // namespace

runtime::PaperChange BulkPapers::sealed_job(const KeptBulkJob& job) {
  runtime::PaperName name = name_of(job.shown.organisation, job.shown.job);
  std::string text = sealed(papers_, name, job.shown.organisation, codec::to_json(job));
  return {.name = std::move(name), .content = std::move(text)};
}

runtime::PaperChange BulkPapers::sealed_line(const BulkJob& job, const KeptBulkLine& line) {
  runtime::PaperName name{.shelf = shelf_of_lines(job.job), .key = key_of_line(line.shown.number)};
  std::string text = sealed(papers_, name, job.organisation, codec::to_json(line));
  return {.name = std::move(name), .content = std::move(text)};
}

bool BulkPapers::add(const KeptBulkJob& job, const std::vector<KeptBulkLine>& lines) {
  const std::lock_guard lock(changing_);
  if (std::ssize(list(job.shown.organisation)) >= kJobsMax) {
    return false;
  }
  std::vector<runtime::PaperChange> changes = {sealed_job(job)};
  for (const KeptBulkLine& line : lines) {
    changes.push_back(sealed_line(job.shown, line));
  }
  return papers_.workspace().write(changes).has_value();
}

std::optional<KeptBulkJob> BulkPapers::find(const base::OrganisationId& organisation,
                                            const std::string& job) {
  const auto paper = papers_.find(name_of(organisation, job), key_of_organisation(organisation));
  return paper ? std::optional(read_paper<KeptBulkJob>(paper->text)) : std::nullopt;
}

std::vector<KeptBulkJob> BulkPapers::list(const base::OrganisationId& organisation) {
  const std::string prefix = organisation.text() + '/';
  std::vector<KeptBulkJob> jobs;
  for (const OpenPaper& paper :
       papers_.list({.shelf = std::string(kJobs), .after = prefix, .limit = kJobsMax}, owner_of)) {
    if (!paper.key.starts_with(prefix)) {
      break;
    }
    jobs.push_back(read_paper<KeptBulkJob>(paper.text));
  }
  std::ranges::stable_sort(jobs, std::ranges::greater(),
                           [](const KeptBulkJob& job) { return job.shown.created_at; });
  return jobs;
}

std::vector<KeptBulkJob> BulkPapers::unfinished() {
  std::vector<KeptBulkJob> found;
  runtime::ShelfPage page{.shelf = std::string(kJobs), .limit = kPageOfJobs};
  for (;;) {
    const std::vector<runtime::Paper> papers = papers_.workspace().list(page);
    for (const OpenPaper& paper : papers_.list(page, owner_of)) {
      auto job = read_paper<KeptBulkJob>(paper.text);
      if (job.shown.state == BulkState::checking || job.shown.state == BulkState::lodging) {
        found.push_back(std::move(job));
      }
    }
    if (std::ssize(papers) < kPageOfJobs) {
      return found;
    }
    page.after = papers.back().key;
  }
}

std::vector<KeptBulkLine> BulkPapers::lines(const BulkJob& job, std::int64_t from,
                                            std::int64_t limit) {
  std::vector<KeptBulkLine> found;
  const std::string owner = key_of_organisation(job.organisation);
  for (const OpenPaper& paper : papers_.list(
           {.shelf = shelf_of_lines(job.job), .after = key_of_line(from - 1), .limit = limit},
           [&](std::string_view) { return owner; })) {
    found.push_back(read_paper<KeptBulkLine>(paper.text));
  }
  return found;
}

bool BulkPapers::change(const base::OrganisationId& organisation, const std::string& job,
                        const std::vector<KeptBulkLine>& lines, const Change& change) {
  const std::lock_guard lock(changing_);
  auto kept = find(organisation, job);
  if (!kept || !change(*kept)) {
    return false;
  }
  std::vector<runtime::PaperChange> changes = {sealed_job(*kept)};
  for (const KeptBulkLine& line : lines) {
    changes.push_back(sealed_line(kept->shown, line));
  }
  return papers_.workspace().write(changes).has_value();
}

void BulkPapers::remove(const BulkJob& job) {
  const std::lock_guard lock(changing_);
  papers_.workspace().clear(shelf_of_lines(job.job));
  const runtime::PaperChange gone{.name = name_of(job.organisation, job.job)};
  static_cast<void>(papers_.workspace().write({&gone, 1}));  // nothing is expected of it
}

}  // namespace cassia::api

#include "api/bulk/bulk_job.h"

#include "codec/described_fields.h"

namespace cassia::api {

ToldProblem told_in_all(const base::Refusal& refusal, const std::string& request_id,
                        const law::LawBook& law) {
  ToldProblem told;
  Call call;
  call.request.request_id = request_id;
  for (const auto& known : codec::kEnumNames<law::Language>) {
    call.language = known.value;
    told.push_back(problem_of(refusal, call, law));
  }
  return told;
}

std::optional<Problem> problem_in(const ToldProblem& told, law::Language language) {
  const auto place = static_cast<std::size_t>(language);
  return place < told.size() ? std::optional(told[place]) : std::nullopt;
}

BulkJob shown_in(const KeptBulkJob& job, law::Language language) {
  BulkJob shown = job.shown;
  shown.stopped_by = problem_in(job.stopped_by, language);
  return shown;
}

BulkLine shown_in(const KeptBulkLine& line, law::Language language) {
  BulkLine shown = line.shown;
  shown.problem = problem_in(line.problem, language);
  return shown;
}

}  // namespace cassia::api

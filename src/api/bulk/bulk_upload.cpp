#include "api/bulk/bulk_upload.h"

#include "api/access/access_routes.h"
#include "api/refusals.h"
#include "base/utf8.h"
#include "messages/lodging_file.h"
#include "security/secret.h"

namespace cassia::api {

namespace {

constexpr std::size_t kTextBytesMax = 200;

// What a caller wrote beside the file, as a text that can be kept: its bytes are anybody's.
std::string text_or_nothing(const std::string* written) {
  const std::string text = written == nullptr ? "" : base::replace_malformed(*written);
  return std::string(base::utf8_prefix(text, kTextBytesMax));
}

base::Result<std::vector<messages::LodgingEntry>> read_file(const Call& call) {
  const std::string* const type = call.request.find_header("Content-Type");
  if (type != nullptr && type->starts_with("text/csv")) {
    return messages::read_lodging_csv(call.request.body, call.principal->acting_for());
  }
  if (type != nullptr && type->starts_with("application/x-ndjson")) {
    return messages::read_lodging_json_lines(call.request.body);
  }
  return base::Refusal{.code = kMediaTypeUnsupported,
                       .place = "Content-Type",
                       .facts = {{"expected", "text/csv, application/x-ndjson"}}};
}

KeptBulkLine line_of(messages::LodgingEntry entry, std::int64_t number, const Call& call,
                     const law::LawBook& law) {
  KeptBulkLine line{.shown = {.number = number,
                              .line = entry.line,
                              .declaration_id = std::move(entry.declaration_id)},
                    .command = std::move(entry.command)};
  if (entry.refusal) {
    line.shown.state = BulkLineState::refused;
    line.problem = told_in_all(*entry.refusal, call.request.request_id, law);
  }
  for (messages::CsvRow& row : entry.rows) {
    std::vector<BulkCell>& cells = line.rows.emplace_back();
    for (auto& [column, text] : row.cells) {
      cells.push_back({.column = std::move(column), .text = std::move(text)});
    }
  }
  return line;
}

// Who did not hear the answer sends the file again under the same key. Files are read on one
// thread, so that no two of them look at the same time.
std::optional<KeptBulkJob> find_sent(BulkLodging& bulk, const Call& call, const std::string& key) {
  if (key.empty()) {
    return {};
  }
  for (KeptBulkJob& job : bulk.papers().list(call.principal->acting_for())) {
    if (job.upload_key == key && job.shown.started_by == call.principal->actor()) {
      return std::move(job);
    }
  }
  return {};
}

}  // namespace

base::Result<BulkJob> take_up(BulkLodging& bulk, const Call& call) {
  const std::string key = text_or_nothing(call.request.find_header("Idempotency-Key"));
  if (const auto sent = find_sent(bulk, call, key)) {
    return shown_in(*sent, call.language);
  }
  auto entries = CASSIA_TRY(read_file(call));
  if (entries.empty()) {
    return base::Refusal{.code = kBulkEmpty};
  }
  KeptBulkJob job{.shown = {.job = security::random_id(),
                            .organisation = call.principal->acting_for(),
                            .file_name = text_or_nothing(call.request.find_query("name")),
                            .started_by = call.principal->actor(),
                            .created_at = call.now},
                  .grants = person_of(call).grants,
                  .upload_key = key};
  std::vector<KeptBulkLine> lines;
  for (messages::LodgingEntry& entry : entries) {
    lines.push_back(
        line_of(std::move(entry), std::ssize(lines) + 1, call, bulk.door().counter().law()));
    job.shown.counts.refused += lines.back().shown.state == BulkLineState::refused ? 1 : 0;
  }
  job.shown.counts.declarations = std::ssize(lines);
  if (!bulk.papers().add(job, lines)) {
    return base::Refusal{.code = kBulkTooMany,
                         .facts = {{"most", std::to_string(BulkPapers::kJobsMax)}}};
  }
  bulk.wake(job.shown);
  return job.shown;
}

}  // namespace cassia::api

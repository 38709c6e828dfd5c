#include "api/notifications/read_marks.h"

#include <algorithm>

#include "codec/described_json.h"
#include "runtime/refusals.h"

namespace cassia::api {

namespace {

// Ours, not law's: what one paper holds without growing for ever.
constexpr std::size_t kPositionsMax = 500;
constexpr int kTries = 3;

runtime::PaperName name_of(const Principal& principal) {
  return {.shelf = "notification/" + principal.acting_for().text(),
          .key = principal.actor().text()};
}

}  // namespace

bool ReadMarks::is_read(std::int64_t position) const {
  return position < until || std::ranges::binary_search(positions, position);
}

void ReadMarks::mark(std::int64_t position) {
  if (is_read(position)) {
    return;
  }
  positions.insert(std::ranges::upper_bound(positions, position), position);
  if (positions.size() > kPositionsMax) {
    mark_all_before(positions.front() + 1);
  }
}

void ReadMarks::mark_all_before(std::int64_t position) {
  until = std::max(until, position);
  std::erase_if(positions, [this](std::int64_t single) { return single < until; });
}

ReadMarks read_marks(Papers& papers, const Principal& principal) {
  const auto paper = papers.find(name_of(principal), key_of_user(principal.actor()));
  return paper ? codec::from_json<ReadMarks>(paper->text).value() : ReadMarks{};  // sealed by us
}

base::Result<void> add_read_marks(Papers& papers, const Principal& principal,
                                  const ReadMarks& added) {
  const runtime::PaperName name = name_of(principal);
  const std::string owner = key_of_user(principal.actor());
  for (int tried = 1;; ++tried) {
    const auto paper = papers.find(name, owner);
    ReadMarks marks = paper ? codec::from_json<ReadMarks>(paper->text).value() : ReadMarks{};
    marks.mark_all_before(added.until);
    std::ranges::for_each(added.positions, [&](std::int64_t position) { marks.mark(position); });
    const auto written = papers.write(
        {.name = name, .content = codec::to_json(marks), .expected = paper ? paper->version : 0},
        owner);
    if (written) {
      return {};
    }
    if (written.error().code != runtime::kVersionConflict || tried == kTries) {
      return written.error();
    }
  }
}

}  // namespace cassia::api

#include "apps/cassia/preference_replay.h"

#include <utility>

#include "apps/cassia/line_chunks.h"
#include "apps/cassia/ordered_work.h"
#include "messages/csv_line.h"

namespace cassia::apps {

namespace {

struct ChunkAnswer {
  ReplayText text = {};
  ReplayCount count = {};
  std::int64_t bytes_read = 0;
};

struct Desk {
  const law::LawBook& law;
  const std::vector<messages::PastColumn>& columns;
  base::Date asked_on;
  const TellLine& tell;
};

void answer_line(const Desk& desk, std::string_view text, std::int64_t number,
                 ChunkAnswer& answer) {
  const auto line = messages::read_past_line(text, desk.columns);
  const auto finding = line ? journeys::find_unused(*line, desk.law, desk.asked_on)
                            : base::Result<journeys::PreferenceFinding>(line.error());
  if (finding) {
    answer.count.totals.add(*line, *finding);
  } else {
    ++answer.count.bad_lines;
  }
  desk.tell({.number = number, .line = line ? &*line : nullptr, .finding = &finding}, answer.text);
}

ChunkAnswer answer_chunk(const Desk& desk, const LineChunk& chunk) {
  ChunkAnswer answer{.bytes_read = chunk.bytes_read};
  messages::for_each_line(
      chunk.text, chunk.first_line,
      [&](std::string_view line, std::int64_t number) { answer_line(desk, line, number, answer); });
  return answer;
}

}  // namespace

base::Result<ReplayCount> replay_past_lines(std::istream& file, const law::LawBook& law,
                                            const ReplaySettings& settings, const TellLine& tell,
                                            const TakeText& take) {
  LineChunks reader(
      file, {.chunk_bytes = settings.chunk_bytes, .line_bytes_max = messages::kPastLineBytesMax});
  const auto columns = CASSIA_TRY(messages::read_past_head(reader.head()));
  const Desk desk{.law = law, .columns = columns, .asked_on = settings.asked_on, .tell = tell};
  ReplayCount count;
  OrderedWork<ChunkAnswer> work(settings.workers, [&](const ChunkAnswer& answer) {
    count.totals.add(answer.count.totals);
    count.bad_lines += answer.count.bad_lines;
    take(answer.text, answer.bytes_read);
  });
  for (LineChunk chunk = reader.next(); !chunk.text.empty(); chunk = reader.next()) {
    work.add([&desk, chunk = std::move(chunk)] { return answer_chunk(desk, chunk); });
  }
  work.finish();
  return count;
}

}  // namespace cassia::apps

#include "apps/cassia/stress_lines.h"

#include <utility>

#include "apps/cassia/line_chunks.h"
#include "apps/cassia/ordered_work.h"
#include "messages/csv_line.h"

namespace cassia::apps {

namespace {

struct ChunkAnswer {
  GatheredImports gathered = {};
  std::vector<std::pair<std::int64_t, base::Refusal>> bad = {};
  std::int64_t bytes_read = 0;
};

struct Desk {
  const journeys::EliminationSchedule& schedule;
  const law::LawBook& law;
  const std::vector<messages::PastColumn>& columns;
};

base::Result<void> add_line(const Desk& desk, std::string_view text, GatheredImports& gathered) {
  const auto line = CASSIA_TRY(messages::read_past_line(text, desk.columns));
  return journeys::add_past_line(line, desk.schedule, desk.law, gathered.imports);
}

ChunkAnswer answer_chunk(const Desk& desk, const LineChunk& chunk) {
  ChunkAnswer answer{.bytes_read = chunk.bytes_read};
  messages::for_each_line(chunk.text, chunk.first_line,
                          [&](std::string_view text, std::int64_t number) {
                            ++answer.gathered.lines;
                            const auto added = add_line(desk, text, answer.gathered);
                            if (!added) {
                              ++answer.gathered.bad_lines;
                              answer.bad.emplace_back(number, added.error());
                            }
                          });
  return answer;
}

}  // namespace

base::Result<GatheredImports> gather_imports(std::istream& file,
                                             const journeys::EliminationSchedule& schedule,
                                             const law::LawBook& law,
                                             const StressSettings& settings,
                                             const TellBadLine& tell, const TellBytes& progress) {
  LineChunks reader(
      file, {.chunk_bytes = settings.chunk_bytes, .line_bytes_max = messages::kPastLineBytesMax});
  const auto columns = CASSIA_TRY(messages::read_past_head(reader.head()));
  const Desk desk{.schedule = schedule, .law = law, .columns = columns};
  GatheredImports all;
  OrderedWork<ChunkAnswer> work(settings.workers, [&](const ChunkAnswer& answer) {
    all.imports.add(answer.gathered.imports);
    all.lines += answer.gathered.lines;
    all.bad_lines += answer.gathered.bad_lines;
    for (const auto& [number, refusal] : answer.bad) {
      tell(number, refusal);
    }
    progress(answer.bytes_read);
  });
  for (LineChunk chunk = reader.next(); !chunk.text.empty(); chunk = reader.next()) {
    work.add([&desk, chunk = std::move(chunk)] { return answer_chunk(desk, chunk); });
  }
  work.finish();
  return all;
}

}  // namespace cassia::apps

#include "apps/cassia/preference_replay.h"

#include <algorithm>
#include <deque>
#include <future>
#include <istream>
#include <utility>

namespace cassia::apps {

namespace {

// Whole lines of the file. Of a line that is too long only a part is kept, which is then refused.
struct Chunk {
  std::int64_t first_line = 0;
  std::string text = {};
  std::int64_t bytes_read = 0;  // of the file, so far
};

struct ChunkAnswer {
  ReplayText text = {};
  ReplayCount count = {};
  std::int64_t bytes_read = 0;
};

// Cuts the file; keeps the beginning of the line that a chunk ends in for the next one.
class ChunkReader {
 public:
  ChunkReader(std::istream& file, std::size_t chunk_bytes)
      : file_(file), chunk_bytes_(std::max<std::size_t>(chunk_bytes, 1)) {}

  // The first line, without its end; short enough to be refused as too long when it is.
  std::string head() {
    while (kept_.find('\n') == std::string::npos && kept_.size() <= messages::kPastLineBytesMax) {
      if (!read_more()) {
        break;
      }
    }
    const std::size_t end = std::min(kept_.find('\n'), kept_.size());
    std::string line = kept_.substr(0, end);
    kept_.erase(0, std::min(end + 1, kept_.size()));
    line_ = 2;
    return line;
  }

  // The next lines; an empty text is the end of the file.
  Chunk next() {
    Chunk chunk{.first_line = line_};
    while (kept_.find('\n') == std::string::npos && read_more()) {
      shorten();
    }
    const std::size_t end = kept_.rfind('\n');
    if (end == std::string::npos) {
      chunk.text = std::exchange(kept_, {});
    } else {
      chunk.text = kept_.substr(0, end + 1);
      kept_.erase(0, end + 1);
    }
    line_ += std::ranges::count(chunk.text, '\n');
    chunk.bytes_read = bytes_read_;
    return chunk;
  }

 private:
  bool read_more() {
    const std::size_t had = kept_.size();
    kept_.resize(had + chunk_bytes_);
    file_.read(kept_.data() + had, static_cast<std::streamsize>(chunk_bytes_));
    kept_.resize(had + static_cast<std::size_t>(file_.gcount()));
    bytes_read_ += file_.gcount();
    return kept_.size() > had;
  }

  // A line without end must not fill the memory: what is too much of it is dropped.
  void shorten() {
    constexpr std::size_t kEnough = messages::kPastLineBytesMax + 2;
    const std::size_t end = kept_.find('\n');
    if (end == std::string::npos ? kept_.size() > kEnough : end > kEnough) {
      kept_.erase(kEnough, (end == std::string::npos ? kept_.size() : end) - kEnough);
    }
  }

  std::istream& file_;
  std::size_t chunk_bytes_;
  std::string kept_;
  std::int64_t line_ = 1;
  std::int64_t bytes_read_ = 0;
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

ChunkAnswer answer_chunk(const Desk& desk, const Chunk& chunk) {
  ChunkAnswer answer{.bytes_read = chunk.bytes_read};
  messages::for_each_past_line(
      chunk.text, chunk.first_line,
      [&](std::string_view line, std::int64_t number) { answer_line(desk, line, number, answer); });
  return answer;
}

}  // namespace

base::Result<ReplayCount> replay_past_lines(std::istream& file, const law::LawBook& law,
                                            const ReplaySettings& settings, const TellLine& tell,
                                            const TakeText& take) {
  ChunkReader reader(file, settings.chunk_bytes);
  const auto columns = CASSIA_TRY(messages::read_past_head(reader.head()));
  const Desk desk{.law = law, .columns = columns, .asked_on = settings.asked_on, .tell = tell};
  ReplayCount count;
  std::deque<std::future<ChunkAnswer>> answers;  // in the order of the file
  const auto take_first = [&] {
    const ChunkAnswer answer = answers.front().get();
    answers.pop_front();
    count.totals.add(answer.count.totals);
    count.bad_lines += answer.count.bad_lines;
    take(answer.text, answer.bytes_read);
  };
  for (Chunk chunk = reader.next(); !chunk.text.empty(); chunk = reader.next()) {
    if (answers.size() == static_cast<std::size_t>(std::max(settings.workers, 1))) {
      take_first();
    }
    answers.push_back(std::async(std::launch::async, [&desk, chunk = std::move(chunk)] {
      return answer_chunk(desk, chunk);
    }));
  }
  while (!answers.empty()) {
    take_first();
  }
  return count;
}

}  // namespace cassia::apps

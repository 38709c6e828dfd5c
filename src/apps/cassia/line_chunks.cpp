#include "apps/cassia/line_chunks.h"

#include <algorithm>
#include <istream>
#include <utility>

namespace cassia::apps {

LineChunks::LineChunks(std::istream& file, LineChunkSizes sizes) : file_(file), sizes_(sizes) {
  sizes_.chunk_bytes = std::max<std::size_t>(sizes_.chunk_bytes, 1);
}

std::string LineChunks::head() {
  while (kept_.find('\n') == std::string::npos && kept_.size() <= sizes_.line_bytes_max) {
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

LineChunk LineChunks::next() {
  LineChunk chunk{.first_line = line_};
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

bool LineChunks::read_more() {
  const std::size_t had = kept_.size();
  kept_.resize(had + sizes_.chunk_bytes);
  file_.read(kept_.data() + had, static_cast<std::streamsize>(sizes_.chunk_bytes));
  kept_.resize(had + static_cast<std::size_t>(file_.gcount()));
  bytes_read_ += file_.gcount();
  return kept_.size() > had;
}

// A line without end must not fill the memory: what is too much of it is dropped.
void LineChunks::shorten() {
  const std::size_t enough = sizes_.line_bytes_max + 2;
  const std::size_t end = kept_.find('\n');
  if (end == std::string::npos ? kept_.size() > enough : end > enough) {
    kept_.erase(enough, (end == std::string::npos ? kept_.size() : end) - enough);
  }
}

}  // namespace cassia::apps

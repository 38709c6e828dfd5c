#pragma once

#include <cstdint>
#include <iosfwd>
#include <string>

namespace cassia::apps {

// Whole lines of a file. Of a line that is too long only a part is kept, which is then refused.
struct LineChunk {
  std::int64_t first_line = 0;
  std::string text = {};
  std::int64_t bytes_read = 0;  // of the file, so far
};

struct LineChunkSizes {
  std::size_t chunk_bytes = 1U << 20U;  // at least one line is read whatever this says
  std::size_t line_bytes_max = 0;
};

// Cuts a file of lines; keeps the beginning of the line that a chunk ends in for the next one.
class LineChunks {
 public:
  LineChunks(std::istream& file, LineChunkSizes sizes);

  // The first line, without its end; short enough to be refused as too long when it is.
  std::string head();
  // The next lines; an empty text is the end of the file.
  LineChunk next();

 private:
  bool read_more();
  void shorten();

  std::istream& file_;
  LineChunkSizes sizes_;
  std::string kept_;
  std::int64_t line_ = 1;
  std::int64_t bytes_read_ = 0;
};

}  // namespace cassia::apps

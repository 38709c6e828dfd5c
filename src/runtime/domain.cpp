#include "runtime/domain.h"

#include "base/assert.h"

namespace cassia::runtime {

std::string to_text(const StreamId& id) {
  std::string text;
  text.reserve(id.desk.size() + id.key.size() + 1);
  text += id.desk;
  text += '/';
  text += id.key;
  return text;
}

StreamId stream_id_of(std::string_view text) {
  const std::size_t slash = text.find('/');
  CASSIA_ASSERT(slash != std::string_view::npos, "a stored stream name came from to_text");
  return {.desk = std::string(text.substr(0, slash)), .key = std::string(text.substr(slash + 1))};
}

}  // namespace cassia::runtime

#include "api/zone/stream_consignment.h"

#include "api/visibility.h"

namespace cassia::api {

std::optional<std::string> consignment_of(Counter& counter, const runtime::StreamId& stream) {
  if (stream.desk == "trade.declarations") {
    return stream.key;
  }
  const auto row = counter.readers.lend()->find_row(main_table(stream.desk), stream.key);
  std::string declaration = row ? text_of(*row, "declaration") : std::string();
  return declaration.empty() ? std::nullopt : std::optional(std::move(declaration));
}

}  // namespace cassia::api

#pragma once

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

#include "base/date.h"

namespace cassia::http {

enum class LogLevel : std::uint8_t { information, warning, error };

// One line of the log. Bodies, paths and query values have no place in it: they carry what traders
// tell in confidence.
struct LogRecord {
  base::Instant time = {};
  LogLevel level = LogLevel::information;
  std::string message = {};  // "request", or what went wrong
  std::string request_id = {};
  std::string method = {};
  std::string route = {};
  int status = 0;  // 0: no request is meant
  std::int64_t bytes = 0;
  std::chrono::microseconds duration = {};
  std::string remote_address = {};
};

// Called by many threads at once.
using LogSink = std::function<void(const LogRecord&)>;

// The record as one JSON object, without a line end. Bytes that are not printable ASCII are
// escaped one by one, whatever they are.
std::string to_json_line(const LogRecord& record);

// Writes lines of JSON to a file, or to standard error when none is given. A thread of its own
// writes; when it falls behind by 8192 lines the oldest are lost rather than requests delayed.
// Throws std::runtime_error when the file cannot be opened. Copies of the sink share the writer;
// the last one that goes writes out what is left.
LogSink json_log(const std::optional<std::filesystem::path>& file);

// The clock of the wall, for whoever writes a record.
base::Instant wall_time();

}  // namespace cassia::http

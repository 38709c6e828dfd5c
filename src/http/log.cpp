#include "http/log.h"

#include <spdlog/async.h>
#include <spdlog/async_logger.h>
#include <spdlog/sinks/basic_file_sink.h>
#include <spdlog/sinks/stdout_sinks.h>

#include <array>
#include <memory>

#include "http/letters.h"

namespace cassia::http {

namespace {

constexpr std::size_t kQueueLines = 8192;

void append_text(std::string& out, std::string_view name, std::string_view value) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  out += ",\"";
  out += name;
  out += "\":\"";
  for (const char letter : value) {
    const auto byte = static_cast<unsigned char>(letter);
    if (letter == '"' || letter == '\\') {
      out += '\\';
      out += letter;
    } else if (is_control(letter) || byte > 0x7F) {
      out += "\\u00";
      out += kHex[byte >> 4U];
      out += kHex[byte & 15U];
    } else {
      out += letter;
    }
  }
  out += '"';
}

void append_number(std::string& out, std::string_view name, std::int64_t value) {
  out += ",\"";
  out += name;
  out += "\":" + std::to_string(value);
}

std::string_view word(LogLevel level) {
  static constexpr std::array<std::string_view, 3> kWords{"information", "warning", "error"};
  return kWords[static_cast<std::size_t>(level)];
}

// The logger with the thread that writes for it; the thread goes last and writes what is queued.
struct Writer {
  std::shared_ptr<spdlog::details::thread_pool> pool;
  std::shared_ptr<spdlog::async_logger> logger;

  ~Writer() { logger.reset(); }
};

}  // namespace

std::string to_json_line(const LogRecord& record) {
  std::string out = "{\"time\":\"" + base::to_text(record.time) + "\"";
  append_text(out, "level", word(record.level));
  append_text(out, "message", record.message);
  if (!record.request_id.empty()) {
    append_text(out, "request_id", record.request_id);
  }
  if (record.status != 0) {
    append_text(out, "method", record.method);
    append_text(out, "route", record.route);
    append_number(out, "status", record.status);
    append_number(out, "bytes", record.bytes);
    append_number(out, "micros", record.duration.count());
  }
  if (!record.remote_address.empty()) {
    append_text(out, "remote_address", record.remote_address);
  }
  return out + "}";
}

LogSink json_log(const std::optional<std::filesystem::path>& file) {
  std::shared_ptr<spdlog::sinks::sink> sink;
  if (file) {
    sink = std::make_shared<spdlog::sinks::basic_file_sink_mt>(file->string());
  } else {
    sink = std::make_shared<spdlog::sinks::stderr_sink_mt>();
  }
  auto writer = std::make_shared<Writer>();
  writer->pool = std::make_shared<spdlog::details::thread_pool>(kQueueLines, 1);
  writer->logger = std::make_shared<spdlog::async_logger>(
      "http", std::move(sink), writer->pool, spdlog::async_overflow_policy::overrun_oldest);
  writer->logger->set_pattern("%v");
  writer->logger->flush_on(spdlog::level::warn);
  return [writer](const LogRecord& record) {
    const auto level =
        record.level == LogLevel::information ? spdlog::level::info : spdlog::level::warn;
    writer->logger->log(level, to_json_line(record));
  };
}

base::Instant wall_time() {
  return base::Instant::of_micros(std::chrono::duration_cast<std::chrono::microseconds>(
                                      std::chrono::system_clock::now().time_since_epoch())
                                      .count());
}

}  // namespace cassia::http

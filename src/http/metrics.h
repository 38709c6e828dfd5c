#pragma once

#include <chrono>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cassia::http {

// Labels in the order in which they are written: {{"route", "home"}, {"status", "2xx"}}.
using Labels = std::vector<std::pair<std::string, std::string>>;

// Counters, gauges and histograms of durations in the Prometheus text format 0.0.4. Thread-safe.
// A family is made by its first use or by `describe`; it holds at most 1000 series, and what a
// flood of labels would add beyond them is counted in one series labelled "other".
class Metrics {
 public:
  // The sentence that stands above the family in the text.
  void describe(std::string_view name, std::string_view help);
  void count(std::string_view name, const Labels& labels = {}, std::int64_t by = 1);
  void set_gauge(std::string_view name, const Labels& labels, std::int64_t value);
  void add_gauge(std::string_view name, const Labels& labels, std::int64_t by);
  // Buckets from 1 ms to 10 s; the text gives seconds.
  void observe(std::string_view name, const Labels& labels, std::chrono::microseconds duration);

  std::string to_prometheus_text() const;

 private:
  enum class Kind : std::uint8_t { counter, gauge, histogram };
  struct Series {
    std::int64_t value = 0;  // of a histogram: the sum in microseconds
    std::int64_t observations = 0;
    std::vector<std::int64_t> buckets = {};
  };
  struct Family {
    Kind kind = Kind::counter;
    std::string help = {};
    std::map<std::string, Series, std::less<>> series = {};  // by the labels as written
  };

  Series& series_of(std::string_view name, Kind kind, const Labels& labels);
  static void append_histogram(std::string& out, std::string_view name, std::string_view labels,
                               const Series& series);

  mutable std::mutex mutex_;
  std::map<std::string, Family, std::less<>> families_;
};

}  // namespace cassia::http

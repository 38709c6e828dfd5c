#include "http/metrics.h"

#include <array>

#include "base/assert.h"

namespace cassia::http {

namespace {

constexpr std::size_t kSeriesMax = 1000;

struct Bound {
  std::int64_t micros;
  std::string_view text;  // in seconds
};

constexpr std::array<Bound, 12> kBounds{{{1'000, "0.001"},
                                         {2'500, "0.0025"},
                                         {5'000, "0.005"},
                                         {10'000, "0.01"},
                                         {25'000, "0.025"},
                                         {50'000, "0.05"},
                                         {100'000, "0.1"},
                                         {250'000, "0.25"},
                                         {500'000, "0.5"},
                                         {1'000'000, "1"},
                                         {2'500'000, "2.5"},
                                         {10'000'000, "10"}}};

// What a value of a label or a help text may not hold as it is.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char letter : text) {
    if (letter == '\n') {
      out += "\\n";
      continue;
    }
    if (letter == '\\' || letter == '"') {
      out += '\\';
    }
    out += letter;
  }
  return out;
}

std::string written(const Labels& labels) {
  std::string out;
  for (const auto& [name, value] : labels) {
    out += (out.empty() ? "" : ",") + name + "=\"" + escaped(value) + "\"";
  }
  return out;
}

Labels all_other(const Labels& labels) {
  Labels other = labels;
  for (auto& [name, value] : other) {
    value = "other";
  }
  return other;
}

std::string in_seconds(std::int64_t micros) {
  std::string fraction = std::to_string(micros % 1'000'000);
  fraction.insert(0, 6 - fraction.size(), '0');
  return std::to_string(micros / 1'000'000) + "." + fraction;
}

void append_line(std::string& out, std::string_view name, std::string_view labels,
                 std::string_view value) {
  out += name;
  if (!labels.empty()) {
    out += '{';
    out += labels;
    out += '}';
  }
  out += ' ';
  out += value;
  out += '\n';
}

}  // namespace

Metrics::Series& Metrics::series_of(std::string_view name, Kind kind, const Labels& labels) {
  Family& family = families_[std::string(name)];
  CASSIA_ASSERT(family.series.empty() || family.kind == kind, "a family is of one kind");
  family.kind = kind;
  std::string key = written(labels);
  if (family.series.size() >= kSeriesMax && !family.series.contains(key)) {
    key = written(all_other(labels));
  }
  return family.series[key];
}

void Metrics::describe(std::string_view name, std::string_view help) {
  const std::lock_guard lock(mutex_);
  families_[std::string(name)].help = help;
}

void Metrics::count(std::string_view name, const Labels& labels, std::int64_t by) {
  const std::lock_guard lock(mutex_);
  series_of(name, Kind::counter, labels).value += by;
}

void Metrics::set_gauge(std::string_view name, const Labels& labels, std::int64_t value) {
  const std::lock_guard lock(mutex_);
  series_of(name, Kind::gauge, labels).value = value;
}

void Metrics::add_gauge(std::string_view name, const Labels& labels, std::int64_t by) {
  const std::lock_guard lock(mutex_);
  series_of(name, Kind::gauge, labels).value += by;
}

void Metrics::observe(std::string_view name, const Labels& labels,
                      std::chrono::microseconds duration) {
  const std::lock_guard lock(mutex_);
  Series& series = series_of(name, Kind::histogram, labels);
  series.buckets.resize(kBounds.size());
  series.value += duration.count();
  ++series.observations;
  for (std::size_t at = 0; at < kBounds.size(); ++at) {
    series.buckets[at] += duration.count() <= kBounds[at].micros ? 1 : 0;
  }
}

void Metrics::append_histogram(std::string& out, std::string_view name, std::string_view labels,
                               const Series& series) {
  const std::string base(name);
  const std::string before = std::string(labels) + (labels.empty() ? "" : ",");
  for (std::size_t at = 0; at < kBounds.size(); ++at) {
    append_line(out, base + "_bucket", before + "le=\"" + std::string(kBounds[at].text) + "\"",
                std::to_string(series.buckets[at]));
  }
  append_line(out, base + "_bucket", before + "le=\"+Inf\"", std::to_string(series.observations));
  append_line(out, base + "_sum", labels, in_seconds(series.value));
  append_line(out, base + "_count", labels, std::to_string(series.observations));
}

std::string Metrics::to_prometheus_text() const {
  static constexpr std::array<std::string_view, 3> kKinds{"counter", "gauge", "histogram"};
  const std::lock_guard lock(mutex_);
  std::string out;
  for (const auto& [name, family] : families_) {
    if (!family.help.empty()) {
      out += "# HELP " + name + " " + escaped(family.help) + "\n";
    }
    out += "# TYPE " + name + " ";
    out += kKinds[static_cast<std::size_t>(family.kind)];
    out += '\n';
    for (const auto& [labels, series] : family.series) {
      if (family.kind == Kind::histogram) {
        append_histogram(out, name, labels, series);
      } else {
        append_line(out, name, labels, std::to_string(series.value));
      }
    }
  }
  return out;
}

}  // namespace cassia::http

#include "apps/cassia/preference_command.h"

#include <fmt/format.h>

#include <fstream>
#include <iostream>

#include "apps/cassia/console.h"
#include "apps/cassia/input_stream.h"
#include "apps/cassia/preference_replay.h"
#include "apps/cassia/preference_report.h"
#include "messages/field_reader.h"

namespace cassia::apps {

namespace {

// Where findings go as CSV; nowhere without a path.
class FindingsFile {
 public:
  explicit FindingsFile(const std::optional<std::filesystem::path>& path) {
    if (path) {
      file_.open(*path, std::ios::binary | std::ios::trunc);
      file_ << kFindingsHead;
      check(*path);
    }
  }
  void write(const std::string& text) { file_ << text; }
  void close(const std::optional<std::filesystem::path>& path) {
    if (path) {
      file_.close();
      check(*path);
    }
  }

 private:
  void check(const std::filesystem::path& path) const {
    if (!file_) {
      throw std::runtime_error("cannot write " + path.string());
    }
  }
  std::ofstream file_;
};

}  // namespace

int preference_replay_command(const PreferenceReplayOptions& asked, const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  const auto asked_on = asked.on.empty()
                            ? zone_today(*law)
                            : messages::read_value(asked.on, std::type_identity<base::Date>{});
  if (!asked_on) {
    tell_refusal(asked_on.error(), *law, options);
    return kUsage;
  }
  InputStream lines(asked.file);
  FindingsFile csv(asked.csv);
  Progress progress("preference", lines.bytes());
  const FindingPrinter printer{.law = &*law,
                               .language = language_of(options),
                               .is_json = options.output() == Output::json,
                               .has_csv = asked.csv.has_value()};
  const auto count = replay_past_lines(
      lines.stream(), *law, {.asked_on = *asked_on, .workers = asked.workers},
      [&printer](const ReplayedLine& line, ReplayText& text) { printer.tell(line, text); },
      [&](const ReplayText& text, std::int64_t bytes) {
        std::cout << text.out;
        csv.write(text.csv);
        progress.advance_to(bytes);
      });
  if (!count) {
    tell_refusal(base::at("line 1", count.error()), *law, options);
    return kUsage;
  }
  csv.close(asked.csv);
  std::cout << (printer.is_json ? total_json(*count) : total_text(*count, *asked_on));
  std::cout.flush();
  if (!std::cout || lines.is_bad()) {
    throw std::runtime_error("cannot read the lines or write the findings");
  }
  return count->bad_lines == 0 ? kDone : kRefused;
}

}  // namespace cassia::apps

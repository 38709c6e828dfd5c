#include "apps/cassia/stress_command.h"

#include <fstream>
#include <iostream>

#include "apps/cassia/console.h"
#include "apps/cassia/input_stream.h"
#include "apps/cassia/refusal_text.h"
#include "apps/cassia/stress_report.h"
#include "apps/cassia/table_files.h"
#include "messages/elimination_schedule.h"
#include "messages/field_reader.h"

namespace cassia::apps {

namespace {

void write_csv(const std::filesystem::path& path, const StressReport& report) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << stress_csv(report);
  file.close();
  if (!file) {
    throw std::runtime_error("cannot write " + path.string());
  }
}

// Told on standard error: standard output has the outcome only.
base::Result<GatheredImports> gather(InputStream& lines,
                                     const journeys::EliminationSchedule& schedule,
                                     const law::LawBook& law, const StressOptions& asked,
                                     const CommonOptions& options) {
  Progress progress("stress test", lines.bytes());
  const law::Language language = language_of(options);
  return gather_imports(
      lines.stream(), schedule, law, {.workers = asked.workers},
      [&](std::int64_t number, const base::Refusal& refusal) {
        std::cerr << bad_line_text(number, "", refusal, law, language);
      },
      [&progress](std::int64_t bytes) { progress.advance_to(bytes); });
}

int tell(const base::Refusal& refusal, const law::LawBook& law, const CommonOptions& options) {
  tell_refusal(refusal, law, options);
  return kUsage;
}

}  // namespace

int stress_command(const StressOptions& asked, const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  const auto day = asked.at.empty()
                       ? zone_today(*law)
                       : messages::read_value(asked.at, std::type_identity<base::Date>{});
  if (!day) {
    return tell(day.error(), *law, options);
  }
  const auto schedule = messages::read_elimination_schedule(read_all(asked.schedule));
  if (!schedule) {
    return tell(schedule.error(), *law, options);
  }
  InputStream lines(asked.file);
  const auto gathered = gather(lines, *schedule, *law, asked, options);
  if (!gathered) {
    return tell(base::at("line 1", gathered.error()), *law, options);
  }
  const auto calendar = law->calendar("cn");
  if (!calendar) {
    return tell(calendar.error(), *law, options);
  }
  const auto outcome =
      journeys::run_stress_test(gathered->imports, *schedule, (*calendar)->start_of(*day), *law);
  if (!outcome) {
    return tell(outcome.error(), *law, options);
  }
  const StressReport report{.gathered = *gathered, .outcome = *outcome};
  if (asked.csv) {
    write_csv(*asked.csv, report);
  }
  std::cout << (options.output() == Output::json ? stress_json(report) : stress_text(report));
  std::cout.flush();
  if (!std::cout || lines.is_bad()) {
    throw std::runtime_error("cannot read the lines or write the outcome");
  }
  return gathered->bad_lines == 0 ? kDone : kRefused;
}

}  // namespace cassia::apps

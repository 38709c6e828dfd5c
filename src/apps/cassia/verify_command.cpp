#include <fmt/format.h>

#include <iostream>

#include "apps/cassia/commands.h"
#include "apps/cassia/console.h"
#include "apps/cassia/whole_file.h"
#include "apps/cassia/zone.h"
#include "codec/described_json.h"
#include "runtime/verify.h"

namespace cassia::apps {

struct FindingJson {
  std::string severity = {};
  std::string place = {};
  std::string what = {};
};
BOOST_DESCRIBE_STRUCT(FindingJson, (), (severity, place, what))

struct VerifyJson {
  bool is_sound = false;
  std::int64_t events = 0;
  std::int64_t streams = 0;
  std::int64_t rows = 0;
  std::int64_t heads = 0;
  std::string key = {};
  std::vector<FindingJson> findings = {};
};
BOOST_DESCRIBE_STRUCT(VerifyJson, (), (is_sound, events, streams, rows, heads, key, findings))

namespace {

VerifyJson json_of(const runtime::VerifyReport& report, const std::string& key) {
  VerifyJson json{.is_sound = report.is_sound(),
                  .events = report.events,
                  .streams = report.streams,
                  .rows = report.rows,
                  .heads = report.heads,
                  .key = key};
  for (const runtime::Finding& finding : report.findings) {
    json.findings.push_back(
        {.severity = finding.severity == runtime::Severity::failure ? "failure" : "note",
         .place = finding.place,
         .what = finding.what});
  }
  return json;
}

}  // namespace

int verify_command(const VerifyOptions& verify, const CommonOptions& options) {
  if (!std::filesystem::exists(options.data / "zone.db")) {
    throw std::runtime_error("there is no zone in " + options.data.string());
  }
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  Zone zone({.data = options.data, .law = *law});
  runtime::VerifierKey key = zone.key();
  if (verify.key) {
    const auto pinned = runtime::parse_verifier_key(*verify.key);
    if (!pinned) {
      std::cerr << "the key is malformed: " << *verify.key << '\n';
      return kUsage;
    }
    key = *pinned;
  }
  runtime::VerifyOptions asked{.zone_id = *codec::ZoneId::parse(kZoneName), .keys = {key}};
  if (verify.since) {
    asked.since = whole_file(*verify.since);
  }
  std::optional<Progress> progress;
  asked.on_progress = [&progress](std::int64_t done, std::int64_t all) {
    if (!progress) {
      progress.emplace("verify", all);
    }
    progress->advance_to(done);
  };
  const runtime::VerifyReport report = runtime::verify(zone.store(), zone.domain(), asked);
  progress.reset();
  if (options.output() == Output::json) {
    std::cout << codec::to_json(json_of(report, to_text(key))) << '\n';
  } else {
    for (const runtime::Finding& finding : report.findings) {
      std::cout << finding.place << ": " << finding.what << '\n';
    }
    std::cout << (report.is_sound() ? paint(Colour::good, "sound")
                                    : paint(Colour::bad, "NOT SOUND"))
              << fmt::format(": {} events, {} streams, {} rows, {} signed heads\nkey {}\n",
                             report.events, report.streams, report.rows, report.heads,
                             to_text(key));
  }
  return report.is_sound() ? kDone : kNotSound;
}

}  // namespace cassia::apps

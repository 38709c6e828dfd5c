#include <fmt/format.h>

#include <fstream>
#include <iostream>
#include <sstream>

#include "apps/cassia/commands.h"
#include "apps/cassia/console.h"
#include "apps/cassia/duty_report.h"
#include "codec/described_json.h"
#include "messages/csv_lines.h"
#include "messages/field_reader.h"

namespace cassia::apps {

namespace {

base::Result<std::optional<base::Money>> read_cost(const std::string& place,
                                                   const std::string& text) {
  if (text.empty()) {
    return std::optional<base::Money>();
  }
  auto cost = messages::read_value(text, std::type_identity<base::Money>{});
  if (!cost) {
    return base::at(place, cost.error());
  }
  return std::optional(*cost);
}

template <typename T>
base::Result<T> read_named(const std::string& place, const std::string& text) {
  auto value = messages::read_value(text, std::type_identity<T>{});
  return value ? value : base::at(place, value.error());
}

// One line of the question, from options or from a row of the file; both spell fields alike.
base::Result<DutyLine> read_line(const DutyOptions& duty, base::Date on) {
  DutyLine line;
  line.hs_code = CASSIA_TRY(read_named<base::HsCode>("hs", duty.hs));
  if (!duty.origin.empty()) {
    line.origin = CASSIA_TRY(read_named<base::CountryCode>("origin", duty.origin));
  }
  line.price = CASSIA_TRY(read_named<base::Money>("price", duty.price));
  line.terms.incoterm = CASSIA_TRY(read_named<engines::duty::Incoterm>("incoterm", duty.incoterm));
  line.terms.freight = CASSIA_TRY(read_cost("freight", duty.freight));
  line.terms.insurance = CASSIA_TRY(read_cost("insurance", duty.insurance));
  line.on = duty.on.empty() ? on : CASSIA_TRY(read_named<base::Date>("on", duty.on));
  return line;
}

int tell_line(const base::Result<DutyAnswer>& answer, const law::LawBook& law,
              const CommonOptions& options) {
  if (!answer) {
    return tell_refusal(answer.error(), law, options);
  }
  if (options.output() == Output::json) {
    std::cout << codec::to_json(*answer) << '\n';
  } else {
    std::cout << to_text(*answer, law, language_of(options)) << '\n';
  }
  return kDone;
}

base::Result<std::string> read_csv(const std::filesystem::path& path) {
  constexpr std::uintmax_t kBytesMax = 64U << 20U;
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    throw std::runtime_error("cannot read " + path.string());
  }
  if (std::filesystem::file_size(path) > kBytesMax) {
    return base::Refusal{.code = messages::kCsvMalformed,
                         .place = path.filename().string(),
                         .facts = {{"problem", "larger than 64 MiB"}}};
  }
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// Every row is answered; a refused one does not keep the others back.
int tell_file(const std::filesystem::path& path, base::Date today, const law::LawBook& law,
              const CommonOptions& options) {
  const auto text = read_csv(path);
  const auto rows =
      text ? messages::parse_csv(*text) : base::Result<std::vector<messages::CsvRow>>(text.error());
  if (!rows) {
    tell_refusal(rows.error(), law, options);
    return kUsage;
  }
  int code = kDone;
  Progress progress("duty", std::ssize(*rows));
  std::int64_t done = 0;
  for (const messages::CsvRow& row : *rows) {
    const auto duty = messages::options_of(row);
    auto answer = [&]() -> base::Result<DutyAnswer> {
      const DutyOptions asked = CASSIA_TRY(duty);
      return answer_duty(CASSIA_TRY(read_line(asked, today)), law);
    }();
    if (!answer) {
      answer = base::at("line " + std::to_string(row.line), answer.error());
    }
    if (tell_line(answer, law, options) != kDone) {
      code = kRefused;
    }
    progress.advance_to(++done);
  }
  return code;
}

}  // namespace

int duty_command(const DutyOptions& duty, const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  const auto today = zone_today(*law);
  if (!today) {
    return tell_refusal(today.error(), *law, options);
  }
  if (duty.file) {
    return tell_file(*duty.file, *today, *law, options);
  }
  const auto line = read_line(duty, *today);
  if (!line) {
    tell_refusal(line.error(), *law, options);
    return kUsage;
  }
  return tell_line(answer_duty(*line, *law), *law, options);
}

}  // namespace cassia::apps

#include "apps/cassia/admission_command.h"

#include <iostream>

#include "apps/cassia/admission_report.h"
#include "apps/cassia/whole_file.h"
#include "codec/described_json.h"
#include "messages/admission_file.h"
#include "messages/field_reader.h"
#include "systems/investment/admission/answer.h"

namespace cassia::apps {

namespace {

using systems::investment::admission::Outcome;

base::Result<messages::AdmissionAnswer> answer_file(const AdmissionOptions& asked,
                                                    const law::LawBook& law,
                                                    law::Language language) {
  const std::string text = written_file(asked.file);
  const std::string path = asked.file.string();
  const auto enquiry = CASSIA_TRY(messages::read_admission_file({.path = path, .text = text}));
  base::Date on;
  if (!asked.on.empty()) {
    auto day = messages::read_value(asked.on, std::type_identity<base::Date>{});
    on = CASSIA_TRY(day ? std::move(day) : base::at("--at", std::move(day).error()));
  } else if (enquiry.on) {
    on = *enquiry.on;
  } else {
    on = CASSIA_TRY(zone_today(law));
  }
  return messages::answer_admission(enquiry, on, law, language);
}

int code_of(const messages::AdmissionAnswer& answer) {
  if (answer.passes) {
    return kDone;
  }
  const bool is_open = answer.outcome == Outcome::undecided || answer.outcome == Outcome::by_hand;
  return is_open ? kUndecided : kRefused;
}

}  // namespace

int admission_command(const AdmissionOptions& asked, const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  const auto answer = answer_file(asked, *law, language_of(options));
  if (!answer) {
    tell_refusal(answer.error(), *law, options);
    return kUsage;
  }
  if (options.output() == Output::json) {
    std::cout << codec::to_json(*answer) << '\n';
  } else {
    std::cout << to_text(*answer, *law, language_of(options));
  }
  return code_of(*answer);
}

}  // namespace cassia::apps

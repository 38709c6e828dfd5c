#include <algorithm>
#include <iostream>

#include "apps/cassia/commands.h"
#include "apps/cassia/origin_report.h"
#include "apps/cassia/whole_file.h"
#include "codec/described_json.h"
#include "messages/field_reader.h"

namespace cassia::apps {

namespace {

namespace origin = engines::origin;

base::Result<origin::Trade> read_trade(const OriginOptions& asked, base::Date today) {
  const auto named = [](const char* name, const std::string& text) {
    auto country = base::CountryCode::parse(text);
    return country ? country : base::at(name, std::move(country).error());
  };
  origin::Trade trade{.on = today};
  trade.exporter = CASSIA_TRY(named("from", asked.exporter));
  trade.importer = CASSIA_TRY(named("to", asked.importer));
  if (!asked.on.empty()) {
    trade.on = CASSIA_TRY(messages::read_value(asked.on, std::type_identity<base::Date>{}));
  }
  return trade;
}

// The command's options are called otherwise than the fields of a question.
void place_in_command(std::vector<messages::OriginAnswer>& answers) {
  for (messages::OriginAnswer& answer : answers) {
    for (messages::OriginSentence& question : answer.questions) {
      if (question.place == "exporter" || question.place == "importer") {
        question.place = question.place == "exporter" ? "--from" : "--to";
      }
    }
  }
}

}  // namespace

int origin_command(const OriginOptions& asked, const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  const auto today = zone_today(*law);
  if (!today) {
    return tell_refusal(today.error(), *law, options);
  }
  const auto trade = read_trade(asked, *today);
  if (!trade) {
    tell_refusal(trade.error(), *law, options);
    return kUsage;
  }
  const std::string text = written_file(asked.file);
  const auto bill = messages::read_bill_of({.text = text, .rates = &asked.rates}, trade->on, *law);
  if (!bill) {
    tell_refusal(bill.error(), *law, options);
    return kUsage;
  }
  auto answers = messages::answer_origin({.text = text, .bill = &*bill, .trade = *trade}, *law,
                                         language_of(options))
                     .value();  // all agreements: none of them can be unknown
  place_in_command(answers);
  if (options.output() == Output::json) {
    for (const messages::OriginAnswer& answer : answers) {
      std::cout << codec::to_json(answer) << '\n';
    }
  } else {
    std::cout << to_text(answers, *law, language_of(options));
  }
  return std::ranges::any_of(answers,
                             [](const messages::OriginAnswer& answer) {
                               return answer.verdict == origin::Verdict::met;
                             })
             ? kDone
             : kRefused;
}

}  // namespace cassia::apps

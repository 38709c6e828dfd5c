#include <algorithm>
#include <fstream>
#include <iostream>
#include <sstream>

#include "apps/cassia/commands.h"
#include "apps/cassia/origin_report.h"
#include "codec/described_json.h"
#include "messages/bill_file.h"
#include "messages/field_reader.h"

namespace cassia::apps {

namespace {

namespace origin = engines::origin;

std::string read_whole(const std::filesystem::path& path) {
  constexpr std::uintmax_t kBytesMax = 64U << 20U;
  std::ifstream file(path, std::ios::binary);
  if (!file || std::filesystem::file_size(path) > kBytesMax) {
    throw std::runtime_error("cannot read " + path.string() + ", or it is larger than 64 MiB");
  }
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

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

// "7.1234 USD": so many of the good's currency for one of the other.
base::Result<origin::ConversionRate> read_rate(const std::string& text, base::Currency into) {
  const std::size_t blank = std::min(text.find(' '), text.size());
  const auto share = base::Rate::parse_share(text.substr(0, blank));
  const auto from = base::Currency::parse(text.substr(std::min(blank + 1, text.size())));
  if (!share || !from || share->is_zero()) {
    return base::Refusal{
        .code = messages::kFieldMalformed, .place = "rate", .facts = {{"text", text}}};
  }
  origin::ConversionRate rate{.currency = *from, .rate = {share->billionths(), base::Rate::kScale}};
  for (int digits = into.minor_digits(); digits < from->minor_digits(); ++digits) {
    rate.rate.denominator *= 10;
  }
  for (int digits = from->minor_digits(); digits < into.minor_digits(); ++digits) {
    rate.rate.numerator *= 10;
  }
  return rate;
}

base::Result<origin::Bill> read_asked(const std::string& text, const OriginOptions& asked,
                                      base::Date on, const law::LawBook& law) {
  origin::Bill bill = CASSIA_TRY(
      messages::read_bill(text, {.units = &law.units(), .is_process = [&](const std::string& name) {
                                   return is_known_process(name, law, on);
                                 }}));
  for (const std::string& rate : asked.rates) {
    const base::Currency into = bill.value ? bill.value->currency() : base::Currency();
    bill.rates.push_back(CASSIA_TRY(read_rate(rate, into)));
  }
  return bill;
}

// The engine counts lines; the trader's spreadsheet has rows.
void place_in_file(const std::string& text, std::vector<OriginAnswer>& answers) {
  for (OriginAnswer& answer : answers) {
    for (OriginSentence& question : answer.questions) {
      const bool is_option = question.place == "exporter" || question.place == "importer";
      question.place = is_option ? question.place == "exporter" ? "--from" : "--to"
                                 : messages::bill_place(text, question.place);
    }
    for (OriginStep& step : answer.proof) {
      step.sentence.place.clear();  // a step names its line
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
  const std::string text = read_whole(asked.file);
  const auto bill = read_asked(text, asked, trade->on, *law);
  if (!bill) {
    tell_refusal(bill.error(), *law, options);
    return kUsage;
  }
  std::vector<OriginAnswer> answers = answer_origin(*bill, *trade, *law, language_of(options));
  place_in_file(text, answers);
  if (options.output() == Output::json) {
    for (const OriginAnswer& answer : answers) {
      std::cout << codec::to_json(answer) << '\n';
    }
  } else {
    std::cout << to_text(answers, *law, language_of(options));
  }
  return std::ranges::any_of(
             answers,
             [](const OriginAnswer& answer) { return answer.verdict == origin::Verdict::met; })
             ? kDone
             : kRefused;
}

}  // namespace cassia::apps

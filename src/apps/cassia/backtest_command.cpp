#include "apps/cassia/backtest_command.h"

#include <fmt/format.h>

#include <iostream>

#include "apps/cassia/backtest_case.h"
#include "apps/cassia/backtest_report.h"
#include "apps/cassia/console.h"
#include "apps/cassia/refusal_text.h"
#include "apps/cassia/table_files.h"
#include "codec/described_json.h"
#include "messages/field_reader.h"

namespace cassia::apps {

// A line of `law backtest --case --json`.
struct CaseJson {
  std::string case_name = {};
  std::string subject = {};
  base::Instant decided_at = {};
  std::map<std::string, std::string> recorded = {};
  std::optional<std::string> old_receipt = {};
  std::optional<std::string> new_receipt = {};
  std::string old_refusal = {};
  std::string new_refusal = {};
};
BOOST_DESCRIBE_STRUCT(CaseJson, (),
                      (case_name, subject, decided_at, recorded, old_receipt, new_receipt,
                       old_refusal, new_refusal))

namespace {

namespace table = engines::decision::table;
namespace reforms = systems::treaty::reforms;

base::Result<std::optional<base::Date>> read_day(const std::string& text) {
  if (text.empty()) {
    return std::optional<base::Date>();
  }
  return std::optional(CASSIA_TRY(messages::read_value(text, std::type_identity<base::Date>{})));
}

base::Result<reforms::Backtest> prepare(const BacktestOptions& asked,
                                        const ChosenTable& old_version,
                                        const ChosenTable& new_version,
                                        const table::RecordedHead& head) {
  reforms::BacktestQuestion question{
      .old_version = &old_version.table, .new_version = &new_version.table, .recorded = head};
  question.from = CASSIA_TRY(read_day(asked.from));
  question.to = CASSIA_TRY(read_day(asked.to));
  if (!asked.money.empty()) {
    question.money = reforms::MoneyQuestion{
        .output = asked.money,
        .side = asked.is_received ? reforms::MoneySide::received : reforms::MoneySide::paid};
  }
  return reforms::Backtest::prepare(std::move(question));
}

using ReceiptResult = base::Result<table::Receipt>;

std::string receipt_or_reason(const ReceiptResult& receipt, const law::LawBook& law,
                              law::Language language) {
  return receipt ? print_receipt(*receipt) : refusal_text(receipt.error(), law, language);
}

void tell_case(const std::string& name, const reforms::CaseReceipts& receipts,
               const law::LawBook& law, const CommonOptions& options) {
  if (options.output() == Output::json) {
    CaseJson told{
        .case_name = name, .subject = receipts.subject, .decided_at = receipts.decided_at};
    for (const table::NamedValue& output : receipts.recorded) {
      told.recorded[output.name] = to_text(output.value);
    }
    const auto split = [](const ReceiptResult& result, std::optional<std::string>& receipt,
                          std::string& refusal) {
      if (result) {
        receipt = print_receipt(*result);
      } else {
        refusal = std::string(result.error().code.name());
      }
    };
    split(receipts.old_version, told.old_receipt, told.old_refusal);
    split(receipts.new_version, told.new_receipt, told.new_refusal);
    std::cout << codec::to_json(told) << '\n';
    return;
  }
  std::cout << fmt::format("case {}{}{}, decided at {}\n", name,
                           receipts.subject.empty() ? "" : " of ", receipts.subject,
                           base::to_text(receipts.decided_at));
  for (const table::NamedValue& output : receipts.recorded) {
    std::cout << fmt::format("recorded {} {}\n", output.name, to_text(output.value));
  }
  std::cout << paint(Colour::strong, "old version") << '\n'
            << receipt_or_reason(receipts.old_version, law, language_of(options))
            << paint(Colour::strong, "new version") << '\n'
            << receipt_or_reason(receipts.new_version, law, language_of(options));
}

// `old.receipt` and `new.receipt`; of a case that was decided again `old-2.receipt` and so on.
void write_receipts(const std::filesystem::path& folder, const reforms::CaseReceipts& receipts,
                    std::size_t number) {
  std::filesystem::create_directories(folder);
  const std::string end =
      number == 1 ? std::string(".receipt") : fmt::format("-{}.receipt", number);
  if (receipts.old_version) {
    write_file(folder / ("old" + end), print_receipt(*receipts.old_version));
  }
  if (receipts.new_version) {
    write_file(folder / ("new" + end), print_receipt(*receipts.new_version));
  }
}

base::Result<int> tell_one_case(const BacktestOptions& asked, DecisionFileReader& file,
                                const reforms::Backtest& backtest, const reforms::VersionPins& pins,
                                const law::LawBook& law, const CommonOptions& options) {
  const auto found = CASSIA_TRY(find_case(file, backtest, pins, asked.case_name));
  for (std::size_t at = 0; at < found.size(); ++at) {
    tell_case(asked.case_name, found[at], law, options);
    if (asked.receipts) {
      write_receipts(*asked.receipts, found[at], at + 1);
    }
  }
  if (found.empty() && options.output() == Output::text) {
    std::cout << "no decision of this case is in the file\n";
  }
  return found.empty() ? kRefused : kDone;
}

base::Result<int> tell_all(const BacktestOptions& asked, DecisionFileReader& file,
                           const reforms::Backtest& backtest, const CommonOptions& options) {
  Progress progress("backtest", file.bytes());
  BacktestSettings settings{
      .workers = asked.workers, .cases = asked.cases, .checkpoint = asked.checkpoint};
  if (!settings.checkpoint && settings.cases) {
    settings.checkpoint = *settings.cases;
    *settings.checkpoint += ".checkpoint";
  }
  settings.take = [&](std::int64_t bytes) { progress.advance_to(bytes); };
  const BacktestSums sums = CASSIA_TRY(run_backtest(file, backtest, settings));
  const BacktestReport report{
      .backtest = &backtest, .sums = &sums, .top = static_cast<std::size_t>(asked.top)};
  std::cout << (options.output() == Output::json ? report_json(report) : report_text(report));
  std::cout.flush();
  if (settings.checkpoint) {
    std::filesystem::remove(*settings.checkpoint);
  }
  return kDone;
}

base::Result<int> run(const BacktestOptions& asked, const law::LawBook& law,
                      const CommonOptions& options) {
  const ChosenTable old_version = CASSIA_TRY(choose_table(asked.old_version, law));
  const ChosenTable new_version = CASSIA_TRY(choose_table(asked.new_version, law));
  DecisionFileReader file = CASSIA_TRY(DecisionFileReader::open(asked.decisions));
  const reforms::Backtest backtest =
      CASSIA_TRY(prepare(asked, old_version, new_version, file.head()));
  if (asked.case_name.empty()) {
    return tell_all(asked, file, backtest, options);
  }
  const reforms::VersionPins pins{.old_version = old_version.packages,
                                  .new_version = new_version.packages};
  return tell_one_case(asked, file, backtest, pins, law, options);
}

}  // namespace

int backtest_command(const BacktestOptions& asked, const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  const auto code = run(asked, *law, options);
  if (!code) {
    tell_refusal(code.error(), *law, options);
    return kUsage;
  }
  return *code;
}

}  // namespace cassia::apps

#include <fmt/format.h>

#include <iostream>

#include "apps/cassia/commands.h"
#include "apps/cassia/console.h"
#include "apps/cassia/table_files.h"
#include "codec/described_json.h"
#include "engines/decision/table/examples.h"
#include "law/table_pins.h"
#include "messages/decisions/decision_views.h"
#include "messages/decisions/law_decisions.h"
#include "runtime/ports.h"

namespace cassia::apps {

namespace {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;

// A line of `law check --json`.
struct CheckedTable {
  std::string file = {};
  std::string table = {};
  messages::AnalysisView analysis = {};
};
BOOST_DESCRIBE_STRUCT(CheckedTable, (), (file, table, analysis))

void tell_decision(const table::Receipt& receipt, const law::LawBook& law, law::Language language) {
  for (const table::MatchedRow& matched : receipt.matched) {
    for (const table::NamedValue& output : matched.outputs) {
      std::cout << paint(Colour::strong, output.name) << " = " << to_text(output.value) << '\n';
    }
    std::cout << (matched.row == 0 ? std::string("  otherwise")
                                   : fmt::format("  by row {}", matched.row));
    for (const base::Citation& citation : matched.citations) {
      std::cout << "; " << citation_text(citation, law, language);
    }
    std::cout << (matched.is_unverified ? paint(Colour::warn, "; unverified") : "") << '\n';
  }
  if (receipt.matched.empty()) {
    std::cout << "no row matches, as the table allows\n";
  }
  if (receipt.aggregate) {
    std::cout << to_text(*receipt.aggregate) << '\n';
  }
  for (const table::FailedCell& cell : receipt.failed) {
    std::cout << paint(Colour::dim,
                       fmt::format("  not row {}: {} is not {}", cell.row, cell.input, cell.test))
              << '\n';
  }
}

// A day stands for its first moment in the zone.
base::Result<base::Instant> moment_given(const std::string& at, const law::LawBook& law) {
  if (at.empty()) {
    return runtime::system_clock()->now();
  }
  if (const auto day = base::Date::parse(at)) {
    return CASSIA_TRY(law.calendar("cn"))->start_of(*day);
  }
  return base::Instant::parse(at);
}

base::Result<table::Receipt> make_decision(const DecideOptions& decide, const law::LawBook& law) {
  ChosenTable chosen = CASSIA_TRY(choose_table(decide.table, law));
  const base::Instant at = CASSIA_TRY(moment_given(decide.at, law));
  const table::DecisionMoment moment = CASSIA_TRY(law::decision_moment(law, at));
  const std::string given = decide.inputs.string();
  const std::string inputs = given.starts_with('{') ? given : read_all(decide.inputs);
  return messages::decide_by_json({.table = chosen.table,
                                   .inputs = inputs,
                                   .moment = moment,
                                   .packages = std::move(chosen.packages)});
}

std::string row_text(const table::TableText& text, std::uint32_t row) {
  return row == table::kNoRow ? std::string("otherwise")
                              : fmt::format("row {} (line {})", row + 1, text.rows[row].place.line);
}

// ": price = 3, is_single = true"; nothing where there is no example.
std::string example_text(const table::TableText& text, const std::vector<feel::Value>& example) {
  std::string line;
  for (std::size_t column = 0; column < example.size(); ++column) {
    line += fmt::format("{}{} = {}", column == 0 ? ": " : ", ", text.inputs[column].name,
                        to_text(example[column]));
  }
  return line;
}

// Of ranked overlaps the first few stand in lines of their own.
std::string finding_text(const table::TableText& text, const table::Finding& finding) {
  std::string lines = fmt::format("{} {}", to_text(finding.weight), to_text(finding.kind));
  for (const std::uint32_t row : finding.rows) {
    lines.append(" ").append(row_text(text, row));
  }
  lines += finding.input ? fmt::format(" {}", text.inputs[*finding.input].name) : "";
  lines += example_text(text, finding.example);
  if (finding.count > 0) {
    lines += fmt::format(": {} pairs of rows meet, and the policy takes one", finding.count);
  }
  for (const table::Meeting& meeting : finding.meetings) {
    lines += fmt::format("\n    {} and {}{}", row_text(text, meeting.row),
                         row_text(text, meeting.other), example_text(text, meeting.example));
  }
  return lines;
}

void tell_analysis(std::string_view file, const table::DecisionTable& table,
                   const table::Analysis& analysis) {
  const table::TableText& text = table.text();
  const Colour colour = analysis.verdict() == table::Verdict::clean    ? Colour::good
                        : analysis.verdict() == table::Verdict::faulty ? Colour::bad
                                                                       : Colour::warn;
  std::cout << fmt::format("{}: {}\n", file, paint(colour, to_text(analysis.verdict())));
  for (const table::Finding& finding : analysis.findings) {
    std::cout << "  " << finding_text(text, finding) << '\n';
  }
  for (const table::CellNotAnalysed& cell : analysis.not_analysed) {
    const table::CellText& written = text.rows[cell.row].inputs[cell.column];
    std::cout << fmt::format("  not analysed at {}: {}\n", to_text(written.place), written.text);
  }
  const auto tell = [](table::Completeness completeness, std::string_view what) {
    if (completeness == table::Completeness::undecided) {
      std::cout << fmt::format("  undecided: {}\n", what);
    } else if (completeness == table::Completeness::listed_in_part) {
      std::cout << fmt::format("  more than listed: {}\n", what);
    }
  };
  tell(analysis.gaps, "gaps");
  tell(analysis.overlaps, "overlaps");
  tell(analysis.unreachable_rows, "unreachable rows");
}

// The exit code of several tables is that of the worst.
int code_of(table::Verdict verdict) {
  switch (verdict) {
    case table::Verdict::clean:
      return kDone;
    case table::Verdict::faulty:
      return kRefused;
    default:
      return kUndecided;
  }
}

}  // namespace

int decide_command(const DecideOptions& decide, const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  const auto receipt = make_decision(decide, *law);
  if (!receipt) {
    return tell_refusal(receipt.error(), *law, options);
  }
  if (decide.receipt) {
    write_file(*decide.receipt, print_receipt(*receipt));
  }
  if (options.output() == Output::json) {
    std::cout << codec::to_json(messages::receipt_view(*receipt)) << '\n';
  } else {
    tell_decision(*receipt, *law, language_of(options));
  }
  return kDone;
}

int check_tables_command(const std::vector<std::filesystem::path>& files,
                         const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  int code = kDone;
  const auto tell = [&](const std::string& name, const table::DecisionTable& table) {
    const table::Analysis analysis = analyse(table);
    if (options.output() == Output::json) {
      const CheckedTable checked{.file = name,
                                 .table = table.text().name,
                                 .analysis = messages::analysis_view(table.text(), analysis)};
      std::cout << codec::to_json(checked) << '\n';
    } else {
      tell_analysis(name, table, analysis);
    }
    const int own = code_of(analysis.verdict());
    code = own == kRefused || code == kDone ? own : code;
  };
  if (files.empty()) {
    for (const law::LawTable& each : law->decision_tables()) {
      tell(each.path, each.table);
    }
    return code;
  }
  for (const std::filesystem::path& file : files) {
    const auto table = read_table_file(file);
    if (!table) {
      tell_refusal(table.error(), *law, options);
      return kUsage;
    }
    tell(file.string(), *table);
  }
  return code;
}

int replay_command(const std::filesystem::path& receipt_file,
                   const std::filesystem::path& table_file, const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  const auto receipt = table::read_receipt(read_all(receipt_file));
  const auto table = read_table_file(table_file);
  for (const base::Refusal* const refusal :
       {receipt ? nullptr : &receipt.error(), table ? nullptr : &table.error()}) {
    if (refusal != nullptr) {
      tell_refusal(*refusal, *law, options);
      return kUsage;
    }
  }
  const table::Replay again = table::replay(*receipt, *table);
  for (const std::string& line : again.only_recorded) {
    std::cout << "recorded   " << line << '\n';
  }
  for (const std::string& line : again.only_recomputed) {
    std::cout << "recomputed " << line << '\n';
  }
  if (again.is_equal()) {
    std::cout << "the same, byte for byte\n";
  }
  return again.is_equal() ? kDone : kNotSound;
}

int format_table_command(const std::filesystem::path& file, const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  const auto text = table::read_table(read_all(file));
  if (!text) {
    tell_refusal(base::at(file.filename().string(), text.error()), *law, options);
    return kUsage;
  }
  write_file(file, print_table(*text));
  return kDone;
}

}  // namespace cassia::apps

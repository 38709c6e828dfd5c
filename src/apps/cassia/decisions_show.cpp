#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <iostream>

#include "apps/cassia/console.h"
#include "apps/cassia/decision_files.h"
#include "apps/cassia/decisions_command.h"
#include "codec/described_json.h"

namespace cassia::apps {

struct RecordedColumnJson {
  std::string name = {};
  std::string type = {};
  std::string unit = {};
  std::int64_t missing = 0;
};
BOOST_DESCRIBE_STRUCT(RecordedColumnJson, (), (name, type, unit, missing))

struct DecisionFileJson {
  std::string table = {};
  base::Digest digest = {};
  std::vector<std::string> packages = {};
  std::int64_t blocks = 0;
  std::int64_t decisions = 0;
  std::optional<base::Instant> first = {};
  std::optional<base::Instant> last = {};
  std::vector<RecordedColumnJson> inputs = {};
  std::vector<RecordedColumnJson> outputs = {};
};
BOOST_DESCRIBE_STRUCT(DecisionFileJson, (),
                      (table, digest, packages, blocks, decisions, first, last, inputs, outputs))

namespace {

namespace feel = engines::decision::feel;
namespace table = engines::decision::table;

std::vector<RecordedColumnJson> columns_json(const std::vector<table::RecordedColumn>& columns) {
  std::vector<RecordedColumnJson> list;
  for (const table::RecordedColumn& column : columns) {
    list.push_back(
        {.name = column.name, .type = std::string(to_text(column.type)), .unit = column.unit});
  }
  return list;
}

DecisionFileJson told_of(const table::RecordedHead& head) {
  DecisionFileJson told{.table = head.table,
                        .digest = head.digest,
                        .inputs = columns_json(head.inputs),
                        .outputs = columns_json(head.outputs)};
  for (const table::PackagePin& pin : head.packages) {
    told.packages.push_back(
        fmt::format("{} {} {}", pin.id, pin.version, base::to_hex(pin.digest.bytes)));
  }
  return told;
}

void count_missing(const std::vector<table::ValueColumn>& columns,
                   std::vector<RecordedColumnJson>& told) {
  for (std::size_t at = 0; at < columns.size(); ++at) {
    told[at].missing += std::ranges::count(columns[at].codes, table::kMissing);
  }
}

void add_block(const table::RecordedDecisions& decisions, DecisionFileJson& told) {
  const auto [first, last] = std::ranges::minmax(decisions.instants);
  told.first = std::min(told.first.value_or(first), first);
  told.last = std::max(told.last.value_or(last), last);
  ++told.blocks;
  told.decisions += static_cast<std::int64_t>(decisions.count());
  count_missing(decisions.inputs, told.inputs);
  count_missing(decisions.outputs, told.outputs);
}

// As `decisions import` reads it.
std::string csv_cell(const feel::Value* value) {
  if (value == nullptr) {
    return "";
  }
  std::string text = value->as_string() != nullptr ? *value->as_string() : to_text(*value);
  if (value->as_string() == nullptr && text.starts_with("@\"")) {
    text = text.substr(2, text.size() - 3);
  }
  if (text.find_first_of(",\"\r\n") == std::string::npos) {
    return text;
  }
  std::string quoted = "\"";
  for (const char letter : text) {
    quoted.append(letter == '"' ? 2 : 1, letter);
  }
  return quoted + "\"";
}

std::string csv_head(const table::RecordedHead& head) {
  std::string line = "case,subject,decided_at";
  for (const table::RecordedColumn& column : head.inputs) {
    line.append(",input.").append(column.name);
  }
  for (const table::RecordedColumn& column : head.outputs) {
    line.append(",output.").append(column.name);
  }
  return line + "\n";
}

std::string csv_lines(const table::RecordedDecisions& decisions) {
  std::string lines;
  for (std::size_t at = 0; at < decisions.count(); ++at) {
    lines.append(csv_cell(decisions.cases.at(at))).append(",");
    lines.append(csv_cell(decisions.subjects.at(at))).append(",");
    lines.append(base::to_text(decisions.instants[at]));
    for (const auto* const columns : {&decisions.inputs, &decisions.outputs}) {
      for (const table::ValueColumn& column : *columns) {
        lines.append(",").append(csv_cell(column.at(at)));
      }
    }
    lines += '\n';
  }
  return lines;
}

void tell_people(const DecisionFileJson& told) {
  std::cout << fmt::format("decisions of {} {}\n", told.table, base::to_hex(told.digest.bytes));
  for (const std::string& package : told.packages) {
    std::cout << "package " << package << '\n';
  }
  std::cout << fmt::format("{} decisions in {} blocks, every digest right\n", told.decisions,
                           told.blocks);
  if (told.first) {
    std::cout << fmt::format("from {} to {}\n", base::to_text(*told.first),
                             base::to_text(*told.last));
  }
  Table rows{.head = {"column", "type", "unit", "missing"}, .rows = {}};
  for (const auto& [kind, columns] :
       {std::pair{"input", &told.inputs}, {"output", &told.outputs}}) {
    for (const RecordedColumnJson& column : *columns) {
      rows.rows.push_back({fmt::format("{} {}", kind, column.name), column.type, column.unit,
                           std::to_string(column.missing)});
    }
  }
  std::cout << to_text(rows);
}

base::Result<DecisionFileJson> read_through(const DecisionShowOptions& asked, std::ostream* csv) {
  DecisionFileReader reader = CASSIA_TRY(DecisionFileReader::open(asked.file));
  Progress progress("show", reader.bytes());
  DecisionFileJson told = told_of(reader.head());
  if (csv != nullptr) {
    *csv << csv_head(reader.head());
  }
  for (auto block = CASSIA_TRY(reader.next()); block; block = CASSIA_TRY(reader.next())) {
    const auto decisions = CASSIA_TRY(read_raw_block(reader.head(), *block));
    add_block(decisions, told);
    if (csv != nullptr) {
      *csv << csv_lines(decisions);
    }
    progress.advance_to(block->bytes_read);
  }
  return told;
}

}  // namespace

int show_decisions_command(const DecisionShowOptions& asked, const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  std::ofstream csv;
  if (asked.csv) {
    csv.open(*asked.csv, std::ios::binary | std::ios::trunc);
  }
  const auto told = read_through(asked, asked.csv ? &csv : nullptr);
  if (!told) {
    tell_refusal(told.error(), *law, options);
    return kUsage;
  }
  csv.close();
  if (asked.csv && !csv) {
    throw std::runtime_error("cannot write " + asked.csv->string());
  }
  if (options.output() == Output::json) {
    std::cout << codec::to_json(*told) << '\n';
  } else {
    tell_people(*told);
  }
  return kDone;
}

}  // namespace cassia::apps

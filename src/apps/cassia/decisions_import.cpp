#include <fmt/format.h>

#include <iostream>

#include "apps/cassia/console.h"
#include "apps/cassia/decision_files.h"
#include "apps/cassia/decisions_command.h"
#include "apps/cassia/input_stream.h"
#include "apps/cassia/line_chunks.h"
#include "apps/cassia/table_files.h"
#include "base/utf8.h"
#include "codec/described_json.h"
#include "law/table_pins.h"
#include "messages/csv_line.h"
#include "messages/decisions/decision_lines.h"

namespace cassia::apps {

// A line of `decisions import --json`: of a bad line, and the last one.
struct BadLineJson {
  std::int64_t line = 0;
  std::string column = {};
  std::string code = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(BadLineJson, (), (line, column, code, reason))

struct ImportedJson {
  std::int64_t decisions = 0;
  std::int64_t bad_lines = 0;
};
BOOST_DESCRIBE_STRUCT(ImportedJson, (), (decisions, bad_lines))

namespace {

namespace table = engines::decision::table;

// Texts of a block take no more than twice the bytes of its lines: far below what a block may have.
constexpr std::size_t kBlockLineBytesMax = 16U << 20U;

std::string told(std::int64_t line, const base::Refusal& refusal, const law::LawBook& law,
                 const CommonOptions& options) {
  const std::string column = base::replace_malformed(refusal.place);
  const std::string code(refusal.code.name());
  const std::string reason =
      base::replace_malformed(law.messages().sentence(refusal, language_of(options)));
  if (options.output() == Output::json) {
    return codec::to_json(
        BadLineJson{.line = line, .column = column, .code = code, .reason = reason});
  }
  return fmt::format("line {}: bad{}{}: {}: {}", line, column.empty() ? "" : ", column ", column,
                     code, reason);
}

}  // namespace

base::Result<ImportCount> import_decisions(std::istream& lines, const table::RecordedHead& head,
                                           const ImportTarget& target, const TellBadLine& tell,
                                           const TakeBytes& take) {
  LineChunks chunks(lines, {.line_bytes_max = messages::kDecisionLineBytesMax});
  const auto reader = CASSIA_TRY(messages::DecisionLines::open(chunks.head(), head));
  DecisionFileWriter writer(target.out, head);
  ImportCount count;
  table::RecordedDecisions block = reader.none();
  std::size_t block_bytes = 0;
  const auto write_block = [&] {
    if (block.count() > 0) {
      writer.write(block);
    }
    block = reader.none();
    block_bytes = 0;
  };
  for (LineChunk chunk = chunks.next(); !chunk.text.empty(); chunk = chunks.next()) {
    messages::for_each_line(
        chunk.text, chunk.first_line, [&](std::string_view line, std::int64_t number) {
          const auto appended = reader.append(line, block);
          if (!appended) {
            ++count.bad_lines;
            return tell(number, appended.error());
          }
          ++count.decisions;
          block_bytes += line.size();
          if (block.count() == target.block_decisions || block_bytes > kBlockLineBytesMax) {
            write_block();
          }
        });
    take(chunk.bytes_read);
  }
  write_block();
  writer.finish();
  return count;
}

int import_decisions_command(const DecisionImportOptions& asked, const CommonOptions& options) {
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  const auto chosen = choose_table(asked.table, *law);
  const auto moment = law::decision_moment(*law, {});
  if (!chosen || !moment) {
    tell_refusal(chosen ? moment.error() : chosen.error(), *law, options);
    return kUsage;
  }
  InputStream lines(asked.file);
  Progress progress("import", lines.bytes());
  const auto count = import_decisions(
      lines.stream(), recorded_head(chosen->table, chosen->packages, moment->offset_seconds),
      {.out = asked.out},
      [&](std::int64_t line, const base::Refusal& refusal) {
        std::cout << told(line, refusal, *law, options) << '\n';
      },
      [&](std::int64_t bytes) { progress.advance_to(bytes); });
  if (!count) {
    tell_refusal(base::at("line 1", count.error()), *law, options);
    return kUsage;
  }
  if (lines.is_bad()) {
    throw std::runtime_error("cannot read " + asked.file);
  }
  if (options.output() == Output::json) {
    std::cout << codec::to_json(
                     ImportedJson{.decisions = count->decisions, .bad_lines = count->bad_lines})
              << '\n';
  } else {
    std::cout << fmt::format("{} decisions, {} bad lines\n", count->decisions, count->bad_lines);
  }
  return count->bad_lines == 0 ? kDone : kRefused;
}

}  // namespace cassia::apps

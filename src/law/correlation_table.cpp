#include "law/origin_head.h"
#include "law/origin_table.h"
#include "law/place.h"
#include "law/refusals.h"

namespace cassia::law {

namespace {

namespace origin = engines::origin;

constexpr std::string_view kFirstLine = "cassia-correlation 1";
constexpr std::string_view kEnding = ".correlation";

base::Result<base::HsCode> read_subheading(const TariffLines& lines, std::string_view text,
                                           base::HsEdition edition) {
  const auto code = base::HsCode::parse(text, edition);
  if (!code || code->length() != 6 || text.size() != 6) {
    return lines.malformed("no code of six digits: " + std::string(text));
  }
  return code;
}

}  // namespace

// Rows are a code of the one edition and those of the other that its goods may be in, all
// ascending.
base::Result<origin::CorrelationTable> read_correlation(const LawText& file,
                                                        const SourceRegister& sources) {
  TariffLines lines = CASSIA_TRY(TariffLines::open(file));
  if (lines.take() != kFirstLine) {
    return lines.malformed("the first line must be " + std::string(kFirstLine));
  }
  OriginHead head(lines, sources);
  static_cast<void>(CASSIA_TRY(head.own_id(kEnding)));
  const base::HsEdition from = CASSIA_TRY(head.edition("from"));
  const base::HsEdition to = CASSIA_TRY(head.edition("to"));
  if (from == to) {
    return lines.malformed("an edition correlated with itself");
  }
  origin::CorrelationTable table;
  table.citation = CASSIA_TRY(head.citation());
  static_cast<void>(CASSIA_TRY(head.mark()));
  CASSIA_TRY(head.end());
  while (!lines.is_at_end()) {
    std::string_view line = lines.take();
    origin::Correlation row{.from = CASSIA_TRY(read_subheading(lines, take_word(line), from))};
    do {
      row.targets.push_back(CASSIA_TRY(read_subheading(lines, take_word(line), to)));
      if (row.targets.size() > 1 && row.targets.back() <= row.targets[row.targets.size() - 2]) {
        return lines.malformed("the targets are not in ascending order");
      }
    } while (!line.empty());
    if (!table.rows.empty() && row.from <= table.rows.back().from) {
      return lines.malformed("the code does not stand after the one before");
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

base::Result<origin::Correlations> compile_correlations(const std::vector<LawText>& files,
                                                        const SourceRegister& sources) {
  std::vector<origin::CorrelationTable> tables;
  for (const LawText& file : files) {
    tables.push_back(CASSIA_TRY(read_correlation(file, sources)));
  }
  return origin::Correlations(std::move(tables));
}

}  // namespace cassia::law

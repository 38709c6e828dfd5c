#include <charconv>
#include <cstdlib>
#include <utility>

#include "engines/decision/feel/parser.h"
#include "engines/decision/table/constants.h"
#include "engines/decision/table/receipt.h"
#include "engines/decision/table/refusals.h"
#include "engines/decision/table/table_lines.h"

namespace cassia::engines::decision::table {

namespace {

constexpr std::size_t kReceiptBytesMax = 64U << 20U;
constexpr std::int32_t kOffsetSecondsMax = 18 * 3600;
constexpr std::int32_t kSecondsPerHour = 3600;
constexpr std::int32_t kSecondsPerMinute = 60;

std::optional<DecisionMoment> parse_moment(std::string_view text) {
  const auto at = base::Instant::parse(text);
  if (!at) {
    return std::nullopt;
  }
  DecisionMoment moment{.at = *at};
  if (!text.ends_with('Z')) {
    const std::string_view offset = text.substr(text.size() - 6);
    const auto number = [&](std::size_t from) {
      return (offset[from] - '0') * 10 + (offset[from + 1] - '0');
    };
    const std::int32_t seconds = number(1) * kSecondsPerHour + number(4) * kSecondsPerMinute;
    moment.offset_seconds = offset[0] == '-' ? -seconds : seconds;
  }
  return std::abs(moment.offset_seconds) > kOffsetSecondsMax ? std::nullopt : std::optional(moment);
}

// Reads one receipt, a line at a time. It takes more than it should, where printing what was read
// shows the difference afterwards.
class ReceiptReader {
 public:
  base::Result<void> read(std::string_view line) {
    const std::string_view key = take_word(line);
    if (key == "package") {
      return read_package(line);
    }
    if (key == "input") {
      return read_value(line, receipt_.inputs);
    }
    if (key == "failed") {
      return read_failed(line);
    }
    if (key == "matched" || key == "otherwise") {
      receipt_.matched.push_back({.row = key == "matched" ? number(line) : 0});
      return {};
    }
    if (key == "aggregate") {
      receipt_.aggregate = CASSIA_TRY(value_of(line));
      return {};
    }
    return receipt_.matched.empty() ? malformed("an unknown key") : read_of_match(key, line);
  }

  base::Result<void> read_head(std::string_view line) {
    const std::string_view key = take_word(line);
    if (line_ == 1) {
      return key == "cassia-receipt" && line == "1" ? base::Result<void>()
                                                    : malformed("the first line is another");
    }
    if (line_ == 2 && key == "table") {
      receipt_.table = take_word(line);
      return read_digest(line, receipt_.digest);
    }
    const auto moment = parse_moment(line);
    if (key != "decided_at" || !moment) {
      return malformed("expected the table, then the moment");
    }
    receipt_.moment = *moment;
    return {};
  }

  base::Result<void> read_next(std::string_view line) {
    ++line_;
    return line_ <= 3 ? read_head(line) : read(line);
  }

  base::Refusal malformed(std::string problem) const {
    return {.code = kReceiptMalformed,
            .place = "line " + std::to_string(line_),
            .facts = {{"problem", std::move(problem)}}};
  }

  const Receipt& receipt() const { return receipt_; }

 private:
  static std::string_view take_word(std::string_view& line) {
    const std::string_view word = line.substr(0, line.find(' '));
    line.remove_prefix(std::min(word.size() + 1, line.size()));
    return word;
  }

  static std::uint32_t number(std::string_view text) {
    std::uint32_t number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
  }

  base::Result<void> read_digest(std::string_view text, base::Digest& digest) {
    const auto known = base::digest_from_hex(text);
    if (!known) {
      return malformed("no digest");
    }
    digest = *known;
    return {};
  }

  base::Result<void> read_package(std::string_view line) {
    PackagePin pin;
    pin.id = take_word(line);
    pin.version = take_word(line);
    CASSIA_TRY(read_digest(line, pin.digest));
    receipt_.packages.push_back(std::move(pin));
    return {};
  }

  base::Result<feel::Value> value_of(std::string_view text) const {
    const auto expression = feel::parse_expression(text);
    auto value = expression ? constant_of(**expression) : std::nullopt;
    if (!value) {
      return malformed("no value");
    }
    return std::move(*value);
  }

  base::Result<void> read_value(std::string_view line, std::vector<NamedValue>& values) {
    const std::string_view name = take_word(line);
    auto value = CASSIA_TRY(value_of(line));
    values.push_back({std::string(name), std::move(value)});
    return {};
  }

  base::Result<void> read_failed(std::string_view line) {
    const std::uint32_t row = number(take_word(line));
    const std::string_view input = take_word(line);
    receipt_.failed.push_back({row, std::string(input), std::string(line)});
    return {};
  }

  base::Result<void> read_of_match(std::string_view key, std::string_view line) {
    MatchedRow& matched = receipt_.matched.back();
    if (key == "output") {
      return read_value(line, matched.outputs);
    }
    if (key == "cite") {
      const std::string_view source = take_word(line);
      matched.citations.push_back({std::string(source), std::string(line)});
      return {};
    }
    matched.is_unverified = true;
    return key == "unverified" ? base::Result<void>() : malformed("an unknown key");
  }

  Receipt receipt_;
  std::uint32_t line_ = 0;
};

}  // namespace

base::Result<Receipt> read_receipt(std::string_view text) {
  ReceiptReader reader;
  if (text.size() > kReceiptBytesMax) {
    return reader.malformed("longer than any receipt");
  }
  for (std::string_view rest = text; !rest.empty();) {
    const std::string_view line = rest.substr(0, rest.find('\n'));
    CASSIA_TRY(reader.read_next(line));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  // Whoever signs or compares a receipt does so by its bytes: there is one text for one receipt.
  const std::string canonical = print_receipt(reader.receipt());
  if (canonical != text) {
    const auto differs = std::ranges::mismatch(canonical, text).in1;
    const auto line = 1 + std::count(canonical.begin(), differs, '\n');
    return base::Refusal{.code = kReceiptMalformed,
                         .place = "line " + std::to_string(line),
                         .facts = {{"problem", "a receipt is not written so"}}};
  }
  return reader.receipt();
}

}  // namespace cassia::engines::decision::table

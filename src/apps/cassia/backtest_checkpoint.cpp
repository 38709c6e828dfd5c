#include "apps/cassia/backtest_checkpoint.h"

#include <fmt/format.h>

#include <fstream>
#include <sstream>
#include <stdexcept>

#include "apps/cassia/refusals.h"
#include "codec/described_json.h"

namespace cassia::apps {

namespace reforms = systems::treaty::reforms;

struct CheckpointJson {
  base::Digest question = {};
  std::int64_t blocks = 0;
  std::int64_t offset = 0;
  base::Digest before = {};
  std::int64_t cases_bytes = 0;
  reforms::BacktestTotals totals = {};
  std::vector<reforms::SubjectSum> subjects = {};
  reforms::SubjectSum others = {};
};
BOOST_DESCRIBE_STRUCT(CheckpointJson, (),
                      (question, blocks, offset, before, cases_bytes, totals, subjects, others))

namespace {

constexpr std::size_t kDigestLetters = 64;

base::Refusal other_checkpoint(const std::filesystem::path& path) {
  return {.code = kCheckpointOther, .facts = {{"file", path.filename().string()}}};
}

std::string day_text(const std::optional<base::Date>& day) {
  return day ? base::to_text(*day) : std::string("-");
}

}  // namespace

base::Digest digest_of_question(const DecisionFileReader& file, const reforms::Backtest& backtest,
                                const BacktestSettings& settings) {
  const reforms::BacktestQuestion& asked = backtest.question();
  const bool is_received = asked.money && asked.money->side == reforms::MoneySide::received;
  const std::string text = fmt::format(
      "cassia-backtest 1\n{}\n{}\n{}\n{} {}\n{} {}\n{}\n", base::to_hex(file.head_digest().bytes),
      base::to_hex(asked.old_version->digest().bytes),
      base::to_hex(asked.new_version->digest().bytes), asked.money ? asked.money->output : "-",
      is_received ? "received" : "paid", day_text(asked.from), day_text(asked.to),
      settings.cases ? "cases" : "-");
  return base::sha256({base::bytes_of(text)});
}

void write_checkpoint(const std::filesystem::path& path, const base::Digest& question,
                      const BacktestSums& sums) {
  const std::string json = codec::to_json(CheckpointJson{.question = question,
                                                         .blocks = sums.place.blocks,
                                                         .offset = sums.place.offset,
                                                         .before = sums.place.before,
                                                         .cases_bytes = sums.cases_bytes,
                                                         .totals = sums.totals,
                                                         .subjects = sums.subjects.all(),
                                                         .others = sums.subjects.others()});
  std::filesystem::path part = path;
  part += ".part";
  std::ofstream file(part, std::ios::binary | std::ios::trunc);
  file << base::to_hex(base::sha256({base::bytes_of(json)}).bytes) << '\n' << json;
  file.close();
  if (!file) {
    throw std::runtime_error("cannot write " + part.string());
  }
  std::filesystem::rename(part, path);
}

base::Result<BacktestSums> read_checkpoint(const std::filesystem::path& path,
                                           const base::Digest& question) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return BacktestSums();
  }
  std::ostringstream read;
  read << file.rdbuf();
  const std::string text = std::move(read).str();
  if (text.size() <= kDigestLetters) {
    return other_checkpoint(path);
  }
  const std::string_view json = std::string_view(text).substr(kDigestLetters + 1);
  const auto digest = base::digest_from_hex(std::string_view(text).substr(0, kDigestLetters));
  if (!digest || *digest != base::sha256({base::bytes_of(json)})) {
    return other_checkpoint(path);
  }
  const auto checkpoint = codec::from_json<CheckpointJson>(json, {.bytes_max = text.size()});
  if (!checkpoint || checkpoint->question != question) {
    return other_checkpoint(path);
  }
  BacktestSums sums;
  sums.totals = checkpoint->totals;
  sums.place = {
      .blocks = checkpoint->blocks, .offset = checkpoint->offset, .before = checkpoint->before};
  sums.cases_bytes = checkpoint->cases_bytes;
  for (const reforms::SubjectSum& sum : checkpoint->subjects) {
    sums.subjects.add(sum);
  }
  sums.subjects.set_others(checkpoint->others);
  return sums;
}

}  // namespace cassia::apps

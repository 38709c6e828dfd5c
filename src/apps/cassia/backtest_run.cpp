#include "apps/cassia/backtest_run.h"

#include <fmt/format.h>

#include <fstream>
#include <stdexcept>
#include <utility>

#include "apps/cassia/backtest_checkpoint.h"
#include "apps/cassia/csv_cells.h"
#include "apps/cassia/ordered_work.h"
#include "apps/cassia/refusals.h"

namespace cassia::apps {

namespace {

namespace reforms = systems::treaty::reforms;

constexpr std::string_view kCasesHead =
    "case,subject,decided_at,standing,old_outcome,new_outcome,old_money,new_money,gained,drifted\n";

struct BlockAnswer {
  base::Result<reforms::BlockCount> count;
  std::string csv = {};
  BlockPlace after = {};
};

void append_case(std::string& csv, const messages::CaseTold& told) {
  csv += fmt::format("{},{},{},{},{},{},{},{},{},{}\n", in_quotes(told.case_name),
                     told.subject.empty() ? "" : in_quotes(told.subject),
                     base::to_text(told.decided_at), told.standing, in_quotes(told.old_outcome),
                     in_quotes(told.new_outcome), told.old_money.value_or(""),
                     told.new_money.value_or(""), told.gained.value_or(""),
                     told.is_drifted ? "yes" : "no");
}

BlockAnswer count_block(const reforms::Backtest& backtest, const RawBlock& block, bool has_cases) {
  BlockAnswer answer{.count = reforms::BlockCount(),
                     .after = {.blocks = block.number,
                               .offset = block.bytes_read,
                               .before = codec::digest_of_frame(block.frame)}};
  const codec::BlockWish wish{.has_cases = has_cases,
                              .has_subjects = has_cases || backtest.has_money()};
  const auto decisions = read_raw_block(backtest.question().recorded, block, wish);
  if (!decisions) {
    answer.count = decisions.error();
    return answer;
  }
  reforms::TellCase tell;
  if (has_cases) {
    tell = [&](const reforms::ComparedCase& compared) {
      append_case(answer.csv, messages::tell_case(backtest, *decisions, compared));
    };
  }
  answer.count = backtest.count(*decisions, tell);
  return answer;
}

// The CSV of cases, cut to what the checkpoint knows of it.
class CasesFile {
 public:
  CasesFile(const std::optional<std::filesystem::path>& path, BacktestSums& sums) : sums_(sums) {
    if (!path) {
      return;
    }
    std::error_code error;
    const auto bytes = std::filesystem::file_size(*path, error);
    if (sums_.cases_bytes > 0) {
      if (error || static_cast<std::int64_t>(bytes) < sums_.cases_bytes) {
        throw std::runtime_error("the cases that were written are gone: " + path->string());
      }
      std::filesystem::resize_file(*path, static_cast<std::uintmax_t>(sums_.cases_bytes));
      file_.open(*path, std::ios::binary | std::ios::app);
    } else {
      file_.open(*path, std::ios::binary | std::ios::trunc);
      write(std::string(kCasesHead));
    }
    check();
  }

  void write(const std::string& text) {
    if (file_.is_open()) {
      file_ << text;
      sums_.cases_bytes += std::ssize(text);
    }
  }

  void flush() {
    if (file_.is_open()) {
      file_.flush();
      check();
    }
  }

 private:
  void check() const {
    if (!file_) {
      throw std::runtime_error("cannot write the cases");
    }
  }
  BacktestSums& sums_;
  std::ofstream file_;
};

void add_block(BacktestSums& sums, const BlockAnswer& answer) {
  sums.add(*answer.count);
  sums.place = answer.after;
}

base::Result<BacktestSums> begin(DecisionFileReader& file, const BacktestSettings& settings,
                                 const base::Digest& question) {
  BacktestSums sums;
  if (settings.checkpoint) {
    sums = CASSIA_TRY(read_checkpoint(*settings.checkpoint, question));
  }
  if (sums.place.blocks == 0) {
    sums.place = file.place();
    return sums;
  }
  if (sums.place.offset > file.bytes()) {
    return base::Refusal{.code = kCheckpointOther,
                         .facts = {{"file", settings.checkpoint->filename().string()}}};
  }
  file.go_to(sums.place);
  return sums;
}

}  // namespace

base::Result<BacktestSums> run_backtest(DecisionFileReader& file, const reforms::Backtest& backtest,
                                        const BacktestSettings& settings) {
  const base::Digest question = digest_of_question(file, backtest, settings);
  BacktestSums sums = CASSIA_TRY(begin(file, settings, question));
  CasesFile cases(settings.cases, sums);
  std::optional<base::Refusal> refusal;
  OrderedWork<BlockAnswer> work(settings.workers, [&](const BlockAnswer& answer) {
    if (refusal || !answer.count) {
      refusal = refusal ? refusal : answer.count.error();
      return;
    }
    add_block(sums, answer);
    cases.write(answer.csv);
    if (settings.checkpoint && sums.place.blocks % settings.blocks_between_checkpoints == 0) {
      cases.flush();
      write_checkpoint(*settings.checkpoint, question, sums);
    }
    if (settings.take) {
      settings.take(sums.place.offset);
    }
  });
  while (!refusal) {
    auto block = file.next();
    if (!block) {
      refusal = block.error();
    } else if (!*block) {
      break;
    } else {
      work.add([&backtest, &settings, raw = std::move(**block)] {
        return count_block(backtest, raw, settings.cases.has_value());
      });
    }
  }
  work.finish();
  if (refusal) {
    return *refusal;
  }
  cases.flush();
  return sums;
}

}  // namespace cassia::apps

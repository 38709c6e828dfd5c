#include <fmt/format.h>

#include <iostream>

#include "api/treaty/decided_log.h"
#include "apps/cassia/console.h"
#include "apps/cassia/decision_files.h"
#include "apps/cassia/decisions_command.h"
#include "apps/cassia/table_files.h"
#include "apps/cassia/zone.h"
#include "codec/described_json.h"
#include "law/table_pins.h"
#include "messages/decisions/desk_decisions.h"
#include "messages/decisions/recorded_rulings.h"
#include "systems/treaty/rulings/events.h"

namespace cassia::apps {

struct ExportedJson {
  std::int64_t decisions = 0;
  std::int64_t by_other_versions = 0;
};
BOOST_DESCRIBE_STRUCT(ExportedJson, (), (decisions, by_other_versions))

namespace {

namespace table = engines::decision::table;
namespace rulings = systems::treaty::rulings;

// Writes decisions block by block.
class ExportFile {
 public:
  // A table that a desk asks has the pins that are given, others those of the first ruling.
  ExportFile(const table::DecisionTable& version, const std::vector<table::PackagePin>& pins,
             std::int32_t offset_seconds, std::filesystem::path out)
      : version_(version), offset_seconds_(offset_seconds), out_(std::move(out)) {
    if (messages::deciding_desk(version.text().name)) {
      begin_with(pins);
    }
  }

  // False for a ruling of another version.
  bool take(const rulings::RulingMade& made) {
    if (made.version != version_.digest()) {
      return false;
    }
    const auto receipt = table::read_receipt(made.receipt);
    if (!receipt) {
      throw runtime::StorageFault("the receipt of ruling " + made.ruling.text() +
                                  " cannot be read: " + base::to_text(receipt.error()));
    }
    begin_with(receipt->packages);
    if (receipt->packages != head_.packages) {
      return false;
    }
    messages::append_ruling(made, head_, block_);
    flush_if_full();
    return true;
  }

  // The same of a desk that decided by itself.
  bool take(const messages::DeskDecision& made) {
    const bool is_taken = messages::append_decision(made, version_, offset_seconds_, block_);
    flush_if_full();
    return is_taken;
  }

  void finish() {
    begin_with({});
    flush();
    writer_->finish();
  }

 private:
  void begin_with(const std::vector<table::PackagePin>& pins) {
    if (!writer_) {
      head_ = recorded_head(version_, pins, offset_seconds_);
      writer_.emplace(out_, head_);
    }
  }

  void flush_if_full() {
    if (block_.count() == codec::kBlockDecisionsMax) {
      flush();
    }
  }

  void flush() {
    if (block_.count() > 0) {
      writer_->write(block_);
      block_ = {};
    }
  }

  const table::DecisionTable& version_;
  std::int32_t offset_seconds_;
  std::filesystem::path out_;
  table::RecordedHead head_;
  table::RecordedDecisions block_;
  std::optional<DecisionFileWriter> writer_;
};

base::Result<ExportPeriod> period_of(const DecisionExportOptions& asked) {
  ExportPeriod period;
  if (asked.from) {
    period.from = CASSIA_TRY(base::Date::parse(*asked.from));
  }
  if (asked.to) {
    period.to = CASSIA_TRY(base::Date::parse(*asked.to));
  }
  return period;
}

bool holds(const ExportPeriod& period, base::Date day) {
  return (!period.from || day >= *period.from) && (!period.to || day <= *period.to);
}

}  // namespace

ExportCount export_decisions(const ExportSource& zone, const table::DecisionTable& version,
                             std::int32_t offset_seconds, const ExportPeriod& period,
                             const std::filesystem::path& out) {
  ExportCount count;
  ExportFile file(version, zone.pins, offset_seconds, out);
  const auto add = [&](const auto& made) {
    const table::DecisionMoment moment{.at = made.at, .offset_seconds = offset_seconds};
    if (holds(period, moment.on())) {
      ++(file.take(made) ? count.decisions : count.by_other_versions);
    }
  };
  api::read_decided_log(zone.reader, zone.domain, zone.calendar, version.text().name,
                        {.ruling = add, .decision = add});
  file.finish();
  return count;
}

int export_decisions_command(const DecisionExportOptions& asked, const CommonOptions& options) {
  if (!std::filesystem::exists(options.data / "zone.db")) {
    throw std::runtime_error("there is no zone in " + options.data.string());
  }
  const auto law = law_or_tell(options.law_folders(), options);
  if (!law) {
    return kUsage;
  }
  const auto chosen = choose_table(asked.table, *law);
  const auto calendar = law->calendar("cn");
  const auto moment = law::decision_moment(*law, {});
  if (!chosen || !moment) {
    tell_refusal(chosen ? moment.error() : chosen.error(), *law, options);
    return kUsage;
  }
  const auto period = period_of(asked);
  if (!period) {
    tell_refusal(period.error(), *law, options);
    return kUsage;
  }
  Zone zone({.data = options.data, .law = *law});
  const auto reader = zone.store().open_reader(runtime::ReadView::latest);
  const ExportCount count =
      export_decisions({*reader, zone.domain(), **calendar, chosen->packages}, chosen->table,
                       moment->offset_seconds, *period, asked.out);
  if (options.output() == Output::json) {
    std::cout << codec::to_json(ExportedJson{.decisions = count.decisions,
                                             .by_other_versions = count.by_other_versions})
              << '\n';
  } else {
    std::cout << fmt::format("{} decisions, {} more by other versions\n", count.decisions,
                             count.by_other_versions);
  }
  return kDone;
}

}  // namespace cassia::apps

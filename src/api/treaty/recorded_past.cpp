#include "api/treaty/recorded_past.h"

#include <algorithm>

#include "api/csv_text.h"
#include "api/treaty/decided_log.h"
#include "api/visibility.h"
#include "codec/decision_file/decision_file.h"
#include "codec/row_codec.h"
#include "engines/decision/table/receipt.h"
#include "journeys/journeys.h"
#include "journeys/stream_names.h"
#include "messages/decisions/decision_lines.h"
#include "messages/decisions/desk_decisions.h"
#include "messages/decisions/recorded_rulings.h"

namespace cassia::api {

namespace rulings = journeys::rulings;
namespace table = engines::decision::table;

namespace {

constexpr std::int64_t kRulingRowsOfPage = 1000;

table::RecordedDecisions& block_with_room(RecordedPast& past) {
  if (past.blocks.empty() || past.blocks.back().count() == codec::kBlockDecisionsMax) {
    table::RecordedDecisions& block = past.blocks.emplace_back();
    block.inputs.resize(past.head.inputs.size());
    block.outputs.resize(past.head.outputs.size());
  }
  return past.blocks.back();
}

// Whether it lies within the days that were asked for.
bool is_asked(base::Instant at, const RulingsAsked& asked) {
  const base::Date on =
      table::DecisionMoment{.at = at, .offset_seconds = asked.offset_seconds}.on();
  return (!asked.from || on >= *asked.from) && (!asked.to || on <= *asked.to);
}

// A ruling of the version under just these packages.
void add_ruling(const rulings::RulingMade& made, const std::vector<table::PackagePin>& packages,
                RecordedPast& past) {
  if (made.version != past.head.digest || packages != past.head.packages) {
    ++past.by_other_versions;
    return;
  }
  messages::append_ruling(made, past.head, block_with_room(past));
}

std::vector<table::PackagePin> packages_of(const rulings::RulingMade& made) {
  const auto receipt = table::read_receipt(made.receipt);
  if (!receipt) {
    throw runtime::StorageFault("the receipt of ruling " + made.ruling.text() +
                                " cannot be read: " + base::to_text(receipt.error()));
  }
  return receipt->packages;
}

std::vector<rulings::RulingMade> rulings_of(Counter& counter, const RulingsAsked& asked) {
  std::vector<rulings::RulingMade> all;
  runtime::RowQuery query{
      .table = std::string(rulings::RulingRow::kTable),
      .filters = {{.column = "institution", .value = asked.version->text().name}},
      .limit = kRulingRowsOfPage};
  do {
    const runtime::RowPage page = counter.readers.lend()->query(query);
    for (const codec::RowWrite& row : page.rows) {
      const auto state = counter.states.find<rulings::State>(
          stream_of(journeys::Desk::rulings, text_of(row, "key")));
      if (is_asked(state->made.at, asked)) {
        all.push_back(state->made);
      }
    }
    query.after = page.next;
  } while (query.after);
  std::ranges::sort(all, [](const auto& left, const auto& right) {
    return std::pair(left.at, left.ruling.text()) < std::pair(right.at, right.ruling.text());
  });
  return all;
}

}  // namespace

base::Digest RecordedPast::file_digest() const {
  std::string file = codec::print_head(head);
  base::Digest before = codec::digest_of_frame(file);
  for (const table::RecordedDecisions& block : blocks) {
    const std::string frame = codec::print_block(head, before, block);
    before = codec::digest_of_frame(frame);
    file += frame;
  }
  return base::sha256({base::bytes_of(file)});
}

base::Result<RecordedPast> read_decisions(std::string_view csv, table::RecordedHead head,
                                          BadLines& bad) {
  RecordedPast past{.head = std::move(head)};
  const CsvText text(csv);
  const auto reader =
      CASSIA_TRY(within("line 1", messages::DecisionLines::open(text.head(), past.head)));
  text.for_each_line([&](std::string_view line, std::int64_t number) {
    const auto added = reader.append(line, block_with_room(past));
    if (!added) {
      bad.add(number, added.error());
    }
  });
  std::erase_if(past.blocks, [](const auto& block) { return block.count() == 0; });
  return past;
}

RecordedPast read_rulings(Counter& counter, const RulingsAsked& asked) {
  RecordedPast past{.head = recorded_head(*asked.version, {}, asked.offset_seconds)};
  for (const rulings::RulingMade& made : rulings_of(counter, asked)) {
    const auto packages = packages_of(made);
    if (past.blocks.empty()) {
      past.head.packages = packages;
    }
    add_ruling(made, packages, past);
  }
  return past;
}

RecordedPast read_decided(Counter& counter, const base::ZoneCalendar& calendar,
                          const RulingsAsked& asked) {
  RecordedPast past{.head = recorded_head(*asked.version, asked.pins, asked.offset_seconds)};
  std::size_t decided = 0;
  const auto counts = [&](base::Instant at) {
    return is_asked(at, asked) && ++decided <= asked.most;
  };
  const auto reader = counter.ports.store.open_reader(runtime::ReadView::latest);
  read_decided_log(
      *reader, counter.ports.domain, calendar, asked.version->text().name,
      {.ruling =
           [&](const rulings::RulingMade& made) {
             if (counts(made.at)) {
               add_ruling(made, packages_of(made), past);
             }
           },
       .decision =
           [&](const messages::DeskDecision& made) {
             if (counts(made.at) && !append_decision(made, *asked.version, asked.offset_seconds,
                                                     block_with_room(past))) {
               ++past.by_other_versions;
             }
           }});
  past.is_complete = decided <= asked.most;
  std::erase_if(past.blocks, [](const auto& block) { return block.count() == 0; });
  return past;
}

}  // namespace cassia::api

#include "apps/cassia/consignment_story.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "apps/cassia/console.h"
#include "apps/cassia/event_words.h"
#include "apps/cassia/row_printer.h"
#include "journeys/journeys.h"
#include "runtime/replay.h"

namespace cassia::apps {

namespace {

using journeys::Desk;
using runtime::StreamId;

StreamId stream_of(Desk desk, const std::string& key) {
  return {.desk = std::string(journeys::desk_name(desk)), .key = key};
}

// Whether an event of a proof's stream is about the declaration: its canonical bytes name it.
bool names_declaration(const codec::Envelope& envelope, const std::string& declaration_id) {
  return envelope.body.contains("\"declaration_id\":\"" + declaration_id + "\"");
}

class Teller {
 public:
  Teller(Zone& zone, law::Language language)
      : zone_(zone),
        language_(language),
        reader_(zone.store().open_reader(runtime::ReadView::moment)) {}

  std::optional<ConsignmentStory> tell(const std::string& id) {
    const auto loaded =
        runtime::load_stream(*reader_, zone_.domain(), stream_of(Desk::declarations, id),
                             [](const auto&, const auto&, const auto&) {});
    const auto& state = loaded.state.as<journeys::declarations::State>();
    if (loaded.version == 0) {
      return {};
    }
    story_ = {.declaration_id = id,
              .declarant = state.declarant.text(),
              .batch_no = state.content.batch_no,
              .phase = boost::describe::enum_to_string(state.phase, ""),
              .tax = state.assessment.tax,
              .security = state.assessment.security,
              .tax_due = base::to_text(state.assessment.tax_due)};
    story_.late_fee =
        state.assessment.late_fee ? state.assessment.late_fee->fee : base::Money::of_minor(0);
    story_.customs_value = base::Money::of_minor(0);
    for (const auto& line : state.assessment.lines) {
      story_.customs_value += line.customs_value;
    }
    add_lines(state);
    add_next(journeys::declarations::next_action(state));
    add_events(stream_of(Desk::declarations, id), [](const auto&) { return true; });
    add_gate(state.content.batch_no);
    add_proofs(state, id);
    add_account(id);
    std::ranges::stable_sort(story_.events, {}, &StoryEvent::at);
    return std::move(story_);
  }

 private:
  void add_lines(const journeys::declarations::State& state) {
    for (const journeys::declarations::Row& row : views({}, state)) {
      const auto* line = std::get_if<journeys::declarations::DeclarationLineRow>(&row);
      if (line == nullptr || line->state == "withdrawn") {
        continue;
      }
      story_.lines.push_back({.line_no = line->line_no,
                              .goods = line->goods_name,
                              .hs_code = base::to_text(line->hs_code),
                              .origin = std::string(line->origin.code()),
                              .quantity = base::to_text(line->quantity),
                              .regime = line->regime,
                              .duty_rate = base::print_percent(line->duty_rate) + " %",
                              .customs_value = line->customs_value,
                              .duty = line->duty,
                              .vat = line->vat,
                              .tax = line->tax,
                              .security = line->security,
                              .state = line->state,
                              .is_unverified = line->is_unverified});
    }
  }

  void add_next(const journeys::declarations::NextAction& next) {
    if (!next.action.empty()) {
      story_.next.push_back({.actor = next.actor,
                             .action = next.action,
                             .by = next.by       ? print_local(*next.by)
                                   : next.by_day ? base::to_text(*next.by_day)
                                                 : ""});
    }
  }

  void add_gate(const std::string& batch_no) {
    if (batch_no.empty()) {
      return;
    }
    const StreamId id = stream_of(Desk::gate, batch_no);
    const auto loaded = runtime::load_stream(*reader_, zone_.domain(), id,
                                             [](const auto&, const auto&, const auto&) {});
    const auto& state = loaded.state.as<journeys::gate::State>();
    story_.gate_phase = boost::describe::enum_to_string(state.phase, "");
    const journeys::gate::NextAction next = journeys::gate::next_action(state);
    if (!next.action.empty()) {
      story_.next.push_back(
          {.actor = next.actor, .action = next.action, .by = next.by ? print_local(*next.by) : ""});
    }
    add_events(id, [](const auto&) { return true; });
  }

  void add_proofs(const journeys::declarations::State& state, const std::string& id) {
    std::vector<std::string> seen;
    for (const auto& claim : state.content.claims) {
      const std::string key = claim.agreement + "." + claim.proof;
      if (!claim.proof.empty() && std::ranges::find(seen, key) == seen.end()) {
        seen.push_back(key);
        add_events(stream_of(Desk::preference, key), [&id](const codec::Envelope& envelope) {
          return names_declaration(envelope, id);
        });
      }
    }
  }

  template <typename IsMeant>
  void add_events(const StreamId& stream, const IsMeant& is_meant) {
    reader_->read_stream({.stream = to_text(stream)}, [&](const runtime::EventRecord& record) {
      const auto envelope = codec::decode_envelope(record.envelope);
      if (envelope && is_meant(*envelope)) {
        const runtime::Value event = runtime::decode_record(zone_.domain(), stream, record);
        story_.events.push_back({.at = envelope->context.decided_at,
                                 .desk = stream.desk,
                                 .type = record.type,
                                 .actor = envelope->context.actor.text() + " / " +
                                          envelope->context.on_behalf_of.text(),
                                 .what = words_of(record.type, language_),
                                 .detail = detail_of(stream.desk, event, zone_.law(), language_)});
      }
      return runtime::Continue::yes;
    });
  }

  // The account's stream is long and not this consignment's alone: its statement is indexed.
  void add_account(const std::string& id) {
    const auto page = reader_->query({.table = "duty_account_entry",
                                      .filters = {{.column = "reference", .value = id}},
                                      .limit = 10'000});
    for (const codec::RowWrite& row : page.rows) {
      const auto decoded = codec::decode_row<journeys::accounts::Row>(row);
      if (!decoded) {
        continue;
      }
      const auto& entry = std::get<journeys::accounts::DutyAccountEntryRow>(*decoded);
      const std::string kind = boost::describe::enum_to_string(entry.kind, "");
      story_.events.push_back({.at = entry.at,
                               .desk = std::string(journeys::desk_name(Desk::accounts)),
                               .type = kind,
                               .what = words_of(kind, language_),
                               .detail = base::print_amount(entry.amount) +
                                         (entry.part.empty() ? "" : " (" + entry.part + ")")});
    }
  }

  Zone& zone_;
  law::Language language_;
  std::unique_ptr<runtime::StoreReader> reader_;
  ConsignmentStory story_;
};

}  // namespace

std::optional<ConsignmentStory> tell_consignment(Zone& zone, const std::string& declaration_id,
                                                 law::Language language) {
  return Teller(zone, language).tell(declaration_id);
}

namespace {

// The words around the figures, in the order of law::Language.
struct StoryWords {
  std::array<const char*, 12> head;
  const char* gate;
  const char* sums;
  const char* next;
  const char* by;
  const char* unverified;
};
constexpr std::array kStoryWords = {
    StoryWords{{"项号", "商品", "编码", "原产地", "数量", "税率适用", "税率", "计税价格", "关税",
                "增值税", "合计", "状态"},
               "卡口",
               "计税价格 {}  税款 {}  滞报金 {}  担保 {}  缴款期限 {}",
               "下一步：",
               "，不迟于 ",
               "未核实"},
    StoryWords{{"line", "goods", "HS", "origin", "quantity", "regime", "rate", "value", "duty",
                "VAT", "tax", "state"},
               "gate",
               "customs value {}  tax {}  late fee {}  security {}  due {}",
               "next: ",
               " by ",
               "unverified"},
    StoryWords{{"dòng", "hàng", "mã HS", "xuất xứ", "số lượng", "chế độ", "thuế suất", "trị giá",
                "thuế NK", "thuế GTGT", "cộng", "trạng thái"},
               "cổng",
               "trị giá {}  thuế {}  tiền chậm khai {}  bảo đảm {}  hạn nộp {}",
               "tiếp theo: ",
               ", trước ",
               "chưa xác minh"}};

std::string bill_table(const ConsignmentStory& story, const StoryWords& words) {
  Table bill{.head = {words.head.begin(), words.head.end()}, .rows = {}};
  bill.head.emplace_back();
  for (const StoryLine& line : story.lines) {
    bill.rows.push_back({std::to_string(line.line_no), line.goods, line.hs_code, line.origin,
                         line.quantity, line.regime, line.duty_rate,
                         base::print_amount(line.customs_value), base::print_amount(line.duty),
                         base::print_amount(line.vat), base::print_amount(line.tax), line.state,
                         line.is_unverified ? words.unverified : ""});
  }
  return to_text(bill);
}

}  // namespace

std::string to_text(const ConsignmentStory& story, law::Language language) {
  const StoryWords& words = kStoryWords.at(static_cast<std::size_t>(language));
  std::string text = paint(Colour::strong, story.declaration_id) + "  " + story.declarant + "  " +
                     paint(Colour::good, story.phase);
  if (!story.gate_phase.empty()) {
    text += std::string("  ") + words.gate + " " + paint(Colour::good, story.gate_phase) + " (" +
            story.batch_no + ")";
  }
  text += "\n\n" + bill_table(story, words) + "\n";
  text += fmt::format(fmt::runtime(words.sums), base::print_amount(story.customs_value),
                      base::print_amount(story.tax), base::print_amount(story.late_fee),
                      base::print_amount(story.security), story.tax_due) +
          "\n\n";
  for (const StoryNext& next : story.next) {
    text += paint(Colour::warn, words.next + next.actor + " " + next.action) +
            (next.by.empty() ? "" : words.by + next.by) + "\n";
  }
  text += "\n";
  for (const StoryEvent& event : story.events) {
    text += fmt::format("{}  {}", paint(Colour::dim, print_local(event.at)), event.what);
    text += event.detail.empty() ? "" : ": " + event.detail;
    text += event.actor.empty() ? "\n" : "  " + paint(Colour::dim, event.actor) + "\n";
  }
  return text;
}

}  // namespace cassia::apps

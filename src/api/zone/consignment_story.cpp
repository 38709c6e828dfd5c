#include "api/zone/consignment_story.h"

#include <algorithm>

#include "api/zone/event_details.h"
#include "api/zone/event_words.h"
#include "api/zone/words.h"
#include "journeys/journeys.h"
#include "runtime/replay.h"

namespace cassia::api {

namespace {

using journeys::Desk;
using runtime::StreamId;

// Whether an event of a proof's stream is about the declaration: its canonical bytes name it.
bool names_declaration(const codec::Envelope& envelope, const std::string& declaration_id) {
  return envelope.body.contains("\"declaration_id\":\"" + declaration_id + "\"");
}

class Teller {
 public:
  Teller(LoadedForReading& loaded, const law::LawBook& law, law::Language language)
      : loaded_(loaded), law_(law), language_(language) {}

  std::optional<ConsignmentStory> tell(const std::string& id) {
    const runtime::LoadedStream& declaration = load(stream_of(Desk::declarations, id));
    const auto& state = declaration.state.as<journeys::declarations::State>();
    if (declaration.version == 0) {
      return {};
    }
    story_ = {.declaration_id = id,
              .version = declaration.version,
              .declarant = state.declarant.text(),
              .batch_no = state.content.batch_no,
              .port = state.content.port,
              .invoice_number = state.content.invoice_number,
              .accepted_at = state.accepted_at,
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
    add_clock_and_controls(state);
    add_next(journeys::declarations::next_action(state));
    add_events(stream_of(Desk::declarations, id), [](const auto&) { return true; });
    add_gate(state.content.batch_no);
    add_proofs(state, id);
    add_account(id);
    std::ranges::stable_sort(story_.events, {}, &StoryEvent::at);
    add_names();
    return std::move(story_);
  }

 private:
  const runtime::LoadedStream& load(const StreamId& id) {
    loaded_.load({id});
    return *loaded_.find(id);
  }

  // The rows of the lines are made of the portions of the assessment, which cite.
  std::string clause_of(const journeys::declarations::State& state,
                        const journeys::declarations::DeclarationLineRow& row) const {
    for (const auto& line : state.assessment.lines) {
      if (line.line_no == row.line_no) {
        const auto& portion = line.portions.at(static_cast<std::size_t>(row.portion - 1));
        return citation_title(portion.citation, law_, language_);
      }
    }
    return {};
  }

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
                              .clause = clause_of(state, *line),
                              .customs_value = line->customs_value,
                              .duty = line->duty,
                              .vat = line->vat,
                              .tax = line->tax,
                              .security = line->security,
                              .state = line->state,
                              .is_unverified = line->is_unverified});
    }
  }

  void add_clock_and_controls(const journeys::declarations::State& state) {
    story_.release.released_at = state.last_released_at;
    story_.release.is_late = state.is_release_late;
    if (state.release_clock) {
      story_.release.target_at = state.release_clock->target_at;
    }
    for (const journeys::declarations::Control& control : state.controls) {
      story_.controls.push_back({.control_id = control.control_id.text(),
                                 .kind = boost::describe::enum_to_string(control.kind, ""),
                                 .line_nos = control.line_nos,
                                 .reason = control.reason});
    }
  }

  void add_next(const journeys::declarations::NextAction& next) {
    if (!next.action.empty()) {
      story_.next.push_back({.desk = std::string(journeys::desk_name(Desk::declarations)),
                             .actor = next.actor,
                             .action = next.action,
                             .by = next.by       ? print_local(*next.by)
                                   : next.by_day ? base::to_text(*next.by_day)
                                                 : "",
                             .by_instant = next.by});
    }
  }

  void add_gate(const std::string& batch_no) {
    if (batch_no.empty()) {
      return;
    }
    const StreamId id = stream_of(Desk::gate, batch_no);
    const runtime::LoadedStream& batch = load(id);
    const auto& state = batch.state.as<journeys::gate::State>();
    story_.gate_phase = boost::describe::enum_to_string(state.phase, "");
    const journeys::gate::NextAction next = journeys::gate::next_action(state);
    if (!next.action.empty()) {
      story_.next.push_back({.desk = std::string(journeys::desk_name(Desk::gate)),
                             .actor = next.actor,
                             .action = next.action,
                             .by = next.by ? print_local(*next.by) : "",
                             .by_instant = next.by});
    }
    add_events(id, [](const auto&) { return true; });
  }

  void add_proofs(const journeys::declarations::State& state, const std::string& id) {
    std::vector<std::string>& seen = story_.proofs;
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
    loaded_.reader().read_stream(
        {.stream = to_text(stream)}, [&](const runtime::EventRecord& record) {
          const auto envelope = codec::decode_envelope(record.envelope);
          if (envelope && is_meant(*envelope)) {
            const runtime::Value event = runtime::decode_record(loaded_.domain(), stream, record);
            story_.events.push_back({.at = envelope->context.decided_at,
                                     .desk = stream.desk,
                                     .type = record.type,
                                     .actor = envelope->context.actor.text(),
                                     .on_behalf_of = envelope->context.on_behalf_of.text(),
                                     .what = words_of(record.type, language_),
                                     .detail = detail_of(stream.desk, event, law_, language_)});
          }
          return runtime::Continue::yes;
        });
  }

  // The account's stream is long and not this consignment's alone: its statement is indexed.
  void add_account(const std::string& id) {
    const auto page = loaded_.reader().query({.table = "duty_account_entry",
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

  void add_names() {
    std::set<std::string> ids = {story_.declarant};
    for (const StoryEvent& event : story_.events) {
      ids.insert(event.on_behalf_of);
    }
    ids.erase("");  // of the entries of the account
    story_.organisations = names_of(loaded_.reader(), ids);
  }

  LoadedForReading& loaded_;
  const law::LawBook& law_;
  law::Language language_;
  ConsignmentStory story_;
};

}  // namespace

std::optional<ConsignmentStory> tell_consignment(LoadedForReading& loaded, const law::LawBook& law,
                                                 const std::string& declaration_id,
                                                 law::Language language) {
  return Teller(loaded, law, language).tell(declaration_id);
}

}  // namespace cassia::api

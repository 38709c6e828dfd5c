#include "systems/trade/gate_devices/objections.h"

#include <algorithm>
#include <chrono>

#include "systems/trade/gate_devices/gate_devices.h"

namespace cassia::systems::trade::gate_devices {

namespace {

base::Result<std::int64_t> limit(const char* name, const base::Context& context,
                                 const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  return CASSIA_TRY(law.integer(name, calendar->date_of(context.received_at))).value;
}

base::Result<bool> is_told_late(const ToldEvent& told, const base::Context& context,
                                const law::LawBook& law) {
  const std::chrono::hours longest(CASSIA_TRY(limit("gate.told_late_hours", context, law)));
  return context.received_at - told.occurred_at > longest;
}

base::Result<bool> is_clock_wrong(const ToldEvent& told, const base::Context& context,
                                  const law::LawBook& law) {
  const std::int64_t most = CASSIA_TRY(limit("gate.clock_skew_seconds_max", context, law));
  const bool is_far_off = told.clock_skew_seconds > most || told.clock_skew_seconds < -most;
  return is_far_off || told.occurred_at > context.received_at;
}

// Of the list that the device went by. Keeping a vehicle out needs no list.
void object_to_list(const State& state, const RecordOffline& command,
                    std::vector<Objection>& objections) {
  const ToldEvent& told = command.told;
  if (!command.list) {
    objections.push_back({.kind = ConflictKind::list_unknown, .detail = told.list_no});
    return;
  }
  const ListUsed& list = *command.list;
  if (told.occurred_at < list.made_at || told.occurred_at >= list.expires_at) {
    objections.push_back(
        {.kind = ConflictKind::list_not_in_force, .detail = base::to_text(list.expires_at)});
  }
  // What fills a gap was done before the newer list came.
  const bool is_in_order = told.sequence > state.last_sequence;
  if (is_in_order && state.newest_list_made_at && *state.newest_list_made_at > list.made_at) {
    objections.push_back({.kind = ConflictKind::list_superseded,
                          .detail = base::to_text(*state.newest_list_made_at)});
  }
  if (told.answer != list.answer) {
    objections.push_back({.kind = ConflictKind::list_says_otherwise});
  }
}

}  // namespace

bool is_sequence_free(const State& state, std::int64_t sequence) {
  return sequence > state.last_sequence ||
         std::ranges::any_of(state.missing, [sequence](const SequenceRange& range) {
           return range.from <= sequence && sequence <= range.to;
         });
}

base::Result<bool> is_time_believable(const ToldEvent& told, const base::Context& context,
                                      const law::LawBook& law) {
  return !CASSIA_TRY(is_told_late(told, context, law)) &&
         !CASSIA_TRY(is_clock_wrong(told, context, law));
}

base::Result<std::vector<Objection>> objections_to(const State& state, const RecordOffline& command,
                                                   const base::Context& context,
                                                   const law::LawBook& law) {
  const ToldEvent& told = command.told;
  std::vector<Objection> objections;
  const auto object = [&](bool is_so, ConflictKind kind) {
    if (is_so) {
      objections.push_back({.kind = kind});
    }
  };
  object(state.status == DeviceStatus::revoked, ConflictKind::device_revoked);
  object(!is_sequence_free(state, told.sequence), ConflictKind::sequence_reused);
  object(CASSIA_TRY(is_told_late(told, context, law)), ConflictKind::told_late);
  object(CASSIA_TRY(is_clock_wrong(told, context, law)), ConflictKind::clock_wrong);
  if (told.act == OfflineAct::let_in) {
    object(told.answer == ListAnswer::unlisted, ConflictKind::unlisted_let_in);
    object(told.answer == ListAnswer::red, ConflictKind::red_let_in);
  }
  if (told.act != OfflineAct::kept_out) {
    object_to_list(state, command, objections);
  }
  std::ranges::copy(command.gate_objections, std::back_inserter(objections));
  return objections;
}

}  // namespace cassia::systems::trade::gate_devices

#include "runtime/decider.h"

#include <algorithm>
#include <map>

#include "base/assert.h"
#include "runtime/receipt.h"
#include "runtime/refusals.h"
#include "runtime/replay.h"

namespace cassia::runtime {

namespace {

// The few streams of one step: looking through a list beats hashing.
class LoadedList final : public Loaded {
 public:
  const LoadedStream* find(const StreamId& id) const override {
    const auto found = std::ranges::find(
        streams_, id, [](const auto& entry) -> const StreamId& { return entry.first; });
    return found == streams_.end() ? nullptr : found->second;
  }
  void add(const StreamId& id, const LoadedStream& stream) {
    if (find(id) == nullptr) {
      streams_.emplace_back(id, &stream);
    }
  }

 private:
  std::vector<std::pair<StreamId, const LoadedStream*>> streams_;
};

base::Refusal version_conflict(const ExpectedVersion& expected, std::int64_t found) {
  return {.code = kVersionConflict,
          .place = "expected_version",
          .facts = {{.name = "stream", .value = to_text(expected.stream)},
                    {.name = "expected", .value = std::to_string(expected.version)},
                    {.name = "found", .value = std::to_string(found)}}};
}

base::Refusal key_reused(const Unit& unit) {
  return {.code = kIdempotencyKeyReused,
          .place = "id",
          .facts = {{.name = "key", .value = unit.submission.id.text()}}};
}

// A timer whose command is refused is not tried again; its outcome is kept for the officer.
void give_up_timer(DecidedBatch& batch, const Unit& unit, const base::Refusal& refusal) {
  if (unit.timer) {
    TimerRecord timer = *unit.timer;
    timer.outcome = base::to_text(refusal);
    batch.timers[unit.timer->id] = std::move(timer);
  }
}

}  // namespace

DecidedBatch Decider::decide(const std::deque<Unit>& units, const BatchBounds& bounds,
                             base::Instant decided_at) {
  DecidedBatch batch;
  std::map<CommandKey, std::size_t> keys;  // of the accepted units of this batch
  for (std::size_t number = 0; number < units.size(); ++number) {
    if (std::ssize(batch.outcomes) >= bounds.commands_max ||
        batch.bytes >= bounds.event_bytes_max) {
      break;
    }
    const Unit& unit = units[number];
    const auto earlier = keys.find(unit.key());
    if (earlier != keys.end()) {
      if (units[earlier->second].command_hash == unit.command_hash) {
        batch.outcomes.emplace_back(SameAs{earlier->second});
      } else {
        batch.outcomes.emplace_back(key_reused(unit));
      }
      continue;
    }
    try {
      batch.outcomes.push_back(decide_unit(batch, unit, decided_at));
    } catch (const std::exception&) {
      batch.outcomes.emplace_back(std::current_exception());
    }
    if (std::holds_alternative<Accepted>(batch.outcomes.back())) {
      keys.emplace(unit.key(), number);
    }
  }
  return batch;
}

Outcome Decider::decide_unit(DecidedBatch& batch, const Unit& unit, base::Instant decided_at) {
  if (unit.unreadable) {
    give_up_timer(batch, unit, *unit.unreadable);
    return *unit.unreadable;
  }
  if (auto known = known_answer(unit)) {
    if (unit.timer) {
      batch.timers[unit.timer->id] = std::nullopt;
    }
    return *std::move(known);
  }
  const Submission& submission = unit.submission;
  const base::Context context{.actor = submission.actor,
                              .on_behalf_of = submission.on_behalf_of,
                              .occurred_at = submission.occurred_at,
                              .received_at = unit.received_at,
                              .decided_at = decided_at};
  auto step = find_step(batch, unit, context);
  if (!step) {
    give_up_timer(batch, unit, step.error());
    return std::move(step).error();
  }
  for (const NewEvent& event : step->events) {
    load(batch, event.stream);  // whatever can fail, fails before anything is changed
  }
  accept(batch, unit, context, std::move(step).value());
  return Accepted{batch.accepted.size() - 1};
}

std::optional<Outcome> Decider::known_answer(const Unit& unit) const {
  const auto record = reader_.find_command(unit.key());
  if (!record) {
    return std::nullopt;
  }
  if (record->command_hash != unit.command_hash) {
    return key_reused(unit);
  }
  auto receipt = decode_receipt(record->response);
  if (!receipt) {
    throw StorageFault("response of command " + record->key.key + " cannot be read");
  }
  return std::move(receipt).value();
}

base::Result<Step> Decider::find_step(DecidedBatch& batch, const Unit& unit,
                                      const base::Context& context) {
  const Submission& submission = unit.submission;
  if (submission.expected) {
    const std::int64_t found = load(batch, submission.expected->stream).version;
    if (found != submission.expected->version) {
      return version_conflict(*submission.expected, found);
    }
  }
  LoadedList loaded;
  std::vector<StreamId> wanted = domain_.plan(submission.command);
  for (int round = 0; round < kStepRoundsMax; ++round) {
    for (const StreamId& id : wanted) {
      loaded.add(id, load(batch, id));
    }
    Step step = CASSIA_TRY(domain_.step(submission.command, loaded, context));
    if (step.load.empty()) {
      return step;
    }
    wanted = std::move(step.load);
  }
  throw std::logic_error("a command asked for more streams in every round: a bug of its journey");
}

const LoadedStream& Decider::load(DecidedBatch& batch, const StreamId& id) {
  const auto touched = batch.stream_places.find(id);
  if (touched != batch.stream_places.end()) {
    return touched->second->held.loaded;
  }
  if (const HeldStream* held = cache_.find(id)) {
    return held->loaded;
  }
  HeldStream held;
  const auto head = reader_.stream_head(to_text(id));
  held.snapshot_bytes = head ? std::ssize(head->snapshot.bytes) : 0;
  held.loaded = load_stream(reader_, domain_, id, head,
                            [&](const EventRecord& record, const Value&, const Value&) {
                              held.tail_bytes += std::ssize(record.envelope);
                            });
  return cache_.put(id, std::move(held))->loaded;
}

// The cache gives the state away: changing a large one costs what changes, not its size. A commit
// that fails loses it, and then it is read again.
TouchedStream& Decider::touch(DecidedBatch& batch, const StreamId& id) {
  const auto found = batch.stream_places.find(id);
  if (found != batch.stream_places.end()) {
    return *found->second;
  }
  TouchedStream& stream =
      batch.streams.emplace_back(TouchedStream{.id = id,
                                               .name = to_text(id),
                                               .expected_version = 0,
                                               .held = cache_.take(id)});  // loaded before
  stream.expected_version = stream.held.loaded.version;
  batch.stream_places.emplace(id, &stream);
  return stream;
}

void Decider::accept(DecidedBatch& batch, const Unit& unit, const base::Context& context,
                     Step step) {
  AcceptedUnit accepted{.unit = &unit,
                        .context = context,
                        .first_event = batch.events.size(),
                        .event_count = step.events.size(),
                        .streams = {}};
  for (const NewEvent& event : step.events) {
    TouchedStream& stream = touch(batch, event.stream);
    LoadedStream& loaded = stream.held.loaded;
    loaded.state = domain_.apply(stream.id, std::move(loaded.state), event.event);
    ++loaded.version;
    domain_.append_rows(stream.id, event.event, loaded.state, batch.rows);
    PendingEvent pending{.stream = &stream,
                         .version = loaded.version,
                         .encoded = domain_.encode_event(stream.id.desk, event.event)};
    batch.bytes += std::ssize(pending.encoded.bytes);
    batch.events.push_back(std::move(pending));
    const auto known = std::ranges::find(accepted.streams, stream.name, &StreamVersion::stream);
    if (known == accepted.streams.end()) {
      accepted.streams.push_back({.stream = stream.name, .version = loaded.version});
    } else {
      known->version = loaded.version;
    }
  }
  if (unit.timer) {
    batch.timers[unit.timer->id] = std::nullopt;
  }
  for (const std::string& id : step.done_timers) {
    batch.timers[id] = std::nullopt;
  }
  for (const NewTimer& timer : step.timers) {
    CASSIA_ASSERT(base::is_id_text(timer.id), "a timer's id is an idempotency key");
    batch.timers[timer.id] = TimerRecord{.id = timer.id,
                                         .due = timer.due,
                                         .command = domain_.encode_command(timer.command),
                                         .outcome = {}};
  }
  for (NewMessage& message : step.messages) {
    batch.messages.push_back({.id = std::move(message.id),
                              .destination = std::move(message.destination),
                              .body = std::move(message.body)});
  }
  batch.accepted.push_back(std::move(accepted));
}

}  // namespace cassia::runtime

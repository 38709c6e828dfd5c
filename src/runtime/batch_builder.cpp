#include "runtime/batch_builder.h"

#include <algorithm>

#include "codec/envelope.h"
#include "engines/audit_log/frontier.h"
#include "runtime/receipt.h"
#include "runtime/tree_head.h"

namespace cassia::runtime {

namespace {

// A snapshot is written once the events since the last one weigh as much as it does, and at least
// so many bytes: a stream of a few events has none, and a large state is written seldom. So however
// large states grow, writing them costs about what writing their events does, and loading one reads
// at most as many bytes of events as of snapshot, or so many.
constexpr std::int64_t kTailBytesMin = 16 << 10;

std::optional<Snapshot> snapshot_if_due(TouchedStream& stream, const Domain& domain) {
  HeldStream& held = stream.held;
  if (held.tail_bytes < std::max(kTailBytesMin, held.snapshot_bytes)) {
    return std::nullopt;
  }
  Snapshot snapshot{.version = held.loaded.version,
                    .shape = domain.state_shape(stream.id.desk),
                    .bytes = domain.encode_state(stream.id.desk, held.loaded.state)};
  held.snapshot_bytes = std::ssize(snapshot.bytes);
  held.tail_bytes = 0;
  return snapshot;
}

std::string_view key_of(const codec::RowWrite& row) {
  return std::get<std::string>(*row.columns[0].second);
}

// Sorted by table and key, of several rows with one key the last: neighbours in the database are
// written together, and one statement serves a whole table.
std::vector<codec::RowWrite> last_rows(std::vector<codec::RowWrite> rows) {
  const auto place = [](const codec::RowWrite& row) { return std::pair(row.table, key_of(row)); };
  std::ranges::stable_sort(rows, {}, place);
  std::vector<codec::RowWrite> last;
  last.reserve(rows.size());
  for (std::size_t at = 0; at < rows.size(); ++at) {
    if (at + 1 == rows.size() || place(rows[at]) != place(rows[at + 1])) {
      last.push_back(std::move(rows[at]));
    }
  }
  return last;
}

class Numbering {
 public:
  Numbering(DecidedBatch& decided, const LogState& log, const NumberingPorts& ports)
      : decided_(decided), ports_(ports), frontier_(log.size, log.frontier) {}

  NumberedBatch run(const LogState& log, std::optional<EpochRecord> epoch) {
    Batch& batch = numbered_.batch;
    batch.events.reserve(decided_.events.size());
    for (const AcceptedUnit& unit : decided_.accepted) {
      number_unit(unit);
    }
    for (TouchedStream& stream : decided_.streams) {
      batch.streams.push_back({.stream = stream.name,
                               .expected_version = stream.expected_version,
                               .version = stream.held.loaded.version,
                               .snapshot = snapshot_if_due(stream, ports_.domain)});
    }
    batch.rows = last_rows(std::move(decided_.rows));
    for (auto& [id, timer] : decided_.timers) {
      if (timer) {
        batch.timers.push_back(*std::move(timer));
      } else {
        batch.done_timers.push_back(id);
      }
    }
    batch.messages = std::move(decided_.messages);
    batch.epoch = std::move(epoch);
    batch.log = {.size = frontier_.size(),
                 .frontier = frontier_.digests(),
                 .epoch = batch.epoch ? batch.epoch->number : log.epoch};
    if (frontier_.size() > log.size) {
      batch.tree_head = {.size = frontier_.size(), .note = sign_head(batch.log.epoch)};
    }
    return std::move(numbered_);
  }

 private:
  void number_unit(const AcceptedUnit& unit) {
    Receipt receipt{.first_position = frontier_.size(),
                    .event_count = static_cast<std::int64_t>(unit.event_count),
                    .decided_at = unit.context.decided_at,
                    .streams = unit.streams};
    for (std::size_t at = 0; at < unit.event_count; ++at) {
      number_event(unit, decided_.events[unit.first_event + at]);
    }
    numbered_.batch.commands.push_back({.key = unit.unit->key(),
                                        .command_hash = unit.unit->command_hash,
                                        .response = encode_receipt(receipt)});
    numbered_.receipts.push_back(std::move(receipt));
  }

  void number_event(const AcceptedUnit& unit, PendingEvent& pending) {
    envelope_.zone_id = ports_.zone_id;
    envelope_.position = frontier_.size();
    envelope_.stream = pending.stream->name;
    envelope_.version = pending.version;
    envelope_.type = pending.encoded.type;
    envelope_.schema = pending.encoded.version;
    envelope_.context = unit.context;
    envelope_.command_id = unit.unit->submission.id;
    envelope_.body = std::move(pending.encoded.bytes);
    EventRecord record{.position = envelope_.position,
                       .stream = envelope_.stream,
                       .version = envelope_.version,
                       .type = envelope_.type,
                       .schema = envelope_.schema,
                       .envelope = codec::encode_envelope(envelope_),
                       .nonce = ports_.nonces.next(),
                       .leaf = {}};
    record.leaf = codec::leaf_hash(record.nonce, record.envelope);
    pending.stream->held.tail_bytes += std::ssize(record.envelope);
    frontier_.append(record.leaf);
    last_decided_at_ = unit.context.decided_at;
    numbered_.batch.events.push_back(std::move(record));
  }

  std::string sign_head(std::int64_t epoch) {
    return sign_tree_head({.zone_id = ports_.zone_id.text(),
                           .size = frontier_.size(),
                           .root = frontier_.root(),
                           .epoch = epoch,
                           .signed_at = last_decided_at_},
                          ports_.signer);
  }

  DecidedBatch& decided_;
  const NumberingPorts& ports_;
  engines::audit_log::Frontier frontier_;
  NumberedBatch numbered_;
  codec::Envelope envelope_;
  base::Instant last_decided_at_;
};

}  // namespace

NumberedBatch number_batch(DecidedBatch& decided, const LogState& log, const NumberingPorts& ports,
                           std::optional<EpochRecord> epoch) {
  return Numbering(decided, log, ports).run(log, std::move(epoch));
}

}  // namespace cassia::runtime

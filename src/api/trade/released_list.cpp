#include "api/trade/released_list.h"

#include <algorithm>

#include "api/visibility.h"
#include "api/zone/zone_domain.h"
#include "runtime/signed_note.h"

namespace cassia::api {

namespace {

namespace gate = systems::trade::gate;
namespace gate_devices = systems::trade::gate_devices;

// The first line of the signed text: no tree head begins so.
constexpr std::string_view kKind = "cassia-released-list/1\n";

// Batches at the pass all of whose goods are released, and that are not gone yet.
std::vector<runtime::StreamId> batches_at(Counter& counter, const std::string& pass) {
  std::vector<runtime::StreamId> batches;
  const auto reader = counter.readers.lend();
  for (const char* phase : {"open", "crossing"}) {
    runtime::RowQuery query{.table = std::string(gate::GateAppointmentRow::kTable),
                            .filters = {{.column = "phase", .value = std::string(phase)}}};
    do {
      runtime::RowPage page = reader->query(query);
      for (const codec::RowWrite& row : page.rows) {
        if (text_of(row, "pass") == pass) {
          batches.push_back({.desk = "trade.gate", .key = text_of(row, "key")});
        }
      }
      query.after = page.next;
    } while (query.after);
  }
  return batches;
}

}  // namespace

base::Result<ReleasedList> make_released_list(Counter& counter,
                                              const gate_devices::GateDeviceRow& to,
                                              base::Instant now) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(counter.law().calendar("cn"));
  const auto hours =
      CASSIA_TRY(counter.law().integer("gate.offline_list_hours", calendar->date_of(now)));
  ReleasedList list{.list_no = to.key,
                    .device_id = to.key,
                    .pass = to.pass,
                    .lane = to.lane,
                    .made_at = now,
                    .expires_at = now + std::chrono::hours(hours.value)};
  list.list_no.append("/").append(base::to_text(now));
  const gate::ListPeriod period{.from = list.made_at, .until = list.expires_at};
  const auto streams = batches_at(counter, to.pass);
  const LoadedForReading loaded(counter.ports.store, counter.ports.domain, streams);
  const LoadedStates states(loaded);
  for (const runtime::StreamId& stream : streams) {
    for (gate::ListedVehicle& vehicle :
         CASSIA_TRY(gate::listed_vehicles(*states.batch(stream.key), period, counter.law()))) {
      list.vehicles.push_back(std::move(vehicle));
    }
  }
  std::ranges::sort(list.vehicles, {}, [](const gate::ListedVehicle& vehicle) {
    return std::pair(vehicle.plate, vehicle.batch_no);
  });
  return list;
}

std::string sign_released_list(Counter& counter, const ReleasedList& list) {
  std::string text(kKind);
  text.append(codec::to_json(list)).append("\n");
  return runtime::sign_note(text, counter.ports.signer);
}

std::optional<ReleasedList> open_released_list(Counter& counter, const std::string& note) {
  const auto text = runtime::open_note(note, counter.ports.signer.verifier());
  if (!text || !text->starts_with(kKind)) {
    return {};
  }
  auto list = codec::from_json<ReleasedList>(text->substr(kKind.size()));
  return list ? std::optional(*std::move(list)) : std::nullopt;
}

gate_devices::ListAnswer answer_of(const ReleasedList& list, const gate_devices::ToldEvent& told) {
  const bool is_leaving = told.act == gate_devices::OfflineAct::let_out;
  const auto vehicle = std::ranges::find_if(list.vehicles, [&told](const auto& one) {
    return one.plate == told.plate && one.batch_no.text() == told.batch_no;
  });
  if (vehicle == list.vehicles.end()) {
    return gate_devices::ListAnswer::unlisted;
  }
  const bool is_open =
      vehicle->opens_at <= told.occurred_at && told.occurred_at <= vehicle->closes_at;
  const bool is_green =
      vehicle->reason == gate::GateReason::none && is_open && (is_leaving || !vehicle->is_inside);
  return is_green ? gate_devices::ListAnswer::green : gate_devices::ListAnswer::red;
}

}  // namespace cassia::api

#include "api/treaty/decided_log.h"

#include "runtime/replay.h"

namespace cassia::api {

namespace rulings = systems::treaty::rulings;

void read_decided_log(runtime::StoreReader& reader, const runtime::Domain& domain,
                      const base::ZoneCalendar& calendar, std::string_view table,
                      const TakeDecided& take) {
  std::optional<messages::DeskDecisions> desk;
  if (messages::deciding_desk(table)) {
    desk.emplace(table, calendar, take.decision);
  }
  reader.read_log({}, [&](const runtime::EventRecord& record) {
    const runtime::StreamId stream = runtime::stream_id_of(record.stream);
    if (desk && stream.desk == desk->desk()) {
      desk->read(stream.key, runtime::decode_record(domain, stream, record));
    } else if (record.type == rulings::RulingMade::kType.name) {
      const runtime::Value event = runtime::decode_record(domain, stream, record);
      const auto& made = std::get<rulings::RulingMade>(event.as<rulings::Event>());
      if (made.institution == table) {
        take.ruling(made);
      }
    }
    return runtime::Continue::yes;
  });
}

}  // namespace cassia::api

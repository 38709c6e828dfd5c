#pragma once

#include "api/counter.h"
#include "api/problem.h"
#include "journeys/commands.h"

namespace cassia::api {

// One event of a device's queue, in the order of its sequence.
struct QueuedEvent {
  journeys::gate_devices::ToldEvent told = {};
  std::optional<journeys::OfflineReading> reading = {};
};
BOOST_DESCRIBE_STRUCT(QueuedEvent, (), (told, reading))

// `lists` are the signed lists that the events went by, as they were given to the device.
struct OfflineUpload {
  journeys::gate_devices::DeviceId device_id = {};
  std::vector<std::string> lists = {};
  std::vector<QueuedEvent> events = {};
};
BOOST_DESCRIBE_STRUCT(OfflineUpload, (), (device_id, lists, events))

// accepted: nothing is to be said against it. conflict: recorded, and an officer looks at it.
// refused: not recorded, with the reason; the events after it were not looked at.
enum class QueueAnswer : std::uint8_t { accepted, conflict, refused };
BOOST_DESCRIBE_ENUM(QueueAnswer, accepted, conflict, refused)

struct EventAnswer {
  std::int64_t sequence = 0;
  QueueAnswer answer = QueueAnswer::accepted;
  std::string objections = {};
  std::optional<Problem> problem = {};
};
BOOST_DESCRIBE_STRUCT(EventAnswer, (), (sequence, answer, objections, problem))

// `missing_sequences`: "3-5,9", what the zone still waits for.
struct UploadAnswer {
  base::Instant received_at = {};
  std::string missing_sequences = {};
  std::vector<EventAnswer> events = {};
};
BOOST_DESCRIBE_STRUCT(UploadAnswer, (), (received_at, missing_sequences, events))

// Gives the events one after the other and answers when all are committed, or one was refused. The
// caller must have been let in already.
void take_upload(Counter& counter, const CallPtr& call, OfflineUpload upload,
                 std::function<void(http::Response)> reply);

}  // namespace cassia::api

#include "api/trade/offline_upload.h"

#include "api/refusals.h"
#include "api/trade/released_list.h"
#include "api/visibility.h"

namespace cassia::api {

namespace {

namespace gate_devices = journeys::gate_devices;

// A list that the zone signed for this device.
struct KnownList {
  ReleasedList list;
  base::Digest digest;
};

std::vector<KnownList> open_lists(Counter& counter, const OfflineUpload& upload) {
  std::vector<KnownList> known;
  for (const std::string& note : upload.lists) {
    auto list = open_released_list(counter, note);
    if (list && list->device_id == upload.device_id.text()) {
      known.push_back({.list = *std::move(list), .digest = base::sha256({base::bytes_of(note)})});
    }
  }
  return known;
}

std::optional<gate_devices::ListUsed> list_of(const std::vector<KnownList>& known,
                                              const gate_devices::ToldEvent& told) {
  for (const KnownList& one : known) {
    if (one.list.list_no == told.list_no) {
      return gate_devices::ListUsed{.made_at = one.list.made_at,
                                    .expires_at = one.list.expires_at,
                                    .answer = answer_of(one.list, told),
                                    .digest = one.digest};
    }
  }
  return {};
}

// Idempotent by device and number. Another event under the same number is another command, for the
// desk to find out; so is the same with another list, which the desk knows again by itself.
codec::CommandId command_id(const std::string& device, const std::string& command) {
  constexpr std::size_t kLetters = 32;  // 128 bits
  const base::Digest digest = base::sha256({base::bytes_of(device), base::bytes_of(command)});
  const auto id = codec::CommandId::parse(base::to_hex(digest.bytes).substr(0, kLetters));
  CASSIA_ASSERT(id.has_value(), "hexadecimal letters are an id");
  return *id;
}

// Hands one event after the other to the executor; each answer, on a thread of the executor,
// submits the next.
class Taking : public std::enable_shared_from_this<Taking> {
 public:
  Taking(Counter& counter, CallPtr call, OfflineUpload upload,
         std::function<void(http::Response)> reply)
      : counter_(counter),
        call_(std::move(call)),
        upload_(std::move(upload)),
        known_(open_lists(counter, upload_)),
        reply_(std::move(reply)) {}

  void go_on() {
    if (answered_.events.size() == upload_.events.size()) {
      finish();
      return;
    }
    const QueuedEvent& event = upload_.events[answered_.events.size()];
    journeys::Command command = journeys::ReportOffline{.device_id = upload_.device_id,
                                                        .told = event.told,
                                                        .reading = event.reading,
                                                        .list = list_of(known_, event.told)};
    counter_.ports.executor.submit(
        {.id = command_id(upload_.device_id.text(), codec::encode_command(command)),
         .command = runtime::Value::of(std::move(command)),
         .actor = call_->principal->actor(),
         .on_behalf_of = call_->principal->acting_for(),
         .occurred_at = event.told.occurred_at},
        [self = shared_from_this()](base::Result<runtime::Receipt>* result,
                                    const std::exception_ptr&) { self->hear(result); });
  }

 private:
  void hear(const base::Result<runtime::Receipt>* result) {
    const std::int64_t sequence = upload_.events[answered_.events.size()].told.sequence;
    EventAnswer answer{.sequence = sequence};
    if (result == nullptr || !*result) {
      answer.answer = QueueAnswer::refused;
      answer.problem =
          problem_of(result == nullptr ? base::Refusal{.code = kFault} : result->error(), *call_,
                     counter_.law());
      answered_.events.push_back(std::move(answer));
      finish();
      return;
    }
    answer.objections = objections_to(upload_.events[answered_.events.size()].told);
    if (!answer.objections.empty()) {
      answer.answer = QueueAnswer::conflict;
    }
    answered_.events.push_back(std::move(answer));
    go_on();
  }

  // Of the case that this event made, now or when it was told first; empty: none.
  std::string objections_to(const gate_devices::ToldEvent& told) {
    const std::string key = upload_.device_id.text() + "/" + std::to_string(told.sequence);
    const runtime::RowPage page =
        counter_.readers.lend()->query({.table = std::string(gate_devices::GateConflictRow::kTable),
                                        .filters = {{.column = "event_key", .value = key}}});
    for (const codec::RowWrite& row : page.rows) {
      const auto read = codec::decode_row<gate_devices::Row>(row);
      const auto* conflict = read ? std::get_if<gate_devices::GateConflictRow>(&*read) : nullptr;
      if (conflict != nullptr && conflict->plate == told.plate &&
          conflict->occurred_at == told.occurred_at) {
        return conflict->objections;
      }
    }
    return {};
  }

  void finish() {
    answered_.received_at = call_->now;
    const auto row = counter_.readers.lend()->find_row(gate_devices::GateDeviceRow::kTable,
                                                       upload_.device_id.text());
    if (row) {
      answered_.missing_sequences = text_of(*row, "missing_sequences");
    }
    reply_(json_response(answered_));
  }

  Counter& counter_;
  CallPtr call_;
  OfflineUpload upload_;
  std::vector<KnownList> known_;
  std::function<void(http::Response)> reply_;
  UploadAnswer answered_;
};

}  // namespace

void take_upload(Counter& counter, const CallPtr& call, OfflineUpload upload,
                 std::function<void(http::Response)> reply) {
  std::make_shared<Taking>(counter, call, std::move(upload), std::move(reply))->go_on();
}

}  // namespace cassia::api

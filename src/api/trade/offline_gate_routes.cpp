#include "api/problem.h"
#include "api/refusals.h"
#include "api/trade/offline_upload.h"
#include "api/trade/released_list.h"
#include "api/trade/trade_routes.h"
#include "api/visibility.h"

namespace cassia::api {

namespace {

namespace gate_devices = systems::trade::gate_devices;

// Few enough for one answer; a device with more sends them in turns.
constexpr std::size_t kEventsMax = 100;

struct SignedList {
  std::string note = {};
};
BOOST_DESCRIBE_STRUCT(SignedList, (), (note))

// A device that the caller may work: a role that covers its place, and a device of the own
// organisation. Whatever else is there is refused as if it were not.
base::Result<gate_devices::GateDeviceRow> own_device(Counter& counter, const Call& call,
                                                     const std::string& device) {
  Principal::CommandQuestion question{
      .desk = "trade.gate_devices", .command = "report_offline", .place = ""};
  CASSIA_TRY(call.principal->may_give(question));
  const auto row = counter.readers.lend()->find_row(gate_devices::GateDeviceRow::kTable, device);
  if (!row || text_of(*row, "port_operator") != call.principal->acting_for().text()) {
    return base::Refusal{.code = kNotFound};
  }
  question.place = text_of(*row, "pass");
  CASSIA_TRY(call.principal->may_give(question));
  const auto read = CASSIA_TRY(codec::decode_row<gate_devices::Row>(*row));
  return std::get<gate_devices::GateDeviceRow>(read);
}

base::Result<SignedList> released_list(Counter& counter, const Call& call) {
  const std::string* const device = call.request.find_query("device");
  if (device == nullptr) {
    return base::Refusal{
        .code = kQueryMalformed, .place = "device", .facts = {{"field", "device"}, {"text", ""}}};
  }
  const auto row = CASSIA_TRY(own_device(counter, call, *device));
  if (row.status != gate_devices::DeviceStatus::registered) {
    return base::Refusal{
        .code = kDeviceNotInUse, .place = "device", .facts = {{"device", *device}}};
  }
  return SignedList{
      .note = sign_released_list(counter, CASSIA_TRY(make_released_list(counter, row, call.now)))};
}

base::Result<OfflineUpload> read_upload(Counter& counter, const Call& call) {
  Principal::CommandQuestion question{
      .desk = "trade.gate_devices", .command = "report_offline", .place = ""};
  CASSIA_TRY(call.principal->may_give(question));
  auto upload = CASSIA_TRY(
      codec::from_json<OfflineUpload>(call.request.body, {.trust = codec::Trust::outside}));
  CASSIA_TRY(own_device(counter, call, upload.device_id.text()));
  if (upload.events.size() > kEventsMax) {
    return base::Refusal{.code = kTooManyEvents,
                         .place = "events",
                         .facts = {{"events", std::to_string(upload.events.size())},
                                   {"most", std::to_string(kEventsMax)}}};
  }
  return upload;
}

Route list_route(Counter& counter) {
  return {.method = "GET",
          .path = "/api/v1/trade/gate/released_list",
          .system = "trade",
          .operation = "get_released_list",
          .summary = "the signed list of vehicles that a device may let in without network",
          .query = {{.name = "device", .description = "id of a device of the own organisation"}},
          .response = [](Schemas& schemas) { return schemas.of<SignedList>(); },
          .run =
              [&counter](const CallPtr& call, const Responder& responder) {
                const auto list = released_list(counter, *call);
                http::Response response =
                    list ? json_response(*list) : problem(list.error(), *call, counter.law());
                response.headers.push_back({"Cache-Control", "no-store"});
                responder->send(std::move(response));
              }};
}

Route upload_route(Counter& counter) {
  return {.method = "POST",
          .path = "/api/v1/trade/gate/offline_events",
          .system = "trade",
          .operation = "report_offline_events",
          .summary = "what a device did without network, in order; each counts once",
          .request = [](Schemas& schemas) { return schemas.of<OfflineUpload>(); },
          .response = [](Schemas& schemas) { return schemas.of<UploadAnswer>(); },
          .run =
              [&counter](const CallPtr& call, const Responder& responder) {
                auto upload = read_upload(counter, *call);
                if (!upload) {
                  responder->send(problem(upload.error(), *call, counter.law()));
                  return;
                }
                take_upload(
                    counter, call, *std::move(upload),
                    [responder](http::Response response) { responder->send(std::move(response)); });
              }};
}

}  // namespace

std::vector<Route> offline_gate_routes(Counter& counter) {
  return {list_route(counter), upload_route(counter)};
}

}  // namespace cassia::api

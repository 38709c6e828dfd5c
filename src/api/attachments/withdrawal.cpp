#include <algorithm>

#include "api/attachments/attachment_routes.h"
#include "base/assert.h"
#include "codec/described_json.h"

namespace cassia::api {

namespace {

// Stands before the real responder: a withdrawal that was accepted is answered once its paper is
// forgotten.
class ForgettingResponder final : public http::Responder {
 public:
  ForgettingResponder(Cabinet& cabinet, CallPtr call, api::Responder next)
      : cabinet_(cabinet), call_(std::move(call)), next_(std::move(next)) {}

  void send(http::Response response) override {
    const auto command =
        codec::from_json<journeys::attachments::WithdrawAttachment>(call_->request.body);
    if (response.status != 200 || !command) {
      next_->send(std::move(response));
      return;
    }
    const auto answer = std::make_shared<http::Response>(std::move(response));
    const bool is_taken = cabinet_.workers().run(
        [&cabinet = cabinet_, id = command->attachment, answer, next = next_] {
          try {
            cabinet.forget(id);
          } catch (const std::exception& fault) {
            cabinet.tell_fault(fault.what());  // forget_ended tries again
          }
          next->send(std::move(*answer));
        });
    if (!is_taken) {
      next_->send(std::move(*answer));  // forget_ended does it
    }
  }
  std::shared_ptr<http::EventStream> open_events(std::vector<http::Header> headers) override {
    return next_->open_events(std::move(headers));
  }
  void name_route(std::string_view name) override { next_->name_route(name); }

 private:
  Cabinet& cabinet_;
  CallPtr call_;
  api::Responder next_;
};

}  // namespace

void forget_on_withdrawal(Cabinet& cabinet, std::vector<Route>& routes) {
  const auto found = std::ranges::find(routes, "withdraw_attachment", &Route::operation);
  CASSIA_ASSERT(found != routes.end(), "withdrawing is a command of the zone");
  found->run = [&cabinet, give = std::move(found->run)](const CallPtr& call,
                                                        const Responder& responder) {
    give(call, std::make_shared<ForgettingResponder>(cabinet, call, responder));
  };
}

}  // namespace cassia::api

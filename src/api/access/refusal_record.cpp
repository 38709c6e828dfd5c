#include "api/access/refusal_record.h"

#include "api/access/access_routes.h"
#include "api/problem.h"
#include "api/refusals.h"
#include "systems/access/users/users.h"

namespace cassia::api {

namespace {

using Pattern = std::shared_ptr<const std::string>;  // of a route

constexpr int kForbidden = 403;
constexpr int kNotThere = 404;

// Stands before the real responder and listens for a no.
class ListeningResponder final : public http::Responder {
 public:
  ListeningResponder(Door& door, Pattern route, CallPtr call, api::Responder next)
      : door_(door), route_(std::move(route)), call_(std::move(call)), next_(std::move(next)) {}

  void send(http::Response response) override {
    std::string code;
    if (response.status == kForbidden || response.status == kNotThere) {
      const auto told = codec::from_json<Problem>(response.body);
      code = told ? told->code : "";
    }
    const bool is_refused =
        !code.empty() && (response.status == kForbidden || code == kNotFound.name());
    next_->send(std::move(response));
    if (is_refused) {
      door_.refusals().add({.user = call_->principal->actor(),
                            .organisation = call_->principal->own_organisation(),
                            .code = std::move(code),
                            .route = *route_},
                           call_->now);
    }
  }
  std::shared_ptr<http::EventStream> open_events(std::vector<http::Header> headers) override {
    return next_->open_events(std::move(headers));
  }
  void name_route(std::string_view name) override { next_->name_route(name); }

 private:
  Door& door_;
  Pattern route_;
  CallPtr call_;
  api::Responder next_;
};

}  // namespace

bool RefusalRecord::is_repeated(const Refused& refused, base::Instant now) {
  const auto minutes =
      door_.counter().law().integer("access.refusal_repeat_minutes", door_.today(now));
  const std::string key = refused.user.text() + '\n' + refused.code + '\n' + refused.route;
  const std::scoped_lock lock(access_);
  if (recorded_.size() >= kKeptMax) {
    recorded_.clear();  // rare; some are recorded once more then
  }
  const auto [known, is_new] = recorded_.try_emplace(key, now);
  if (!is_new && minutes && now - known->second < std::chrono::minutes(minutes->value)) {
    return true;
  }
  known->second = now;
  return false;
}

void RefusalRecord::add(const Refused& refused, base::Instant now) {
  if (is_repeated(refused, now)) {
    return;
  }
  give_from_door(door_,
                 {.command =
                      systems::access::users::RecordAccessRefusal{
                          .user = refused.user, .code = refused.code, .route = refused.route},
                  .actor = refused.user,
                  .on_behalf_of = refused.organisation},
                 now, [](base::Result<runtime::Receipt>*, const std::exception_ptr&) {});
}

void record_refusals(Door& door, std::vector<Route>& routes) {
  for (Route& route : routes) {
    if (route.admission == Admission::signed_in) {
      route.run = [&door, path = std::make_shared<const std::string>(route.path),
                   answer = std::move(route.run)](const CallPtr& call, const Responder& responder) {
        answer(call, std::make_shared<ListeningResponder>(door, path, call, responder));
      };
    }
  }
}

}  // namespace cassia::api

#include "systems/treaty/product_reviews/product_reviews.h"
#include "systems/treaty/product_reviews/refusals.h"
#include "systems/treaty/product_reviews/rules/a_product_is_described.h"
#include "systems/treaty/product_reviews/rules/a_product_originates.h"

namespace cassia::systems::treaty::product_reviews {

namespace {

using Decided = base::Result<std::vector<Event>>;

const base::Citation kReview{"cassia_design", "product_reviews"};

struct Setting {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;
  base::Date today;
};

base::Refusal refused(base::RefusalCode code, std::string place,
                      std::vector<base::Fact> facts = {}) {
  return {.code = code, .citation = kReview, .place = std::move(place), .facts = std::move(facts)};
}

// What is refused to strangers says nothing of what there is.
base::Result<void> is_own(const Setting& setting, const base::OrganisationId& organisation) {
  if (organisation == setting.context.on_behalf_of) {
    return {};
  }
  return refused(kProductNotYours, "organisation");
}

base::Result<void> is_asked_body(const Setting& setting) {
  if (setting.state.phase != ReviewPhase::none &&
      setting.state.latest.content.issuer == setting.context.on_behalf_of) {
    return {};
  }
  return refused(kProductNotForThisBody, "on_behalf_of",
                 {{"organisation", setting.context.on_behalf_of.text()}});
}

base::Result<void> is_in(const State& state, std::initializer_list<ReviewPhase> phases,
                         const ProductId& product) {
  if (state.phase == ReviewPhase::none) {
    return refused(kProductUnknown, "product", {{"product", product.text()}});
  }
  for (const ReviewPhase phase : phases) {
    if (state.phase == phase) {
      return {};
    }
  }
  return refused(
      kProductPhase, "product",
      {{"product", product.text()}, {"phase", boost::describe::enum_to_string(state.phase, "")}});
}

// The officer decides on what the officer saw.
base::Result<void> is_latest(const State& state, std::int64_t filing) {
  if (filing == state.latest.filing) {
    return {};
  }
  return refused(
      kProductFiledAnew, "filing",
      {{"filing", std::to_string(filing)}, {"latest", std::to_string(state.latest.filing)}});
}

// The same once more, while it waits or stands, changes nothing.
bool says_the_same(const State& state, const FileProduct& command) {
  return (state.phase == ReviewPhase::filed || state.phase == ReviewPhase::accepted) &&
         state.latest.content == command.content &&
         is_same_finding(state.latest.determination, command.determination);
}

Decided decide_one(const Setting& setting, const FileProduct& command) {
  CASSIA_TRY(is_own(setting, command.organisation));
  CASSIA_TRY(is_described(command.content, setting.today, setting.law));
  CASSIA_TRY(originates(command));
  if (says_the_same(setting.state, command)) {
    return std::vector<Event>{};
  }
  return std::vector<Event>{ProductFiled{.organisation = command.organisation,
                                         .product = command.product,
                                         .filing = setting.state.latest.filing + 1,
                                         .content = command.content,
                                         .determination = command.determination,
                                         .by = setting.context.actor,
                                         .at = setting.context.decided_at}};
}

Decided decide_one(const Setting& setting, const AcceptProduct& command) {
  CASSIA_TRY(is_asked_body(setting));
  CASSIA_TRY(is_in(setting.state, {ReviewPhase::filed}, command.product));
  CASSIA_TRY(is_latest(setting.state, command.filing));
  return std::vector<Event>{ProductAccepted{.filing = command.filing,
                                            .issuer = setting.context.on_behalf_of,
                                            .note = command.note,
                                            .by = setting.context.actor,
                                            .at = setting.context.decided_at}};
}

Decided decide_one(const Setting& setting, const ReturnProduct& command) {
  CASSIA_TRY(is_asked_body(setting));
  CASSIA_TRY(is_in(setting.state, {ReviewPhase::filed, ReviewPhase::accepted}, command.product));
  CASSIA_TRY(is_latest(setting.state, command.filing));
  if (command.reason.empty()) {
    return refused(kProductFieldMissing, "reason", {{"field", "reason"}});
  }
  return std::vector<Event>{ProductReturned{.filing = command.filing,
                                            .issuer = setting.context.on_behalf_of,
                                            .reason = command.reason,
                                            .by = setting.context.actor,
                                            .at = setting.context.decided_at}};
}

Decided decide_one(const Setting& setting, const WithdrawProduct& command) {
  CASSIA_TRY(is_own(setting, command.organisation));
  CASSIA_TRY(is_in(
      setting.state,
      {ReviewPhase::filed, ReviewPhase::accepted, ReviewPhase::returned, ReviewPhase::withdrawn},
      command.product));
  if (setting.state.phase == ReviewPhase::withdrawn) {
    return std::vector<Event>{};
  }
  return std::vector<Event>{
      ProductWithdrawn{.by = setting.context.actor, .at = setting.context.decided_at}};
}

Decided decide_one(const Setting& setting, const UseProduct& command) {
  CASSIA_TRY(is_own(setting, command.organisation));
  CASSIA_TRY(is_in(setting.state, {ReviewPhase::accepted}, command.product));
  return std::vector<Event>{ProductUsed{.filing = setting.state.latest.filing,
                                        .certificate = command.certificate,
                                        .line_no = command.line_no,
                                        .by = setting.context.actor,
                                        .at = setting.context.decided_at}};
}

}  // namespace

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const Setting setting{.state = state,
                        .context = context,
                        .law = law,
                        .today = calendar->date_of(context.received_at)};
  return std::visit([&](const auto& one) { return decide_one(setting, one); }, command);
}

}  // namespace cassia::systems::treaty::product_reviews

#include <algorithm>

#include "systems/access/webhooks/refusals.h"
#include "systems/access/webhooks/rules/a_webhook_is_well_described.h"
#include "systems/access/webhooks/webhooks.h"

namespace cassia::systems::access::webhooks {

namespace {

using Decision = base::Result<std::vector<Event>>;

const base::Citation kDesign{"cassia_design", "webhooks"};

struct Setting {
  const State& state;
  const base::Context& context;
  const law::LawBook& law;

  const base::ActorId& by() const { return context.actor; }
  base::Instant at() const { return context.decided_at; }
  base::Result<base::Date> today() const {
    const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
    return calendar->date_of(context.received_at);
  }
};

std::vector<std::string> sorted(std::vector<std::string> kinds) {
  std::ranges::sort(kinds);
  const auto repeated = std::ranges::unique(kinds);
  kinds.erase(repeated.begin(), repeated.end());
  return kinds;
}

// Removed and never registered are alike: neither can be asked for anything.
base::Result<const Webhook*> standing(const State& state, const WebhookId& id) {
  const Webhook* const webhook = find_webhook(state, id);
  if (webhook == nullptr || webhook->status == WebhookStatus::removed) {
    return base::Refusal{.code = kWebhookUnknown,
                         .citation = kDesign,
                         .place = "webhook",
                         .facts = {{"webhook", id.text()}}};
  }
  return webhook;
}

Decision decide_one(const Setting& setting, const RegisterWebhook& command) {
  if (find_webhook(setting.state, command.webhook) != nullptr) {
    return base::Refusal{.code = kWebhookExists,
                         .citation = kDesign,
                         .place = "webhook",
                         .facts = {{"webhook", command.webhook.text()}}};
  }
  const base::Date today = CASSIA_TRY(setting.today());
  const auto webhooks_max = CASSIA_TRY(setting.law.integer("access.webhooks_max", today));
  const auto count = std::ranges::count_if(setting.state.webhooks, [](const Webhook& webhook) {
    return webhook.status != WebhookStatus::removed;
  });
  if (count >= webhooks_max.value) {
    return base::Refusal{.code = kWebhooksTooMany,
                         .citation = webhooks_max.citation,
                         .place = "webhook",
                         .facts = {{"webhooks_max", std::to_string(webhooks_max.value)}}};
  }
  CASSIA_TRY(is_well_described(
      {.url = command.url, .kinds = command.kinds, .description = command.description}, today,
      setting.law));
  return std::vector<Event>{WebhookRegistered{.organisation = command.organisation,
                                              .webhook = command.webhook,
                                              .url = command.url,
                                              .kinds = sorted(command.kinds),
                                              .description = command.description,
                                              .sealed_secret = command.sealed_secret,
                                              .by = setting.by(),
                                              .at = setting.at()}};
}

Decision decide_one(const Setting& setting, const ChangeWebhook& command) {
  CASSIA_TRY(standing(setting.state, command.webhook));
  CASSIA_TRY(is_well_described(
      {.url = command.url, .kinds = command.kinds, .description = command.description},
      CASSIA_TRY(setting.today()), setting.law));
  return std::vector<Event>{WebhookChanged{.webhook = command.webhook,
                                           .url = command.url,
                                           .kinds = sorted(command.kinds),
                                           .description = command.description,
                                           .by = setting.by(),
                                           .at = setting.at()}};
}

Decision decide_one(const Setting& setting, const RotateWebhookSecret& command) {
  CASSIA_TRY(standing(setting.state, command.webhook));
  return std::vector<Event>{WebhookSecretRotated{.webhook = command.webhook,
                                                 .sealed_secret = command.sealed_secret,
                                                 .by = setting.by(),
                                                 .at = setting.at()}};
}

// One that was stopped is paused already, in the eyes of whoever pauses it.
Decision decide_one(const Setting& setting, const PauseWebhook& command) {
  const Webhook* const webhook = CASSIA_TRY(standing(setting.state, command.webhook));
  if (webhook->status != WebhookStatus::active) {
    return std::vector<Event>{};
  }
  return std::vector<Event>{
      WebhookPaused{.webhook = command.webhook, .by = setting.by(), .at = setting.at()}};
}

Decision decide_one(const Setting& setting, const ResumeWebhook& command) {
  const Webhook* const webhook = CASSIA_TRY(standing(setting.state, command.webhook));
  if (webhook->status == WebhookStatus::active) {
    return std::vector<Event>{};
  }
  return std::vector<Event>{
      WebhookResumed{.webhook = command.webhook, .by = setting.by(), .at = setting.at()}};
}

Decision decide_one(const Setting& setting, const RemoveWebhook& command) {
  CASSIA_TRY(standing(setting.state, command.webhook));
  return std::vector<Event>{
      WebhookRemoved{.webhook = command.webhook, .by = setting.by(), .at = setting.at()}};
}

Decision decide_one(const Setting& setting, const StopWebhook& command) {
  const Webhook* const webhook = CASSIA_TRY(standing(setting.state, command.webhook));
  if (webhook->status != WebhookStatus::active) {
    return std::vector<Event>{};
  }
  return std::vector<Event>{WebhookStopped{.webhook = command.webhook,
                                           .attempts = command.attempts,
                                           .by = setting.by(),
                                           .at = setting.at()}};
}

}  // namespace

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law) {
  const bool is_of_zone = std::holds_alternative<StopWebhook>(command);
  if (!is_of_zone && stream_key(command) != context.on_behalf_of.text()) {
    return base::Refusal{.code = kWebhookNotYours,
                         .citation = kDesign,
                         .place = "organisation",
                         .facts = {{"organisation", stream_key(command)}}};
  }
  const Setting setting{.state = state, .context = context, .law = law};
  return std::visit([&](const auto& one) { return decide_one(setting, one); }, command);
}

std::string stream_key(const Command& command) {
  return std::visit([](const auto& one) { return one.organisation.text(); }, command);
}

const Webhook* find_webhook(const State& state, const WebhookId& webhook) {
  const auto found = std::ranges::find(state.webhooks, webhook, &Webhook::webhook);
  return found == state.webhooks.end() ? nullptr : &*found;
}

bool is_meant(const Webhook& webhook, std::string_view event_type) {
  return std::ranges::any_of(webhook.kinds, [event_type](std::string_view kind) {
    return event_type == kind || (event_type.starts_with(kind) && event_type[kind.size()] == '.');
  });
}

}  // namespace cassia::systems::access::webhooks

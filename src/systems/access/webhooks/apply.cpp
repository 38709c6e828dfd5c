#include <algorithm>

#include "systems/access/webhooks/webhooks.h"

namespace cassia::systems::access::webhooks {

namespace {

// Total: an event of a webhook that never was changes nothing.
template <typename Change>
void change(State& state, const WebhookId& id, Change what) {
  const auto found = std::ranges::find(state.webhooks, id, &Webhook::webhook);
  if (found != state.webhooks.end()) {
    what(*found);
  }
}

void set_status(State& state, const WebhookId& id, WebhookStatus status) {
  change(state, id, [status](Webhook& webhook) { webhook.status = status; });
}

void fold(State& state, const WebhookRegistered& event) {
  state.organisation = event.organisation;
  state.webhooks.push_back({.webhook = event.webhook,
                            .status = WebhookStatus::active,
                            .url = event.url,
                            .kinds = event.kinds,
                            .description = event.description,
                            .sealed_secret = event.sealed_secret,
                            .registered_by = event.by,
                            .registered_at = event.at});
}

void fold(State& state, const WebhookChanged& event) {
  change(state, event.webhook, [&event](Webhook& webhook) {
    webhook.url = event.url;
    webhook.kinds = event.kinds;
    webhook.description = event.description;
  });
}

void fold(State& state, const WebhookSecretRotated& event) {
  change(state, event.webhook,
         [&event](Webhook& webhook) { webhook.sealed_secret = event.sealed_secret; });
}

void fold(State& state, const WebhookPaused& event) {
  set_status(state, event.webhook, WebhookStatus::paused);
}

void fold(State& state, const WebhookResumed& event) {
  set_status(state, event.webhook, WebhookStatus::active);
}

void fold(State& state, const WebhookStopped& event) {
  set_status(state, event.webhook, WebhookStatus::stopped);
}

void fold(State& state, const WebhookRemoved& event) {
  change(state, event.webhook, [](Webhook& webhook) {
    webhook.status = WebhookStatus::removed;
    webhook.sealed_secret.clear();
  });
}

}  // namespace

State apply(State state, const Event& event) {
  std::visit([&](const auto& one) { fold(state, one); }, event);
  return state;
}

}  // namespace cassia::systems::access::webhooks

#include <algorithm>

#include "systems/access/webhooks/webhooks.h"

namespace cassia::systems::access::webhooks {

std::vector<Row> views(const Event& event, const State& after) {
  const base::Instant at = std::visit([](const auto& one) { return one.at; }, event);
  const WebhookId id = std::visit([](const auto& one) { return one.webhook; }, event);
  const auto standing = std::ranges::count_if(after.webhooks, [](const Webhook& webhook) {
    return webhook.status != WebhookStatus::removed;
  });
  std::vector<Row> rows = {
      WebhookOwnerRow{.key = after.organisation.text(), .webhooks = standing, .changed_at = at}};
  const Webhook* const webhook = find_webhook(after, id);
  if (webhook == nullptr) {
    return rows;
  }
  std::string kinds;
  for (const std::string& kind : webhook->kinds) {
    kinds += (kinds.empty() ? "" : ",") + kind;
  }
  rows.emplace_back(WebhookRow{.key = after.organisation.text() + "/" + id.text(),
                               .organisation = after.organisation.text(),
                               .webhook = id.text(),
                               .status = webhook->status,
                               .url = webhook->url,
                               .kinds = std::move(kinds),
                               .description = webhook->description,
                               .registered_by = webhook->registered_by.text(),
                               .registered_at = webhook->registered_at,
                               .changed_at = at});
  return rows;
}

}  // namespace cassia::systems::access::webhooks

#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "api/access/door.h"
#include "systems/access/webhooks/webhooks.h"

namespace cassia::api {

// One webhook, with the eyes of the organisation that it tells.
struct KnownWebhook {
  std::string key = {};  // "fruit/w1"
  base::OrganisationId organisation = {};
  systems::access::webhooks::Webhook webhook = {};
};
using KnownWebhooks = std::vector<KnownWebhook>;

// The webhooks of all organisations as they were committed last, those removed among them.
class WebhookDirectory {
 public:
  explicit WebhookDirectory(Door& door) : door_(door) {}

  // Reads them anew.
  void refresh();
  std::shared_ptr<const KnownWebhooks> all() const;
  // One of them, as all() has it.
  std::optional<KnownWebhook> find(std::string_view key) const;

 private:
  Door& door_;
  mutable std::mutex access_;
  std::shared_ptr<const KnownWebhooks> all_ = std::make_shared<KnownWebhooks>();
};

// What the organisation may see, in whichever of the roles that its kind may hold: no webhook tells
// more. Null while the organisation is not active.
std::shared_ptr<const Principal> eyes_of(Door& door, const base::OrganisationId& organisation,
                                         base::Instant now);

// The key under which the secret of a webhook is sealed stands in the vault under this subject, so
// that it can be destroyed with the webhook.
std::string webhook_subject(std::string_view key);
// Both give nothing when the key is destroyed: the webhook was removed.
std::optional<std::string> seal_webhook_secret(Door& door, std::string_view key,
                                               const std::string& secret);
std::optional<std::string> open_webhook_secret(Door& door, const KnownWebhook& known);

}  // namespace cassia::api

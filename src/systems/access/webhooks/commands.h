#pragma once

#include <boost/describe.hpp>
#include <string>
#include <variant>
#include <vector>

#include "base/actor.h"

// What may be asked of the desk of webhooks (事件推送). A stream is one organisation with all its
// webhooks: addresses at which its own programs are told of what happened. An administrator, below,
// is one of that organisation.
namespace cassia::systems::access::webhooks {

struct WebhookTag;
using WebhookId = base::Id<WebhookTag>;

// Given by an administrator through the shell, which makes the secret. `kinds` are desks
// ("trade.declarations") or types of their events ("trade.declarations.released"). The secret comes
// as ciphertext that only the shell can open.
struct RegisterWebhook {
  base::OrganisationId organisation = {};
  WebhookId webhook = {};
  std::string url = {};
  std::vector<std::string> kinds = {};
  std::string description = {};
  std::string sealed_secret = {};
};
BOOST_DESCRIBE_STRUCT(RegisterWebhook, (),
                      (organisation, webhook, url, kinds, description, sealed_secret))

// Given by an administrator, as are the following.
struct ChangeWebhook {
  base::OrganisationId organisation = {};
  WebhookId webhook = {};
  std::string url = {};
  std::vector<std::string> kinds = {};
  std::string description = {};
};
BOOST_DESCRIBE_STRUCT(ChangeWebhook, (), (organisation, webhook, url, kinds, description))

struct RotateWebhookSecret {
  base::OrganisationId organisation = {};
  WebhookId webhook = {};
  std::string sealed_secret = {};
};
BOOST_DESCRIBE_STRUCT(RotateWebhookSecret, (), (organisation, webhook, sealed_secret))

struct PauseWebhook {
  base::OrganisationId organisation = {};
  WebhookId webhook = {};
};
BOOST_DESCRIBE_STRUCT(PauseWebhook, (), (organisation, webhook))

// Also one that was stopped: whoever receives can be reached again.
struct ResumeWebhook {
  base::OrganisationId organisation = {};
  WebhookId webhook = {};
};
BOOST_DESCRIBE_STRUCT(ResumeWebhook, (), (organisation, webhook))

struct RemoveWebhook {
  base::OrganisationId organisation = {};
  WebhookId webhook = {};
};
BOOST_DESCRIBE_STRUCT(RemoveWebhook, (), (organisation, webhook))

// Given by the zone itself once it has tried often enough.
struct StopWebhook {
  base::OrganisationId organisation = {};
  WebhookId webhook = {};
  std::int64_t attempts = 0;
};
BOOST_DESCRIBE_STRUCT(StopWebhook, (), (organisation, webhook, attempts))

using Command = std::variant<RegisterWebhook, ChangeWebhook, RotateWebhookSecret, PauseWebhook,
                             ResumeWebhook, RemoveWebhook, StopWebhook>;

}  // namespace cassia::systems::access::webhooks

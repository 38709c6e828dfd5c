#include "api/webhooks/directory.h"

#include <algorithm>

#include "api/visibility.h"
#include "journeys/journeys.h"
#include "security/sealing.h"
#include "systems/access/organisations/organisations.h"
#include "systems/access/permissions/permissions.h"

namespace cassia::api {

namespace permissions = systems::access::permissions;
namespace webhooks = systems::access::webhooks;
namespace organisations = systems::access::organisations;

namespace {

std::string purpose_of(std::string_view key) {
  return "access.webhooks secret " + std::string(key);
}

}  // namespace

void WebhookDirectory::refresh() {
  auto fresh = std::make_shared<KnownWebhooks>();
  runtime::RowQuery query{.table = "webhook_owner"};
  const auto reader = door_.counter().readers.lend();
  for (bool is_more = true; is_more;) {
    const runtime::RowPage page = reader->query(query);
    for (const codec::RowWrite& row : page.rows) {
      const auto state = door_.states().find<webhooks::State>(
          stream_of(journeys::Desk::webhooks, text_of(row, "key")));
      for (const webhooks::Webhook& webhook : state->webhooks) {
        fresh->push_back({.key = state->organisation.text() + "/" + webhook.webhook.text(),
                          .organisation = state->organisation,
                          .webhook = webhook});
      }
    }
    query.after = page.next;
    is_more = page.next.has_value();
  }
  const std::scoped_lock lock(access_);
  all_ = std::move(fresh);
}

std::shared_ptr<const KnownWebhooks> WebhookDirectory::all() const {
  const std::scoped_lock lock(access_);
  return all_;
}

std::optional<KnownWebhook> WebhookDirectory::find(std::string_view key) const {
  const auto known = all();
  const auto found = std::ranges::find(*known, key, &KnownWebhook::key);
  return found == known->end() ? std::nullopt : std::optional(*found);
}

std::shared_ptr<const Principal> eyes_of(Door& door, const base::OrganisationId& organisation,
                                         base::Instant now) {
  const auto state = door.states().find<organisations::State>(
      stream_of(journeys::Desk::organisations, organisation.text()));
  const base::Date today = door.today(now);
  const law::LawBook& law = door.counter().law();
  const auto roles = permissions::roles(today, law);
  if (!organisations::check_active(*state, organisation) || !roles) {
    return nullptr;
  }
  PersonFacts facts{.organisation = organisation,
                    .kind = state->kind,
                    .acting_for = organisation,
                    .today = today};
  for (const base::RoleId& role : *roles) {
    facts.grants.push_back({.role = role, .area = *base::AreaId::parse(base::kWholeZone)});
  }
  return std::make_shared<Person>(std::move(facts), law);
}

std::string webhook_subject(std::string_view key) { return "access.webhooks/" + std::string(key); }

std::optional<std::string> seal_webhook_secret(Door& door, std::string_view key,
                                               const std::string& secret) {
  const auto sealing_key = door.vault().create_or_find(webhook_subject(key));
  if (!sealing_key) {
    return {};
  }
  return security::seal(secret, *sealing_key, purpose_of(key));
}

std::optional<std::string> open_webhook_secret(Door& door, const KnownWebhook& known) {
  const auto sealing_key = door.vault().find(webhook_subject(known.key));
  if (!sealing_key) {
    return {};
  }
  auto secret = security::unseal(known.webhook.sealed_secret, *sealing_key, purpose_of(known.key));
  return secret ? std::optional(*std::move(secret)) : std::nullopt;
}

}  // namespace cassia::api

#include "systems/access/webhooks/webhooks.h"

#include <gtest/gtest.h>

#include "systems/access/webhooks/refusals.h"
#include "tests/support/law_folder.h"

namespace cassia::systems::access::webhooks {

namespace {

const base::OrganisationId kFruit = *base::OrganisationId::parse("fruit");
const WebhookId kId = *WebhookId::parse("w1");

RegisterWebhook registration(const char* id = "w1") {
  return {.organisation = kFruit,
          .webhook = *WebhookId::parse(id),
          .url = "https://fruit.example:8443/hooks?from=zone",
          .kinds = {"trade.gate", "trade.declarations.released", "trade.gate"},
          .description = "the warehouse",
          .sealed_secret = "sealed.1.first"};
}

struct Desk {
  // The code of the refusal, or the number of events.
  std::string give(const Command& command, const char* by = "fruit") {
    const base::Instant now = *base::Instant::parse("2026-04-20T01:00:00Z");
    auto events = decide(state, command,
                         {.actor = *base::ActorId::parse("chief"),
                          .on_behalf_of = *base::OrganisationId::parse(by),
                          .occurred_at = now,
                          .received_at = now,
                          .decided_at = now},
                         tests::real_law());
    if (!events) {
      return std::string(events.error().code.name());
    }
    for (const Event& event : *events) {
      state = apply(std::move(state), event);
      owner = std::get<WebhookOwnerRow>(views(event, state).at(0));
      row = std::get<WebhookRow>(views(event, state).at(1));
    }
    return std::to_string(events->size());
  }

  std::string describe(const RegisterWebhook& registration) {
    return give(ChangeWebhook{.organisation = kFruit,
                              .webhook = kId,
                              .url = registration.url,
                              .kinds = registration.kinds,
                              .description = registration.description});
  }

  State state;
  WebhookOwnerRow owner;
  WebhookRow row;
};

}  // namespace

TEST(Webhooks, AreRegisteredWithTheirKindsInOrder) {
  Desk desk;
  EXPECT_EQ(desk.give(registration()), "1");
  EXPECT_EQ(desk.row.key, "fruit/w1");
  EXPECT_EQ(desk.row.kinds, "trade.declarations.released,trade.gate");
  EXPECT_EQ(desk.owner.webhooks, 1);
  EXPECT_EQ(desk.state.webhooks.front().sealed_secret, "sealed.1.first");
  EXPECT_EQ(desk.give(registration()), kWebhookExists.name());
}

TEST(Webhooks, ArePausedResumedAndStopped) {
  Desk desk;
  desk.give(registration());
  const PauseWebhook pause{.organisation = kFruit, .webhook = kId};
  const ResumeWebhook resume{.organisation = kFruit, .webhook = kId};
  EXPECT_EQ(desk.give(resume), "0");
  EXPECT_EQ(desk.give(pause), "1");
  EXPECT_EQ(desk.give(pause), "0");
  EXPECT_EQ(desk.row.status, WebhookStatus::paused);
  EXPECT_EQ(desk.give(resume), "1");
  const StopWebhook stop{.organisation = kFruit, .webhook = kId, .attempts = 16};
  EXPECT_EQ(desk.give(stop, "zone"), "1");
  EXPECT_EQ(desk.give(stop, "zone"), "0");
  EXPECT_EQ(desk.row.status, WebhookStatus::stopped);
  EXPECT_EQ(desk.give(resume), "1");
  EXPECT_EQ(desk.row.status, WebhookStatus::active);
}

TEST(Webhooks, ForgetTheSecretOnceRemoved) {
  Desk desk;
  desk.give(registration());
  const RotateWebhookSecret rotation{
      .organisation = kFruit, .webhook = kId, .sealed_secret = "sealed.1.second"};
  EXPECT_EQ(desk.give(rotation), "1");
  EXPECT_EQ(find_webhook(desk.state, kId)->sealed_secret, "sealed.1.second");
  EXPECT_EQ(desk.give(RemoveWebhook{.organisation = kFruit, .webhook = kId}), "1");
  EXPECT_EQ(find_webhook(desk.state, kId)->sealed_secret, "");
  EXPECT_EQ(desk.owner.webhooks, 0);
  EXPECT_EQ(desk.give(rotation), kWebhookUnknown.name());
  EXPECT_EQ(desk.give(registration()), kWebhookExists.name());
}

TEST(Webhooks, BelongToTheirOrganisation) {
  Desk desk;
  EXPECT_EQ(desk.give(registration(), "foods"), kWebhookNotYours.name());
}

TEST(Webhooks, AreLimitedInNumber) {
  Desk desk;
  for (int number = 0; number < 10; ++number) {
    const std::string id = "w" + std::to_string(number);
    EXPECT_EQ(desk.give(registration(id.c_str())), "1");
  }
  EXPECT_EQ(desk.give(registration("w10")), kWebhooksTooMany.name());
  desk.give(RemoveWebhook{.organisation = kFruit, .webhook = kId});
  EXPECT_EQ(desk.give(registration("w10")), "1");
}

TEST(Webhooks, AreWellDescribed) {
  Desk desk;
  desk.give(registration());
  for (const char* url :
       {"", "ftp://fruit.example", "https://", "https:///path", "https://me:word@fruit.example",
        "https://fruit.example/#part", "https://fruit.example/ path"}) {
    RegisterWebhook wrong = registration();
    wrong.url = url;
    EXPECT_EQ(desk.describe(wrong), kWebhookUrlMalformed.name()) << url;
  }
  RegisterWebhook wrong = registration();
  wrong.kinds = {};
  EXPECT_EQ(desk.describe(wrong), kWebhookKindsMissing.name());
  wrong.kinds = std::vector<std::string>(21, "trade.gate");
  EXPECT_EQ(desk.describe(wrong), kWebhookKindsTooMany.name());
  for (const char* kind :
       {"", "trade", "access.users", "trade.gate.", "trade.gates", "trade.gate.A"}) {
    wrong.kinds = {kind};
    EXPECT_EQ(desk.describe(wrong), kWebhookKindUnknown.name()) << kind;
  }
  wrong = registration();
  wrong.description = std::string(301, 'x');
  EXPECT_EQ(desk.describe(wrong), kWebhookTextTooLong.name());
}

TEST(Webhooks, AreMeantByDeskOrType) {
  const Webhook webhook{.kinds = {"trade.declarations.released", "trade.gate"}};
  EXPECT_TRUE(is_meant(webhook, "trade.gate.vehicle_passed"));
  EXPECT_TRUE(is_meant(webhook, "trade.declarations.released"));
  EXPECT_FALSE(is_meant(webhook, "trade.declarations.lodged"));
  EXPECT_FALSE(is_meant(webhook, "trade.gates.opened"));
}

}  // namespace cassia::systems::access::webhooks

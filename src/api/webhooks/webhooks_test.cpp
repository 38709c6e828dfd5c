#include "api/webhooks/webhooks.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include <deque>

#include "api/api_zone_test.h"
#include "http/server.h"
#include "security/webhook_signature.h"
#include "storage/sqlite/sqlite_deliveries.h"

// Webhooks against a real receiver on this machine.
namespace cassia::api {
namespace {

namespace json = boost::json;
namespace accounts = journeys::accounts;
using base::OrganisationKind;
using testing::HasSubstr;

constexpr const char* kNow = "2026-04-20T01:00:00Z";

// Answers what it is told to, and keeps what it was sent.
class Receiver {
 public:
  Receiver()
      : server_({}, [this](http::Request request, std::shared_ptr<http::Responder> responder) {
          int status = 204;
          {
            const std::scoped_lock lock(access_);
            const json::object body = json::parse(request.body).as_object();
            const std::string stream(body.at("stream").as_string());
            status = failing_.contains(stream) ? 500 : 204;
            seen_.push_back(std::move(request));
          }
          changed_.notify_all();
          responder->send({.status = status});
        }) {}

  std::string url() const { return "http://127.0.0.1:" + std::to_string(server_.port()) + "/in"; }
  void fail(const std::string& stream) {
    const std::scoped_lock lock(access_);
    failing_.insert(stream);
  }
  void recover() {
    const std::scoped_lock lock(access_);
    failing_.clear();
  }
  http::Request take() {
    std::unique_lock lock(access_);
    if (!changed_.wait_for(lock, std::chrono::seconds(20), [this] { return !seen_.empty(); })) {
      throw std::runtime_error("the receiver was told nothing");
    }
    http::Request request = std::move(seen_.front());
    seen_.pop_front();
    return request;
  }
  bool is_empty() {
    const std::scoped_lock lock(access_);
    return seen_.empty();
  }

 private:
  std::mutex access_;
  std::condition_variable changed_;
  std::set<std::string> failing_;
  std::deque<http::Request> seen_;
  http::Server server_;
};

std::string stream_in(const http::Request& request) {
  return std::string(json::parse(request.body).at("stream").as_string());
}

class WebhooksTest : public testing::Test {
 protected:
  WebhooksTest() {
    chief_ = zone_.register_person("boss", "fruit", OrganisationKind::trader, {"administrator"});
    zone_.register_person("li", "fruit", OrganisationKind::trader, {"declarant", "treasurer"});
    zone_.register_person("huang", "foods", OrganisationKind::trader, {"treasurer"});
  }

  http::Response post(const std::string& operation, const std::string& body) {
    return zone_.call({.method = "POST",
                       .path = "/api/v1/access/webhooks/" + operation,
                       .body = body,
                       .token = chief_,
                       .headers = {{"Idempotency-Key", "k" + security::random_id()}}});
  }

  // Registers one and gives its id; the secret is kept.
  std::string register_webhook(const std::string& url) {
    const http::Response made =
        post("register_webhook", R"({"url":")" + url +
                                     R"(","kinds":["finance.accounts","access.webhooks"],)" +
                                     R"("description":"ours"})");
    EXPECT_EQ(made.status, 200) << made.body;
    const json::value body = json::parse(made.body);
    secret_ = body.at("secret").as_string().c_str();
    return body.at("webhook").as_string().c_str();
  }

  void open_account(const char* organisation, const char* actor) {
    const auto given = zone_.give(
        accounts::OpenAccount{.owner = *base::OrganisationId::parse(organisation), .currency = {}},
        actor, organisation);
    EXPECT_TRUE(given);
    zone_.webhooks().wake();
  }

  json::object deliveries(const std::string& webhook, const std::string& more = {}) {
    const http::Response page = zone_.call(
        {.path = "/api/v1/access/webhooks/delivery?webhook=" + webhook + more, .token = chief_});
    EXPECT_EQ(page.status, 200) << page.body;
    return json::parse(page.body).as_object();
  }

  // Waits until the log of deliveries says so, as a page that looks again does.
  template <typename Is>
  json::object await(const std::string& webhook, Is is) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    json::object page = deliveries(webhook);
    while (!is(page)) {
      if (std::chrono::steady_clock::now() > until) {
        ADD_FAILURE() << json::serialize(page);
        break;
      }
      std::this_thread::yield();
      page = deliveries(webhook);
    }
    return page;
  }

  ApiZone zone_;
  Receiver receiver_;
  std::string chief_;
  std::string secret_;
};

bool has_none_waiting(const json::object& page) {
  return !page.at("items").as_array().empty() && page.at("waiting") == 0;
}

}  // namespace

TEST_F(WebhooksTest, TellWhatTheOrganisationMaySeeAndSignIt) {
  zone_.webhooks().start();
  const std::string webhook = register_webhook(receiver_.url());
  const http::Request own = receiver_.take();
  EXPECT_EQ(stream_in(own), "access.webhooks/fruit");
  open_account("foods", "huang");  // a stranger's
  open_account("fruit", "li");
  const http::Request told = receiver_.take();
  EXPECT_EQ(stream_in(told), "finance.accounts/fruit");
  EXPECT_THAT(told.body, HasSubstr(R"("link":"/api/v1/finance/accounts/duty_account/fruit")"));

  const security::WebhookSecret secret = *security::WebhookSecret::parse(secret_);
  const security::WebhookHeaders headers{.id = *told.find_header("Webhook-Id"),
                                         .timestamp = *told.find_header("Webhook-Timestamp"),
                                         .signature = *told.find_header("Webhook-Signature")};
  const security::WebhookCheck check{.secrets = std::span(&secret, 1),
                                     .now = *base::Instant::parse(kNow)};
  EXPECT_TRUE(security::verify_webhook(headers, told.body, check));
  EXPECT_FALSE(security::verify_webhook(headers, told.body + " ", check));

  const json::object page = await(webhook, has_none_waiting);
  const json::object& newest = page.at("items").as_array().front().as_object();
  EXPECT_EQ(newest.at("status"), "delivered");
  EXPECT_EQ(newest.at("last_status"), 204);
  EXPECT_EQ(std::string(newest.at("message").as_string()), headers.id);
  EXPECT_TRUE(receiver_.is_empty());
}

TEST_F(WebhooksTest, AFailingStreamWaitsAndOthersGoOn) {
  receiver_.fail("access.webhooks/fruit");
  zone_.webhooks().start();
  const std::string webhook = register_webhook(receiver_.url());
  EXPECT_EQ(stream_in(receiver_.take()), "access.webhooks/fruit");
  // The second message of that stream waits behind the first.
  EXPECT_EQ(post("change_webhook", R"({"webhook":")" + webhook + R"(","url":")" + receiver_.url() +
                                       R"(","kinds":["finance.accounts","access.webhooks"],)" +
                                       R"("description":"theirs"})")
                .status,
            200);
  open_account("fruit", "li");
  EXPECT_EQ(stream_in(receiver_.take()), "finance.accounts/fruit");
  const json::object page = await(webhook, [](const json::object& now) {
    return now.at("waiting") == 2 && now.at("items").as_array().size() == 3;
  });
  const json::array& items = page.at("items").as_array();
  EXPECT_EQ(items[0].at("status"), "delivered");
  EXPECT_EQ(items[1].at("attempts"), 0);
  EXPECT_EQ(items[2].at("attempts"), 1);
  EXPECT_EQ(items[2].at("last_status"), 500);

  receiver_.recover();
  zone_.set_time("2026-04-20T01:00:10Z");
  zone_.webhooks().wake();
  EXPECT_EQ(json::parse(receiver_.take().body).at("version"), 1);
  EXPECT_EQ(json::parse(receiver_.take().body).at("version"), 2);
  await(webhook, has_none_waiting);
}

TEST_F(WebhooksTest, AreStoppedInTheEndAndGoOnWhenResumed) {
  receiver_.fail("access.webhooks/fruit");
  zone_.webhooks().start();
  const std::string webhook = register_webhook(receiver_.url());
  constexpr int kAttemptsMax = 16;
  for (int attempt = 0; attempt < kAttemptsMax; ++attempt) {
    zone_.set_time(fmt::format("2026-04-{}T01:00:00Z", 20 + attempt / 2).c_str());
    if (attempt % 2 == 1) {
      zone_.set_time(fmt::format("2026-04-{}T13:00:00Z", 20 + attempt / 2).c_str());
    }
    zone_.webhooks().wake();
    receiver_.take();
  }
  const std::string row = "/api/v1/access/webhooks/webhook/fruit/" + webhook;
  const std::string observer =
      zone_.register_person("later", "fruit", OrganisationKind::trader, {"administrator"});
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  std::string body;
  while (!body.contains(R"("status":"stopped")") && std::chrono::steady_clock::now() < until) {
    body = zone_.call({.path = row, .token = observer}).body;
  }
  EXPECT_THAT(body, HasSubstr(R"("status":"stopped")"));
  receiver_.recover();
  EXPECT_TRUE(zone_.give(
      journeys::webhooks::ResumeWebhook{.organisation = *base::OrganisationId::parse("fruit"),
                                        .webhook = *journeys::webhooks::WebhookId::parse(webhook)},
      "chief_of_fruit", "fruit"));
  zone_.webhooks().wake();
  EXPECT_EQ(json::parse(receiver_.take().body).at("version"), 1);
}

TEST_F(WebhooksTest, AreSignedByTheOldSecretTooForAWhileAfterItWasReplaced) {
  zone_.webhooks().start();
  const std::string webhook = register_webhook(receiver_.url());
  receiver_.take();
  const security::WebhookSecret old = *security::WebhookSecret::parse(secret_);
  const http::Response rotated =
      post("rotate_webhook_secret", R"({"webhook":")" + webhook + R"("})");
  EXPECT_EQ(json::parse(rotated.body).at("old_signs_until"), "2026-04-21T01:00:00Z");
  const security::WebhookSecret fresh =
      *security::WebhookSecret::parse(json::parse(rotated.body).at("secret").as_string().c_str());
  const auto is_signed_by = [](const http::Request& told, const security::WebhookSecret& secret,
                               const char* now) {
    const security::WebhookHeaders headers{.id = *told.find_header("Webhook-Id"),
                                           .timestamp = *told.find_header("Webhook-Timestamp"),
                                           .signature = *told.find_header("Webhook-Signature")};
    return security::verify_webhook(
               headers, told.body,
               {.secrets = std::span(&secret, 1), .now = *base::Instant::parse(now)})
        .has_value();
  };
  const http::Request told = receiver_.take();  // of the rotation itself
  EXPECT_TRUE(is_signed_by(told, fresh, kNow));
  EXPECT_TRUE(is_signed_by(told, old, kNow));

  constexpr const char* kLater = "2026-04-21T01:00:00Z";
  zone_.set_time(kLater);
  open_account("fruit", "li");
  const http::Request later = receiver_.take();
  EXPECT_TRUE(is_signed_by(later, fresh, kLater));
  EXPECT_FALSE(is_signed_by(later, old, kLater));
}

TEST_F(WebhooksTest, AreSentAgainByHand) {
  zone_.webhooks().start();
  const std::string webhook = register_webhook(receiver_.url());
  const http::Request first = receiver_.take();
  await(webhook, has_none_waiting);
  const std::string position = json::serialize(json::parse(first.body).at("position"));
  EXPECT_EQ(
      post("delivery/send_again", R"({"webhook":")" + webhook + R"(","position":)" + position + "}")
          .status,
      200);
  const http::Request again = receiver_.take();
  EXPECT_EQ(*again.find_header("Webhook-Id"), *first.find_header("Webhook-Id"));
  EXPECT_EQ(again.body, first.body);
  EXPECT_EQ(
      post("delivery/send_again", R"({"webhook":")" + webhook + R"(","position":999999})").status,
      404);
}

TEST_F(WebhooksTest, DestroyTheSecretsKeyOnceRemoved) {
  zone_.webhooks().start();
  const std::string webhook = register_webhook(receiver_.url());
  receiver_.take();
  const http::Response removed =
      post("remove_webhook", R"({"organisation":"fruit","webhook":")" + webhook + R"("})");
  ASSERT_EQ(removed.status, 200) << removed.body;
  zone_.webhooks().wake();
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  const std::string subject = webhook_subject("fruit/" + webhook);
  while (!zone_.door().vault().is_erased(subject) && std::chrono::steady_clock::now() < until) {
    std::this_thread::yield();
  }
  EXPECT_TRUE(zone_.door().vault().is_erased(subject));
  // The state still knows it; there is no key any more under which a new secret could be sealed.
  EXPECT_THAT(post("rotate_webhook_secret", R"({"webhook":")" + webhook + R"("})").body,
              HasSubstr("webhook_unknown"));
}

TEST_F(WebhooksTest, AreForAdministratorsAlone) {
  const std::string declarant =
      zone_.register_person("wang", "fruit", OrganisationKind::trader, {"declarant"});
  EXPECT_EQ(zone_
                .call({.method = "POST",
                       .path = "/api/v1/access/webhooks/register_webhook",
                       .body = R"({"url":"https://a.example","kinds":["trade.gate"],)"
                               R"("description":""})",
                       .token = declarant})
                .status,
            403);
  const std::string webhook = register_webhook("https://a.example");
  EXPECT_EQ(
      zone_
          .call({.path = "/api/v1/access/webhooks/delivery?webhook=" + webhook, .token = declarant})
          .status,
      403);
  const http::Response row =
      zone_.call({.path = "/api/v1/access/webhooks/webhook/fruit/" + webhook, .token = chief_});
  EXPECT_EQ(row.status, 200);
  EXPECT_THAT(row.body, testing::Not(HasSubstr("secret")));
}

// Killed between the answer of the receiver and the note of it: told once more, under the same id.
TEST_F(WebhooksTest, GoOnWhereTheyStoodAfterTheZoneWasKilled) {
  const std::filesystem::path file =
      std::filesystem::temp_directory_path() / ("webhooks-" + security::random_id() + ".db");
  const auto fault = [](const std::string& text) { ADD_FAILURE() << text; };
  const std::string webhook = register_webhook(receiver_.url());
  {
    const auto deliveries = storage::sqlite::open_deliveries(file);
    deliveries->plan({}, 0);
    Webhooks killed(zone_.door(), *deliveries, {.to_private_addresses = true, .senders = 0}, fault);
    killed.start();  // plans and sends nothing
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (deliveries->count_waiting("fruit/" + webhook) == 0 &&
           std::chrono::steady_clock::now() < until) {
      std::this_thread::yield();
    }
  }
  const auto deliveries = storage::sqlite::open_deliveries(file);
  Webhooks begun_again(zone_.door(), *deliveries, {.to_private_addresses = true}, fault);
  begun_again.start();
  EXPECT_EQ(stream_in(receiver_.take()), "access.webhooks/fruit");
  open_account("fruit", "li");
  begun_again.wake();
  EXPECT_EQ(stream_in(receiver_.take()), "finance.accounts/fruit");
  begun_again.stop();
  EXPECT_EQ(deliveries->count_waiting("fruit/" + webhook), 0);
  EXPECT_TRUE(receiver_.is_empty());
  for (const char* end : {"", "-wal", "-shm"}) {
    std::filesystem::remove(file.string() + end);
  }
}

TEST_F(WebhooksTest, DoNotReachIntoTheZonesOwnNetwork) {
  const auto deliveries = storage::memory::make_deliveries();
  const std::string webhook = register_webhook(receiver_.url());
  deliveries->plan({}, 0);
  Webhooks outward(zone_.door(), *deliveries, {},
                   [](const std::string& text) { ADD_FAILURE() << text; });
  outward.start();
  const std::string key = "fruit/" + webhook;
  const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(20);
  const auto first = [&] { return deliveries->list({.webhook = key}); };
  while ((first().empty() || first().front().attempts == 0) &&
         std::chrono::steady_clock::now() < until) {
    std::this_thread::yield();
  }
  outward.stop();
  ASSERT_FALSE(first().empty());
  EXPECT_EQ(first().front().last_fault, "not an https address");
  EXPECT_TRUE(receiver_.is_empty());
}

}  // namespace cassia::api

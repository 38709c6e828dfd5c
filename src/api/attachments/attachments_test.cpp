#include <gmock/gmock.h>

#include "api/api_zone_test.h"
#include "api/attachments/refusals.h"
#include "api/durian_lodging_test.h"
#include "journeys/refusals.h"

// Attachments of a consignment over the counter: handed in, read by who may, forgotten.
namespace cassia::api {
namespace {

using base::OrganisationKind;
using testing::HasSubstr;
using testing::Not;
namespace declarations = journeys::declarations;

constexpr const char* kAttachments = "/api/v1/trade/consignments/D1/attachments";
constexpr const char* kPdf = "%PDF-1.7 invoice of fruit";

class ToldScanner final : public Scanner {
 public:
  Verdict scan(std::string_view) override { return verdict; }
  std::atomic<Verdict> verdict = Verdict::clean;
};

class Attachments : public testing::Test {
 protected:
  explicit Attachments(Scanner* scanner = nullptr) : zone_(scanner) {
    trader_ = zone_.register_person("li", "fruit", OrganisationKind::trader, {"declarant"});
    stranger_ = zone_.register_person("huang", "foods", OrganisationKind::trader, {"declarant"});
    officer_ = zone_.register_person("wei", "youyi_customs", OrganisationKind::customs,
                                     {"customs_officer"});
    official_ =
        zone_.register_person("mo", "zone", OrganisationKind::zone_authority, {"zone_official"});
    lodge("D1", "fruit");
  }

  void lodge(const char* id, const char* owner) {
    const auto given = zone_.give(durian_lodging(id, owner), "li", owner);
    ASSERT_TRUE(given) << base::to_text(given.error());
  }

  struct Handed {
    std::string token;
    std::string key = "k1";
    std::string type = "application/pdf";
    std::string bytes = kPdf;
    std::string query = "?kind=invoice&name=发票 7.pdf";
  };
  http::Response hand_in(const Handed& handed) {
    return zone_.call(
        {.method = "POST",
         .path = kAttachments + handed.query,
         .body = handed.bytes,
         .token = handed.token,
         .headers = {{"Idempotency-Key", handed.key}, {"Content-Type", handed.type}}});
  }
  std::string attach(const Handed& handed) {
    const http::Response response = hand_in(handed);
    EXPECT_EQ(response.status, 200) << response.body;
    return std::string(boost::json::parse(response.body).as_object().at("attachment").as_string());
  }
  void expect_refused(const http::Response& response, base::RefusalCode code, int status) {
    EXPECT_EQ(response.status, status) << response.body;
    EXPECT_THAT(response.body, HasSubstr("\"code\":\"" + std::string(code.name()) + "\""));
  }
  http::Response get(const std::string& path, const std::string& token) {
    return zone_.call({.path = path, .token = token});
  }
  http::Response withdraw(const std::string& id, const std::string& token) {
    return zone_.call({.method = "POST",
                       .path = "/api/v1/trade/attachments/withdraw_attachment",
                       .body = R"({"consignment":"D1","attachment":")" + id + "\"}",
                       .token = token,
                       .headers = {{"Idempotency-Key", "w-" + id}}});
  }
  ApiZone zone_;
  std::string trader_;
  std::string stranger_;
  std::string officer_;
  std::string official_;
};

TEST_F(Attachments, ComeBackAsTheyWere) {
  const std::string id = attach({.token = trader_});
  for (const std::string& reader : {trader_, officer_}) {
    const http::Response list = get(kAttachments, reader);
    EXPECT_THAT(list.body, HasSubstr("发票 7.pdf"));
    EXPECT_THAT(list.body, HasSubstr(R"("scan":"not_scanned")"));
    const http::Response file = get(std::string(kAttachments) + "/" + id, reader);
    ASSERT_EQ(file.status, 200) << file.body;
    EXPECT_EQ(file.body, kPdf);
    EXPECT_EQ(*http::find_header(file.headers, "X-Content-Type-Options"), "nosniff");
    EXPECT_THAT(*http::find_header(file.headers, "Content-Security-Policy"), HasSubstr("sandbox"));
    EXPECT_THAT(*http::find_header(file.headers, "Content-Disposition"),
                HasSubstr("attachment; filename=\"attachment\"; filename*=UTF-8''%E5%8F%91"));
  }
  EXPECT_THAT(get("/api/v1/trade/attachments/attachment?consignment=D1", trader_).body,
              testing::AllOf(HasSubstr(id), Not(HasSubstr("发票"))));
}

TEST_F(Attachments, LieSealed) {
  const std::string id = attach({.token = trader_});
  const auto sealed = zone_.files().find(id);
  ASSERT_TRUE(sealed.has_value());
  EXPECT_THAT(*sealed, Not(HasSubstr("PDF")));
}

TEST_F(Attachments, AreOfThePartiesAndTheOfficerAlone) {
  const std::string id = attach({.token = trader_});
  for (const std::string& reader : {stranger_, official_}) {
    EXPECT_EQ(get(kAttachments, reader).status, 404);
    const http::Response hidden = get(std::string(kAttachments) + "/" + id, reader);
    const http::Response absent = get(std::string(kAttachments) + "/nothing", reader);
    EXPECT_EQ(hidden.status, 404);
    EXPECT_EQ(hidden.body, absent.body);
  }
  EXPECT_EQ(hand_in({.token = stranger_}).status, 404);
}

TEST_F(Attachments, AreAttachedOnceByOneKey) {
  const http::Response first = hand_in({.token = trader_});
  EXPECT_EQ(hand_in({.token = trader_}).body, first.body);
  EXPECT_EQ(hand_in({.token = trader_, .bytes = "%PDF-other"}).status, 409);
  EXPECT_EQ(zone_.files().ids().size(), 1U) << "what was refused is not kept";
  EXPECT_NE(attach({.token = trader_, .key = "k2"}), "");
}

TEST_F(Attachments, AreWhatTheySay) {
  expect_refused(hand_in({.token = trader_, .bytes = "<html>"}), kAttachmentContentDiffers, 422);
  expect_refused(hand_in({.token = trader_, .query = "?kind=invoice&name=../x"}),
                 kAttachmentNameMalformed, 422);
  expect_refused(hand_in({.token = trader_, .query = "?kind=invoice"}), kAttachmentNameMalformed,
                 422);
  expect_refused(hand_in({.token = trader_, .type = "text/html"}),
                 base::RefusalCode("attachment_type_refused"), 422);
  EXPECT_TRUE(zone_.files().ids().empty());
}

TEST_F(Attachments, AreForgottenWhenWithdrawn) {
  const std::string id = attach({.token = trader_});
  EXPECT_EQ(withdraw(id, stranger_).status, 404);
  const http::Response done = withdraw(id, trader_);
  ASSERT_EQ(done.status, 200) << done.body;
  EXPECT_TRUE(zone_.files().ids().empty());
  EXPECT_EQ(get(std::string(kAttachments) + "/" + id, trader_).status, 404);
  EXPECT_THAT(get(kAttachments, trader_).body,
              testing::AllOf(HasSubstr(R"("status":"withdrawn")"), Not(HasSubstr("发票"))));
  EXPECT_EQ(hand_in({.token = trader_}).status, 200) << "the receipt of then";
  EXPECT_TRUE(zone_.files().ids().empty()) << "and nothing kept again";
}

TEST_F(Attachments, StayOnceGoodsWereReleasedByThem) {
  const std::string id = attach({.token = trader_});
  const auto released = zone_.give(
      journeys::ReleaseConsignment{.declaration_id = *declarations::DeclarationId::parse("D1")},
      "wei", "youyi_customs");
  ASSERT_TRUE(released) << base::to_text(released.error());
  expect_refused(withdraw(id, trader_), journeys::kAttachmentReliedOn, 422);
  EXPECT_EQ(get(std::string(kAttachments) + "/" + id, officer_).body, kPdf);
}

TEST_F(Attachments, AreForgottenWhenTheirTimeIsOver) {
  const std::string id = attach({.token = trader_});
  const auto cancelled = zone_.give(
      journeys::CancelConsignment{.declaration_id = *declarations::DeclarationId::parse("D1"),
                                  .reason = "-"},
      "li", "fruit");
  ASSERT_TRUE(cancelled) << base::to_text(cancelled.error());
  zone_.set_time("2029-04-20T15:59:59Z");
  zone_.fire_due_timers();
  zone_.cabinet().forget_ended();
  EXPECT_EQ(zone_.files().ids().size(), 1U);
  zone_.set_time("2029-04-20T16:00:00Z");
  zone_.fire_due_timers();
  zone_.cabinet().forget_ended();
  EXPECT_TRUE(zone_.files().ids().empty());
}

TEST_F(Attachments, ThatWereNeverAttachedAreHarmless) {
  const auto orphan = Cabinet::Id::parse("orphan");
  zone_.cabinet().keep(*orphan, "half a thing");
  zone_.cabinet().forget_ended();
  EXPECT_EQ(zone_.files().ids().size(), 1U) << "it may be on its way";
  EXPECT_EQ(get(std::string(kAttachments) + "/orphan", trader_).status, 404);
}

TEST_F(Attachments, OnTheirWayAreHandedInOnce) {
  const auto id = Cabinet::Id::parse("a1");
  const auto passage = zone_.cabinet().enter(*id);
  EXPECT_EQ(zone_.cabinet().enter(*id), nullptr) << kAttachmentOnItsWay.name();
}

TEST_F(Attachments, AreRefusedToWhoIsNoParty) {
  const auto refused = zone_.give(
      journeys::attachments::AttachDocument{
          .consignment = *journeys::attachments::ConsignmentId::parse("D1"),
          .attachment = *Cabinet::Id::parse("a1"),
          .kind = "invoice",
          .media_type = "application/pdf",
          .bytes = 1},
      "huang", "foods");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, journeys::kNotPartyToConsignment);
}

struct ScannerHolder {
  ToldScanner scanner;
};
class ScannedAttachments : private ScannerHolder, public Attachments {
 protected:
  ScannedAttachments() : Attachments(&scanner) {}
  using ScannerHolder::scanner;
};

TEST_F(ScannedAttachments, AreKeptWhenCleanAndRefusedOtherwise) {
  scanner.verdict = Verdict::infected;
  expect_refused(hand_in({.token = trader_}), kAttachmentInfected, 422);
  scanner.verdict = Verdict::fault;
  expect_refused(hand_in({.token = trader_}), kScanFailed, 503);
  EXPECT_TRUE(zone_.files().ids().empty());
  scanner.verdict = Verdict::clean;
  attach({.token = trader_});
  EXPECT_THAT(get(kAttachments, officer_).body, HasSubstr(R"("scan":"clean")"));
}

}  // namespace
}  // namespace cassia::api

#include "api/origin_exchange/exchange.h"

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "api/api_zone_test.h"
#include "http/server.h"
#include "runtime/signed_note.h"

// The exchange of origin data with a partner's system on this machine.
namespace cassia::api {
namespace {

namespace json = boost::json;
using base::OrganisationKind;
using messages::OriginMessage;
using messages::OriginMessageKind;
using testing::HasSubstr;

constexpr const char* kExchange = "/api/v1/treaty/origin_exchange/";

// Signs as the Vietnamese authority does, and answers what it is told to.
class VietNam {
 public:
  explicit VietNam(runtime::VerifierKey zone)
      : zone_(std::move(zone)),
        signer_(runtime::signer_of_seed({7}, "vn-authority")),
        server_({}, [this](const http::Request& request, auto responder) {
          const std::scoped_lock lock(access_);
          const auto parts = runtime::split_note(request.body);
          told_.push_back(*messages::read_origin_message(parts->text));
          responder->send({.body = answer_(told_.back())});
        }) {}

  using Answer = std::function<std::string(const OriginMessage&)>;
  void answers(Answer answer) {
    const std::scoped_lock lock(access_);
    answer_ = std::move(answer);
  }
  std::vector<OriginMessage> told() {
    const std::scoped_lock lock(access_);
    return told_;
  }
  std::string key() const { return runtime::to_text(signer_->verifier()); }
  std::string url() const { return "http://127.0.0.1:" + std::to_string(server_.port()) + "/"; }

  OriginMessage about(OriginMessageKind kind, const std::string& message) const {
    return {.message = message,
            .kind = kind,
            .from = short_name(signer_->verifier()),
            .to = short_name(zone_),
            .country = *base::CountryCode::parse("VN"),
            .agreement = "acfta",
            .certificate = "E1"};
  }
  OriginMessage issued(const std::string& message) const {
    OriginMessage told = about(OriginMessageKind::issued, message);
    told.version = 1;
    told.content = messages::CertificateText{
        .certificate = "E1",
        .agreement = "acfta",
        .issuer = "VN-VCCI",
        .issue_date = *base::Date::parse("2026-04-18"),
        .expires_on = *base::Date::parse("2027-04-18"),
        .exporter = "Cooperative",
        .destination = *base::CountryCode::parse("CN"),
        .invoice = {.number = "I-1", .date = *base::Date::parse("2026-04-17")},
        .lines = {{.line_no = 1,
                   .hs_code = *base::HsCode::parse("081060", base::HsEdition::hs2022),
                   .goods_name = "durian",
                   .quantity = *base::Quantity::parse("500", base::Unit()),
                   .criterion = "WO",
                   .country_of_origin = *base::CountryCode::parse("VN")}}};
    return told;
  }
  std::string note(const OriginMessage& message) const {
    return runtime::sign_note(messages::print_origin_message(message), *signer_);
  }
  std::string receipt(const OriginMessage& of) const {
    OriginMessage taken = about(OriginMessageKind::receipt, "r-1");
    taken.answers = of.message;
    taken.outcome = messages::ReceiptOutcome::taken;
    return note(taken);
  }

 private:
  runtime::VerifierKey zone_;
  std::unique_ptr<runtime::Signer> signer_;
  std::mutex access_;
  Answer answer_ = [](const OriginMessage&) { return std::string(); };
  std::vector<OriginMessage> told_;
  http::Server server_;
};

class OriginExchangeTest : public testing::Test {
 protected:
  OriginExchangeTest() : viet_nam_(zone_.key()) {
    chief_ =
        zone_.register_person("mo", "zone", OrganisationKind::zone_authority, {"administrator"});
    officer_ = zone_.register_person("guan", "youyi_customs", OrganisationKind::customs,
                                     {"customs_officer"});
    trader_ = zone_.register_person("li", "fruit", OrganisationKind::trader,
                                    {"administrator", "declarant"});
    zone_.origin_exchange().plan_some();
  }

  http::Response post(const std::string& token, const std::string& operation,
                      const json::object& body) {
    return zone_.call({.method = "POST",
                       .path = kExchange + operation,
                       .body = json::serialize(body),
                       .token = token,
                       .headers = {{"Idempotency-Key", "k" + security::random_id()}}});
  }
  json::object partner(const std::string& key) const {
    return {{"partner", "vn"},
            {"terms", json::object{{"authority", "VCCI"},
                                   {"country", "VN"},
                                   {"key", key},
                                   {"url", viet_nam_.url()},
                                   {"agreements", json::array{"acfta"}}}}};
  }
  void register_viet_nam() {
    const auto made = post(chief_, "register_origin_partner", partner(viet_nam_.key()));
    ASSERT_EQ(made.status, 200) << made.body;
  }
  http::Response tell(const std::string& note) {
    return zone_.call({.method = "POST",
                       .path = std::string(kExchange) + "messages",
                       .body = note,
                       .headers = {{"Content-Type", "text/plain"}}});
  }
  std::string get(const std::string& token, const std::string& path) {
    const auto response = zone_.call({.path = kExchange + path, .token = token});
    return response.status == 200 ? response.body : std::to_string(response.status);
  }
  // What the zone signed, for the partner.
  OriginMessage opened(const std::string& note) {
    const auto text = runtime::open_note(note, zone_.key());
    EXPECT_TRUE(text) << note;
    return text ? *messages::read_origin_message(*text) : OriginMessage{};
  }
  void ask_for_copy() {
    const auto asked = post(officer_, "request_origin_copy",
                            {{"partner", "vn"}, {"agreement", "acfta"}, {"number", "E1"}});
    ASSERT_EQ(asked.status, 200) << asked.body;
    ASSERT_TRUE(zone_.origin_exchange().plan_some());
  }

  ApiZone zone_;
  VietNam viet_nam_;
  std::string chief_;
  std::string officer_;
  std::string trader_;
};

}  // namespace

TEST_F(OriginExchangeTest, TakesAMessageOnceAndSignsThatItDid) {
  register_viet_nam();
  const std::string note = viet_nam_.note(viet_nam_.issued("m-1"));
  for (int time = 0; time < 2; ++time) {
    const auto answer = tell(note);
    ASSERT_EQ(answer.status, 200) << answer.body;
    const OriginMessage receipt = opened(answer.body);
    EXPECT_EQ(receipt.kind, OriginMessageKind::receipt);
    EXPECT_EQ(receipt.answers, "m-1");
    EXPECT_EQ(receipt.outcome, messages::ReceiptOutcome::taken);
  }
  EXPECT_THAT(get(officer_, "origin_copy/vn.acfta.E1"), HasSubstr(R"("standing":"valid")"));
  const json::value told = json::parse(get(officer_, "origin_message"));
  EXPECT_EQ(told.at("items").as_array().size(), 1U);
  OriginMessage other = viet_nam_.issued("m-1");
  other.content->exporter = "Somebody else";
  EXPECT_THAT(tell(viet_nam_.note(other)).body, HasSubstr("idempotency_key_reused"));
}

TEST_F(OriginExchangeTest, RefusesInTheSameWordsWhatIsNoPartnersMessage) {
  const std::string early = tell(viet_nam_.note(viet_nam_.issued("m-1"))).body;
  EXPECT_THAT(early, HasSubstr("origin_message_refused"));
  register_viet_nam();
  OriginMessage elsewhere = viet_nam_.issued("m-1");
  elsewhere.to = "other-zone+00000001";
  OriginMessage of_thailand = viet_nam_.issued("m-1");
  of_thailand.country = *base::CountryCode::parse("TH");
  const std::string note = viet_nam_.note(viet_nam_.issued("m-1"));
  std::string forged = note;
  forged.replace(forged.find("Cooperative"), 11, "Cooperatice");
  const std::string signature = note.substr(note.find("\n\n") + 2);
  OriginMessage long_one = viet_nam_.issued("m-1");
  long_one.reason = std::string(messages::kOriginMessageBytesMax, 'x');
  for (const std::string& bad :
       {std::string("nothing"), forged, note + signature, viet_nam_.note(elsewhere),
        viet_nam_.note(of_thailand), viet_nam_.note(long_one)}) {
    const auto answer = tell(bad);
    EXPECT_EQ(answer.status, 422);
    EXPECT_EQ(answer.body, early) << bad.substr(0, 100);
  }
  EXPECT_EQ(get(officer_, "origin_copy/vn.acfta.E1"), "404");
}

TEST_F(OriginExchangeTest, RegistersNoPartnerWhoseKeyIsNoneOrOurs) {
  for (const std::string& key : {std::string("none"), runtime::to_text(zone_.key())}) {
    const auto refused = post(chief_, "register_origin_partner", partner(key));
    EXPECT_EQ(refused.status, 422);
    EXPECT_THAT(refused.body, HasSubstr("origin_partner_incomplete"));
  }
  const auto refused = post(trader_, "register_origin_partner", partner(viet_nam_.key()));
  EXPECT_EQ(refused.status, 404) << refused.body;
}

// The answer of a stranger, of nobody, or to another message ends nothing: it is asked again.
TEST_F(OriginExchangeTest, AsksUntilThePartnerSignsTheAnswer) {
  register_viet_nam();
  ask_for_copy();
  const auto stranger = runtime::signer_of_seed({9}, "vn-authority");
  const std::vector<VietNam::Answer> none = {
      [](const OriginMessage&) { return std::string("yes"); },
      [&](const OriginMessage& asked) {
        const std::string note = viet_nam_.receipt(asked);
        return runtime::sign_note(runtime::split_note(note)->text, *stranger);
      },
      [&](const OriginMessage&) {
        return viet_nam_.receipt(viet_nam_.about(OriginMessageKind::request, "another"));
      }};
  int minute = 0;
  for (const VietNam::Answer& answer : none) {
    viet_nam_.answers(answer);
    zone_.set_time(("2026-04-20T01:0" + std::to_string(++minute) + ":00Z").c_str());
    ASSERT_TRUE(zone_.origin_exchange().send_some());
    EXPECT_FALSE(zone_.origin_exchange().send_some()) << "it is due later";
    EXPECT_THAT(get(officer_, "delivery?partner=vn"), HasSubstr("no receipt of the partner"));
  }
  viet_nam_.answers([&](const OriginMessage& asked) {
    OriginMessage told = viet_nam_.issued("a-1");
    told.answers = asked.message;
    return viet_nam_.note(told);
  });
  zone_.set_time("2026-04-20T01:10:00Z");
  ASSERT_TRUE(zone_.origin_exchange().send_some());
  EXPECT_THAT(get(officer_, "delivery?partner=vn"), HasSubstr(R"("waiting":0)"));
  EXPECT_THAT(get(officer_, "origin_copy/vn.acfta.E1"), HasSubstr(R"("standing":"valid")"));
  const auto told = viet_nam_.told();
  ASSERT_EQ(told.size(), 4U);
  EXPECT_EQ(told.front().kind, OriginMessageKind::request);
  EXPECT_EQ(told.front().message, told.back().message) << "one message, however often";
}

TEST_F(OriginExchangeTest, ShowsCopiesToCustomsOnly) {
  register_viet_nam();
  ASSERT_EQ(tell(viet_nam_.note(viet_nam_.issued("m-1"))).status, 200);
  EXPECT_EQ(get(trader_, "origin_copy/vn.acfta.E1"), "404");
  EXPECT_EQ(get(trader_, "origin_message/vn.m-1"), "404");
  EXPECT_EQ(get(trader_, "origin_partner/vn"), "404");
  EXPECT_EQ(get(trader_, "delivery?partner=vn"), "404");
  EXPECT_EQ(get(officer_, "delivery?partner=th"), "404");
  EXPECT_THAT(get(chief_, "origin_partner/vn"), HasSubstr("VCCI"));
}

TEST_F(OriginExchangeTest, SaysOfWhatItNeverIssuedThatItKnowsNothing) {
  register_viet_nam();
  const auto answer = tell(viet_nam_.note(viet_nam_.about(OriginMessageKind::request, "q-1")));
  ASSERT_EQ(answer.status, 200) << answer.body;
  const OriginMessage receipt = opened(answer.body);
  EXPECT_EQ(receipt.answers, "q-1");
  EXPECT_EQ(receipt.outcome, messages::ReceiptOutcome::unknown);
}

}  // namespace cassia::api

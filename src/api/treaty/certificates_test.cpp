#include "api/treaty/sugar_counter_test.h"
#include "messages/certificate_text.h"
#include "print/poppler_test.h"
#include "runtime/signed_note.h"

// A certificate of origin over the counter: from bills of materials to the signed paper.
namespace cassia::api {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kCertificatePdf = "/api/v1/treaty/certificates/E26CHAIR1/certificate.pdf";
constexpr const char* kText = "/api/v1/treaty/certificates/E26CHAIR1/certificate.txt";

// Sugar of cane that was grown here: wholly obtained.
constexpr const char* kSugar =
    "line,hs2022,value,wholly_obtained,processes\ngood,1701.99,CNY 8000.00,yes,\n";

class Certificates : public SugarOverTheCounter {
 protected:
  static json::object application() {
    json::object named = sugar_application();
    named["exporter"] = "凭祥糖业, Pingxiang";
    named["lines"].as_array().front().as_object()["goods_name"] = "白砂糖";
    return named;
  }

  http::Response apply(const std::string& bill, const char* key = "k1") {
    const json::object body{
        {"certificate", "E26CHAIR1"},
        {"application", application()},
        {"bills",
         json::array{json::object{{"line_no", 1}, {"bill", bill}, {"rates", json::array()}}}}};
    return post(trader_, "apply_for_certificate", json::serialize(body), key);
  }
  // The chairs of docs/concepts/origin.md, for Japan; RCEP has rules of HS 2012.
  http::Response apply_for_chairs(const std::string& fittings) {
    json::object chairs = application();
    chairs["agreement"] = "rcep";
    chairs["destination"] = "JP";
    json::object& line = chairs["lines"].as_array().front().as_object();
    line["hs_code"] = json::object{{"code", "940161"}, {"edition", "hs2012"}};
    line["fob"] = json::object{{"amount", "10000.00"}, {"currency", "CNY"}};
    const std::string bill =
        "line,hs2012,value,processes\ngood,9401.61,CNY 10000.00,assembly\n"
        "plywood,4412.10,CNY 4000.00,\nfittings,9401.90,CNY " +
        fittings + ",\n";
    const json::object body{
        {"certificate", "E26CHAIR1"},
        {"application", std::move(chairs)},
        {"bills",
         json::array{json::object{{"line_no", 1}, {"bill", bill}, {"rates", json::array()}}}}};
    return post(trader_, "apply_for_certificate", json::serialize(body), "chairs");
  }
  http::Response post(const std::string& token, const std::string& command, const std::string& body,
                      const std::string& key) {
    return zone_.call({.method = "POST",
                       .path = "/api/v1/treaty/origin_certification/" + command,
                       .body = body,
                       .token = token,
                       .headers = {{"Content-Type", "application/json"},
                                   {"Idempotency-Key", key},
                                   {"Accept-Language", "en"}}});
  }
  http::Response get(const std::string& token, const char* path, const char* language = "en") {
    return zone_.call({.path = path, .token = token, .headers = {{"Accept-Language", language}}});
  }
  void issue() {
    const http::Response applied = apply(kSugar);
    ASSERT_EQ(applied.status, 200) << applied.body;
    issue_applied();
  }
  void issue_applied() {
    const http::Response row =
        get(officer_, "/api/v1/treaty/origin_certification/certificate_of_origin/E26CHAIR1");
    ASSERT_EQ(row.status, 200) << row.body;
    if (row.body.contains(R"("phase":"submitted")")) {
      ASSERT_EQ(post(officer_, "approve_application",
                     R"({"certificate":"E26CHAIR1","note":"looked at"})", "k2")
                    .status,
                200);
    }
    const http::Response issued =
        post(officer_, "issue_certificate", R"({"certificate":"E26CHAIR1"})", "k3");
    ASSERT_EQ(issued.status, 200) << issued.body;
  }
};

TEST_F(Certificates, AreIssuedOnWhatTheZoneDeterminesItself) {
  issue();
  const http::Response lines =
      get(trader_, "/api/v1/treaty/origin_certification/certificate_line/E26CHAIR1.1");
  EXPECT_THAT(lines.body, HasSubstr(R"("criterion":"WO")"));
  EXPECT_THAT(lines.body, HasSubstr(R"("country_of_origin":"CN")"));
}

// Worked examples 5 and 7: the tolerance excuses 9 % of fittings; with a cent over 10 % of them the
// regional value of 49.99 % decides, and only then is the FOB value printed.
TEST_F(Certificates, PrintTheCriterionThatTheRulesOfTheAgreementGive) {
  ASSERT_EQ(apply_for_chairs("900.00").status, 200);
  const http::Response row =
      get(trader_, "/api/v1/treaty/origin_certification/certificate_of_origin/E26CHAIR1");
  EXPECT_THAT(row.body, HasSubstr("tariff_differential_not_loaded"));
  EXPECT_THAT(row.body, HasSubstr(R"("phase":"submitted")"));
  issue_applied();
  const std::string text = get(trader_, kText).body;
  EXPECT_THAT(text, HasSubstr(R"("criterion":"CTC DMI")"));
  EXPECT_THAT(text, HasSubstr(R"("fob":null)"));
}

TEST_F(Certificates, ShowTheValueWhereTheRegionalValueDecides) {
  ASSERT_EQ(apply_for_chairs("1000.01").status, 200);
  issue_applied();
  const std::string text = get(trader_, kText).body;
  EXPECT_THAT(text, HasSubstr(R"("criterion":"RVC")"));
  EXPECT_THAT(text, HasSubstr(R"("fob":{"amount":"10000.00","currency":"CNY"})"));
  EXPECT_THAT(text, Not(HasSubstr("1000.01")));
}

TEST_F(Certificates, AreRefusedWhereTheBillDoesNotShowOrigin) {
  const http::Response refused = apply(
      "line,hs2022,value,processes,standing\ngood,1701.99,CNY 8000.00,packing,\n"
      "sugar,1701.99,CNY 7000.00,,non_originating\n");
  EXPECT_EQ(refused.status, 422) << refused.body;
  EXPECT_THAT(refused.body,
              testing::AnyOf(HasSubstr("goods_not_originating"), HasSubstr("origin_undecided")));
  EXPECT_EQ(apply("line,hs2022\n", "k9").status, 422);
}

TEST_F(Certificates, KeepNoFigureOfTheBill) {
  issue();
  for (const char* const path :
       {kText, "/api/v1/treaty/origin_certification/certificate_of_origin/E26CHAIR1",
        "/api/v1/treaty/origin_certification/certificate_line/E26CHAIR1.1"}) {
    EXPECT_THAT(get(trader_, path).body, Not(HasSubstr("8000"))) << path;
  }
}

TEST_F(Certificates, PrintInChineseAndEnglish) {
  issue();
  const std::string chinese = print::text_of(get(trader_, kCertificatePdf, "zh").body);
  for (const char* const words :
       {"原产地证书 E26CHAIR1", "凭祥糖业", "白砂糖", "WO", "2026-04-20", "2027-04-20"}) {
    EXPECT_THAT(chinese, HasSubstr(words));
  }
  const std::string english = print::text_of(get(officer_, kCertificatePdf).body);
  EXPECT_THAT(english, HasSubstr("Certificate of origin E26CHAIR1"));
  EXPECT_THAT(english, HasSubstr("Ha Noi Sweets"));
}

TEST_F(Certificates, AreHiddenFromStrangersAndNotPrintedBeforeIssueOrAfterTheirEnd) {
  ASSERT_EQ(apply(kSugar).status, 200);
  EXPECT_THAT(get(trader_, kText).body, HasSubstr("certificate_phase"));
  for (const char* const path : {kCertificatePdf, kText}) {
    EXPECT_EQ(get(stranger_, path).status, 404);
    EXPECT_EQ(get("", path).status, 401);
  }
  EXPECT_EQ(
      post(stranger_, "cancel_certificate", R"({"certificate":"E26CHAIR1","reason":"x"})", "k4")
          .status,
      404);
  EXPECT_EQ(post(trader_, "cancel_certificate", R"({"certificate":"E26CHAIR1","reason":"x"})", "k5")
                .status,
            200);
  EXPECT_THAT(get(trader_, kCertificatePdf).body, HasSubstr("certificate_phase"));
}

TEST_F(Certificates, AreNoLongerGenuineOnceAnyByteIsChanged) {
  issue();
  std::string note = get(trader_, kText).body;
  const auto genuine = runtime::open_note(note, zone_.key());
  ASSERT_TRUE(genuine);
  const auto text = messages::read_certificate_text(*genuine);
  ASSERT_TRUE(text);
  EXPECT_EQ(text->certificate, "E26CHAIR1");
  EXPECT_EQ(text->consignee, "Ha Noi Sweets");
  EXPECT_EQ(messages::print_certificate_text(*text), *genuine);
  for (std::size_t at = 0; at < note.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      note[at] = static_cast<char>(note[at] ^ (1 << bit));
      EXPECT_FALSE(runtime::open_note(note, zone_.key())) << "byte " << at << ", bit " << bit;
      note[at] = static_cast<char>(note[at] ^ (1 << bit));
    }
  }
  const std::string released =
      runtime::sign_note("cassia-released-list/1\n{}\n", *runtime::signer_of_seed({}, "other"));
  EXPECT_FALSE(runtime::open_note(released, zone_.key()));
  EXPECT_EQ(messages::read_certificate_text("cassia-released-list/1\n{}\n").error().code.name(),
            "certificate_text_malformed");
  EXPECT_FALSE(messages::read_certificate_text(std::string(*genuine) + " "));
}

TEST_F(Certificates, GoOutAsAMessageOfTheSingleWindowAndComeInAsOne) {
  constexpr const char* kMessage = "/api/v1/treaty/certificates/E26CHAIR1/message.xml";
  issue();
  const http::Response message = get(trader_, kMessage);
  ASSERT_EQ(message.status, 200) << message.body;
  EXPECT_THAT(message.body, HasSubstr("<CertNo>E26CHAIR1</CertNo>"));
  EXPECT_THAT(message.body, HasSubstr("<OriCriteria>WO</OriCriteria>"));
  EXPECT_THAT(get(officer_, kMessage).body, testing::StartsWith("<?xml"));
  EXPECT_EQ(get(stranger_, kMessage).status, 404);
  EXPECT_EQ(get(trader_, "/api/v1/treaty/certificates/E26CHAIR2/message.xml").status, 404);
  const auto read = [&](const std::string& text) {
    return zone_.call({.method = "POST",
                       .path = "/api/v1/treaty/certificates/read_message",
                       .body = json::serialize(json::object{{"text", text}}),
                       .token = trader_,
                       .headers = {{"Content-Type", "application/json"}}});
  };
  const json::object again = json::parse(read(message.body).body).as_object();
  EXPECT_EQ(again.at("certificate"), "E26CHAIR1");
  EXPECT_EQ(again.at("destination"), "VN");
  EXPECT_EQ(again.at("lines").at(0).at("quantity"), "20000");
  // The code of the trade promotion council is not known.
  EXPECT_EQ(again.at("issuer"), "");
  EXPECT_EQ(read("<Other/>").status, 422);
  EXPECT_THAT(read("<Other/>").body, HasSubstr("certificate_message_malformed"));
}

}  // namespace
}  // namespace cassia::api

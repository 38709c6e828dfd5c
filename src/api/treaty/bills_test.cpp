#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "api/api_zone_test.h"

// Bills of materials over the counter: whose they are, and who else sees a version.
namespace cassia::api {
namespace {

namespace json = boost::json;
using base::OrganisationKind;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kKeptBill = "/api/v1/treaty/bills/bill_of_materials/fruit:sugar";
constexpr const char* kVersion = "/api/v1/treaty/bills/bill_version/fruit:sugar:1";
constexpr const char* kUse = "/api/v1/treaty/bills/bill_use/E26SUGAR1:1:fruit:sugar:1";
constexpr const char* kCostedSugar =
    "line,hs2022,value,wholly_obtained,processes\ngood,1701.99,CNY 8123.00,yes,\n";

class BillsOverTheCounter : public testing::Test {
 protected:
  BillsOverTheCounter() {
    trader_ = zone_.register_person("li", "fruit", OrganisationKind::trader, {"declarant"});
    stranger_ = zone_.register_person("huang", "foods", OrganisationKind::trader, {"declarant"});
    officer_ = zone_.register_person("wei", "ccpit_guangxi", OrganisationKind::agency,
                                     {"issuing_officer"});
    other_officer_ = zone_.register_person("qin", "nanning_customs", OrganisationKind::customs,
                                           {"issuing_officer"});
  }

  http::Response post(const std::string& token, const std::string& command,
                      const json::object& body, const std::string& key) {
    return zone_.call({.method = "POST",
                       .path = "/api/v1/treaty/" + command,
                       .body = json::serialize(body),
                       .token = token,
                       .headers = {{"Content-Type", "application/json"},
                                   {"Idempotency-Key", key},
                                   {"Accept-Language", "en"}}});
  }
  http::Response save(const std::string& token, std::int64_t after, const char* text,
                      const std::string& key) {
    return post(token, "bills/save_bill",
                {{"organisation", "fruit"},
                 {"bill", "sugar"},
                 {"after_version", after},
                 {"name", "Cane sugar"},
                 {"text", text},
                 {"rates", json::array()},
                 {"remark", ""}},
                key);
  }
  http::Response get(const std::string& token, const char* path) {
    return zone_.call({.path = path, .token = token, .headers = {{"Accept-Language", "en"}}});
  }
  // Of sugar, out of a kept version.
  http::Response apply(const std::string& token, std::int64_t version, const std::string& key) {
    const json::object line{{"line_no", 1},
                            {"hs_code", json::object{{"code", "170199"}, {"edition", "hs2022"}}},
                            {"goods_name", "sugar"},
                            {"marks", "N/M"},
                            {"quantity", json::object{{"amount", "20000"}, {"unit", "KGM"}}},
                            {"fob", nullptr},
                            {"original_line", 0}};
    const json::object application{
        {"agreement", "acfta"},
        {"kind", "new_issue"},
        {"earlier", nullptr},
        {"original", nullptr},
        {"issuer", "ccpit_guangxi"},
        {"exporter", "Pingxiang Sugar"},
        {"producer", ""},
        {"consignee", "Ha Noi Sweets"},
        {"destination", "VN"},
        {"transport", json::object{{"means", "truck"},
                                   {"load_port", "YOUYIGUAN"},
                                   {"unload_port", "HUU NGHI"},
                                   {"shipment_date", nullptr}}},
        {"invoice", json::object{{"number", "PX-1"}, {"date", "2026-04-19"}}},
        {"remarks", ""},
        {"lines", json::array{line}}};
    const json::object bill{{"line_no", 1},
                            {"bill", ""},
                            {"rates", json::array()},
                            {"kept", json::object{{"bill", "sugar"}, {"version", version}}}};
    return post(
        token, "origin_certification/apply_for_certificate",
        {{"certificate", "E26SUGAR1"}, {"application", application}, {"bills", json::array{bill}}},
        key);
  }

  ApiZone zone_;
  std::string trader_;
  std::string stranger_;
  std::string officer_;
  std::string other_officer_;
};

TEST_F(BillsOverTheCounter, AreSavedAndReadByTheirOwner) {
  ASSERT_EQ(save(trader_, 0, kCostedSugar, "k1").status, 200);
  ASSERT_EQ(save(trader_, 1, "line,hs2022\n", "k2").status, 200);
  EXPECT_THAT(save(trader_, 1, "other", "k3").body, HasSubstr("bill_changed_meanwhile"));
  EXPECT_THAT(get(trader_, kKeptBill).body, HasSubstr(R"("version":2)"));
  EXPECT_THAT(get(trader_, kVersion).body, HasSubstr("CNY 8123.00"));
  const http::Response found =
      get(trader_, "/api/v1/treaty/bills/bill_of_materials?name.prefix=Cane");
  EXPECT_THAT(found.body, HasSubstr("fruit:sugar"));
}

TEST_F(BillsOverTheCounter, AreUnknownToOthersWhetherThereIsOneOrNot) {
  const http::Response none = save(stranger_, 0, kCostedSugar, "k0");
  ASSERT_EQ(save(trader_, 0, kCostedSugar, "k1").status, 200);
  const http::Response hidden = save(stranger_, 0, kCostedSugar, "k2");
  EXPECT_EQ(none.status, 422);
  EXPECT_EQ(none.body, hidden.body);
  for (const char* const path : {kKeptBill, kVersion}) {
    for (const std::string* const token : {&stranger_, &officer_}) {
      const http::Response answer = get(*token, path);
      EXPECT_THAT(answer.status, testing::AnyOf(403, 404)) << path;
      EXPECT_THAT(answer.body, Not(HasSubstr("8123"))) << path;
    }
  }
  EXPECT_THAT(apply(stranger_, 1, "k3").body, HasSubstr("bill_version_unknown"));
}

TEST_F(BillsOverTheCounter, ShowTheVersionToTheBodyThatIsAskedAndToNoOther) {
  ASSERT_EQ(save(trader_, 0, kCostedSugar, "k1").status, 200);
  EXPECT_EQ(get(officer_, kUse).status, 404);
  EXPECT_THAT(apply(trader_, 7, "k2").body, HasSubstr("bill_version_unknown"));
  const http::Response applied = apply(trader_, 1, "k3");
  ASSERT_EQ(applied.status, 200) << applied.body;
  EXPECT_THAT(get(officer_, kUse).body, HasSubstr("CNY 8123.00"));
  EXPECT_THAT(get(trader_, kUse).body, HasSubstr("CNY 8123.00"));
  EXPECT_EQ(get(other_officer_, kUse).status, 404);
  EXPECT_EQ(get(stranger_, kUse).status, 404);
  EXPECT_THAT(get(trader_, kKeptBill).body, HasSubstr(R"("uses":1)"));
}

TEST_F(BillsOverTheCounter, ThatAreArchivedAreNotUsed) {
  ASSERT_EQ(save(trader_, 0, kCostedSugar, "k1").status, 200);
  const json::object named{{"organisation", "fruit"}, {"bill", "sugar"}};
  EXPECT_EQ(post(stranger_, "bills/archive_bill", named, "k2").status, 404);
  ASSERT_EQ(post(trader_, "bills/archive_bill", named, "k3").status, 200);
  EXPECT_THAT(apply(trader_, 1, "k4").body, HasSubstr("bill_archived"));
  ASSERT_EQ(post(trader_, "bills/restore_bill", named, "k5").status, 200);
  EXPECT_EQ(apply(trader_, 1, "k6").status, 200);
}

}  // namespace
}  // namespace cassia::api

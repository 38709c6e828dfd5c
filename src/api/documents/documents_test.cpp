#include <gmock/gmock.h>

#include "api/api_zone_test.h"
#include "api/durian_lodging_test.h"
#include "print/poppler_test.h"

// A consignment on paper: who gets it, in which language, and what stands in it.
namespace cassia::api {
namespace {

using base::OrganisationKind;
using testing::HasSubstr;
using testing::Not;
namespace declarations = journeys::declarations;
namespace attachments = journeys::attachments;

constexpr const char* kBill = "/api/v1/trade/declarations/D1/tax_bill.pdf";
constexpr const char* kRecord = "/api/v1/trade/consignments/D1/record.pdf";

class Documents : public testing::Test {
 protected:
  Documents() {
    trader_ = zone_.register_person("li", "fruit", OrganisationKind::trader, {"declarant"});
    stranger_ = zone_.register_person("huang", "foods", OrganisationKind::trader, {"declarant"});
    official_ =
        zone_.register_person("mo", "zone", OrganisationKind::zone_authority, {"zone_official"});
    journeys::LodgeConsignment lodging = durian_lodging("D1", "fruit");
    lodging.consignment.lines.front().goods.goods_name = "鲜榴莲";
    give(lodging);
    give(attachments::AttachDocument{.consignment = *attachments::ConsignmentId::parse("D1"),
                                     .attachment = *attachments::AttachmentId::parse("a1"),
                                     .kind = "invoice",
                                     .media_type = "application/pdf",
                                     .bytes = 4711});
  }

  void give(journeys::Command command) {
    const auto given = zone_.give(std::move(command), "li", "fruit");
    ASSERT_TRUE(given) << base::to_text(given.error());
  }

  http::Response get(const char* path, const std::string& token, const char* language = "zh",
                     std::vector<http::Header> headers = {}) {
    headers.push_back({"Accept-Language", language});
    headers.push_back({"Host", "zone.example.cn"});
    return zone_.call({.path = path, .token = token, .headers = std::move(headers)});
  }

  std::string read(const char* path, const char* language) {
    const http::Response response = get(path, trader_, language);
    EXPECT_EQ(response.status, 200) << response.body;
    return print::text_of(response.body);
  }

  ApiZone zone_;
  std::string trader_;
  std::string stranger_;
  std::string official_;
};

TEST_F(Documents, PrintTheTaxBillInTheLanguageOfTheCall) {
  const std::string chinese = read(kBill, "zh");
  for (const char* const words :
       {"进口税款缴纳清单 D1", "演示文件，并非海关正式单证", "fruit", "鲜榴莲", "0810.60.00", "mfn",
        "应缴总额", "缴款期限", "第 1 页，共 1 页"}) {
    EXPECT_THAT(chinese, HasSubstr(words));
  }
  EXPECT_THAT(read(kBill, "en"), HasSubstr("Bill of import taxes D1"));
  EXPECT_THAT(read(kBill, "vi"), HasSubstr("Bảng kê thuế nhập khẩu D1"));
}

TEST_F(Documents, RecordStandingLinesClausesTimelineAndPapers) {
  const std::string record = read(kRecord, "en");
  for (const char* const words :
       {"Record of a consignment D1", "Demonstration: not an official form", "lodged",
        "lodged and assessed", "Clauses applied", "What happened", "li, fruit", "invoice", "4711",
        "proof of the latest event", "test-zone"}) {
    EXPECT_THAT(record, HasSubstr(words));
  }
  EXPECT_THAT(read(kRecord, "zh"), HasSubstr("货物通关记录 D1"));
  EXPECT_THAT(read(kRecord, "vi"), HasSubstr("Hồ sơ thông quan lô hàng D1"));
}

TEST_F(Documents, AreHiddenFromStrangersLikeWhatIsNotThere) {
  for (const char* const path : {kBill, kRecord}) {
    const http::Response hidden = get(path, stranger_);
    EXPECT_EQ(hidden.status, 404);
    EXPECT_THAT(hidden.body, HasSubstr("not_found"));
    std::string absent = path;
    absent.replace(absent.find("D1"), 2, "D9");
    EXPECT_EQ(get(absent.c_str(), trader_).status, 404);
    EXPECT_EQ(get(path, "").status, 401);
  }
}

TEST_F(Documents, LeaveOutPapersForWhoMayNotReadThem) {
  const http::Response record = get(kRecord, official_, "en");
  ASSERT_EQ(record.status, 200) << record.body;
  EXPECT_THAT(print::text_of(record.body), Not(HasSubstr("4711")));
}

TEST_F(Documents, ComeAsAPrivateFileWithASafeName) {
  const http::Response bill = get(kBill, trader_);
  EXPECT_EQ(*http::find_header(bill.headers, "Content-Type"), "application/pdf");
  EXPECT_EQ(*http::find_header(bill.headers, "Content-Disposition"),
            "attachment; filename=\"tax_bill_D1.pdf\"");
  EXPECT_THAT(*http::find_header(bill.headers, "Cache-Control"), HasSubstr("private"));
  EXPECT_TRUE(bill.body.starts_with("%PDF-"));
}

TEST_F(Documents, AreTheSameFileUntilSomethingHappens) {
  const http::Response first = get(kRecord, trader_);
  const std::string etag = *http::find_header(first.headers, "ETag");
  zone_.set_time("2026-04-20T03:00:00Z");
  EXPECT_EQ(get(kRecord, trader_).body, first.body);
  const http::Response known = get(kRecord, trader_, "zh", {{"If-None-Match", etag}});
  EXPECT_EQ(known.status, 304);
  EXPECT_TRUE(known.body.empty());
  EXPECT_EQ(get(kRecord, trader_, "vi", {{"If-None-Match", etag}}).status, 200);
  give(journeys::CancelConsignment{.declaration_id = *declarations::DeclarationId::parse("D1"),
                                   .reason = "not shipped"});
  EXPECT_EQ(get(kRecord, trader_, "zh", {{"If-None-Match", etag}}).status, 200);
}

TEST_F(Documents, SayWhereTheirProofIsOnlyUnderANameThatAnAddressMayHave) {
  const http::Response record =
      zone_.call({.path = kRecord,
                  .token = trader_,
                  .headers = {{"Host", "zone/../x onload"}, {"Accept-Language", "en"}}});
  ASSERT_EQ(record.status, 200);
  EXPECT_THAT(print::text_of(record.body), HasSubstr("ask for its proof"));
}

}  // namespace
}  // namespace cassia::api

#include "api/treaty/sugar_counter_test.h"

// Bills of materials over the counter: whose they are, and who else sees a version.
namespace cassia::api {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kKeptBill = "/api/v1/treaty/bills/bill_of_materials/fruit:sugar";
constexpr const char* kVersion = "/api/v1/treaty/bills/bill_version/fruit:sugar:1";
constexpr const char* kUse = "/api/v1/treaty/bills/bill_use/E26SUGAR1:1:fruit:sugar:1";
class BillsOverTheCounter : public SugarOverTheCounter {
 protected:
  http::Response apply(const std::string& token, std::int64_t version, const std::string& key) {
    const json::object kept{{"bill", "sugar"}, {"version", version}};
    return SugarOverTheCounter::apply(token,
                                      {{"line_no", 1},
                                       {"bill", ""},
                                       {"rates", json::array()},
                                       {"kept", kept},
                                       {"product", nullptr}},
                                      key);
  }
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

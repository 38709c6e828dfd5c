#include "api/treaty/sugar_counter_test.h"

// Products that are reviewed before certificates are applied for (产品预审), over the counter.
namespace cassia::api {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr const char* kReview = "/api/v1/treaty/product_reviews/product_review/fruit:sugar";
constexpr const char* kFirstStep =
    "/api/v1/treaty/product_reviews/product_review_step/fruit:sugar:1";
constexpr const char* kSoldSugar =
    "line,hs2022,value,wholly_obtained,processes\ngood,1701.99,CNY 8123.00,no,\n"
    "1,1701.14,CNY 8000.00,no,\n";

class ProductsOverTheCounter : public SugarOverTheCounter {
 protected:
  http::Response file(const std::string& token, const std::string& key,
                      const char* bill = kCostedSugar, const json::value& kept = nullptr) {
    const json::object content{{"agreement", "acfta"},
                               {"destination", "VN"},
                               {"hs_code", json::object{{"code", "170199"}, {"edition", "hs2022"}}},
                               {"name_zh", "白砂糖"},
                               {"name_en", "Cane sugar"},
                               {"producer", "Pingxiang Sugar"},
                               {"process", "pressing, boiling, crystallising"},
                               {"issuer", "ccpit_guangxi"},
                               {"bill", bill},
                               {"rates", json::array()}};
    return post(
        token, "product_reviews/file_product",
        {{"organisation", "fruit"}, {"product", "sugar"}, {"content", content}, {"kept", kept}},
        key);
  }
  http::Response decide(const std::string& token, const char* command, const char* words,
                        const std::string& key) {
    const char* const field = std::string_view(command) == "accept_product" ? "note" : "reason";
    return post(token, std::string("product_reviews/") + command,
                {{"organisation", "fruit"}, {"product", "sugar"}, {"filing", 1}, {field, words}},
                key);
  }
  http::Response apply_with_product(const std::string& token, const std::string& key,
                                    const json::value& kept = nullptr) {
    return apply(token,
                 {{"line_no", 1},
                  {"bill", ""},
                  {"rates", json::array()},
                  {"kept", kept},
                  {"product", "sugar"}},
                 key);
  }
};

TEST_F(ProductsOverTheCounter, AreDeterminedByTheZoneOutOfTheBill) {
  const http::Response filed = file(trader_, "k1");
  ASSERT_EQ(filed.status, 200) << filed.body;
  const http::Response seen = get(trader_, kReview);
  EXPECT_THAT(seen.body, HasSubstr(R"("phase":"filed")"));
  EXPECT_THAT(seen.body, HasSubstr(R"("criterion":"wholly_obtained")"));
  EXPECT_THAT(seen.body, HasSubstr("CNY 8123.00"));
  EXPECT_THAT(get(trader_, kFirstStep).body, HasSubstr(R"("step":"filed")"));
  // The same call once more counts once.
  EXPECT_EQ(file(trader_, "k1").status, 200);
  EXPECT_THAT(get(trader_, kReview).body, HasSubstr(R"("filing":1)"));
}

TEST_F(ProductsOverTheCounter, AreRefusedWhereTheBillDoesNotOriginateOrCannotBeRead) {
  const http::Response sold = file(trader_, "k1", kSoldSugar);
  EXPECT_EQ(sold.status, 422);
  EXPECT_THAT(sold.body, testing::AnyOf(HasSubstr("product_not_originating"),
                                        HasSubstr("product_origin_open")));
  EXPECT_THAT(file(trader_, "k2", "nonsense").body, HasSubstr("content.bill"));
  EXPECT_EQ(get(trader_, kReview).status, 404);
}

TEST_F(ProductsOverTheCounter, AreFiledOutOfAKeptVersion) {
  ASSERT_EQ(save(trader_, 0, kCostedSugar, "k1").status, 200);
  const auto kept = [](std::int64_t version) {
    return json::object{{"bill", "sugar"}, {"version", version}};
  };
  EXPECT_THAT(file(trader_, "k2", "", kept(2)).body, HasSubstr("bill_version_unknown"));
  ASSERT_EQ(file(trader_, "k3", "", kept(1)).status, 200);
  EXPECT_THAT(get(trader_, kReview).body, HasSubstr("CNY 8123.00"));
}

TEST_F(ProductsOverTheCounter, AreSeenByTheirOwnerAndTheBodyThatIsAskedAlone) {
  EXPECT_THAT(file(stranger_, "k0").body, HasSubstr("product_not_yours"));
  ASSERT_EQ(file(trader_, "k1").status, 200);
  EXPECT_THAT(get(officer_, kReview).body, HasSubstr("CNY 8123.00"));
  for (const std::string* const token : {&stranger_, &other_officer_}) {
    EXPECT_EQ(get(*token, kReview).status, 404);
    EXPECT_EQ(get(*token, kFirstStep).status, 404);
    EXPECT_THAT(decide(*token, "accept_product", "", "k2" + *token).body,
                Not(HasSubstr("\"receipt\"")));
  }
}

TEST_F(ProductsOverTheCounter, ThatWereAcceptedNeedNoOfficerWhenACertificateIsAppliedFor) {
  EXPECT_THAT(apply_with_product(trader_, "k0").body, HasSubstr("product_unknown"));
  ASSERT_EQ(file(trader_, "k1").status, 200);
  EXPECT_THAT(apply_with_product(trader_, "k2").body, HasSubstr("product_phase"));
  ASSERT_EQ(decide(officer_, "accept_product", "seen at the mill", "k3").status, 200);
  EXPECT_THAT(apply_with_product(stranger_, "k4").body, HasSubstr("product_unknown"));
  const json::object kept{{"bill", "sugar"}, {"version", 1}};
  EXPECT_THAT(apply_with_product(trader_, "k5", kept).body, HasSubstr("field_malformed"));
  const http::Response applied = apply_with_product(trader_, "k6");
  ASSERT_EQ(applied.status, 200) << applied.body;
  EXPECT_THAT(get(trader_, kReview).body, HasSubstr(R"("uses":1)"));
  EXPECT_THAT(get(officer_, kReview).body, HasSubstr("seen at the mill"));
  EXPECT_THAT(
      get(officer_,
          "/api/v1/treaty/product_reviews/product_use?certificate=E26SUGAR1&issuer=ccpit_guangxi")
          .body,
      HasSubstr("E26SUGAR1:1:fruit:sugar"));
}

TEST_F(ProductsOverTheCounter, AreReturnedAndWithdrawn) {
  ASSERT_EQ(file(trader_, "k1").status, 200);
  EXPECT_THAT(decide(officer_, "return_product", "", "k2").body,
              HasSubstr("product_field_missing"));
  ASSERT_EQ(decide(officer_, "return_product", "which mill?", "k3").status, 200);
  EXPECT_THAT(get(trader_, kReview).body, HasSubstr("which mill?"));
  const json::object named{{"organisation", "fruit"}, {"product", "sugar"}};
  ASSERT_EQ(post(trader_, "product_reviews/withdraw_product", named, "k4").status, 200);
  EXPECT_THAT(get(trader_, kReview).body, HasSubstr(R"("phase":"withdrawn")"));
}

}  // namespace
}  // namespace cassia::api

#include <gmock/gmock.h>

#include <boost/json.hpp>

#include "api/api_zone_test.h"
#include "engines/decision/table/receipt.h"
#include "messages/decisions/law_decisions.h"

// A reform over the counter: drafted, examined, signed by two, and decided by where it holds.
namespace cassia::api {
namespace {

namespace json = boost::json;
namespace table = engines::decision::table;
using base::OrganisationKind;
using testing::HasSubstr;

constexpr const char* kInstitution = "/api/v1/law/tables/retail_import_channel";
constexpr const char* kReform = "/api/v1/treaty/reforms/reform/retail_import_channel.R1";
constexpr const char* kOrder =
    R"({"is_on_list":true,"price":"6000","is_single":false,"year_total":"6000"})";

class Reforms : public testing::Test {
 protected:
  Reforms() {
    lan_ = zone_.register_person("lan", "zone_office", OrganisationKind::zone_authority,
                                 {"reform_officer"});
    wei_ = zone_.register_person("wei", "zone_office", OrganisationKind::zone_authority,
                                 {"reform_officer"});
    trader_ = zone_.register_person("li", "fruit", OrganisationKind::trader, {"declarant"});
  }

  http::Response post(const std::string& token, const std::string& path, const json::object& body,
                      const std::string& key) {
    return zone_.call(
        {.method = "POST",
         .path = "/api/v1/" + path,
         .body = json::serialize(body),
         .token = token,
         .headers = {{"Idempotency-Key", key}, {"Content-Type", "application/json"}}});
  }
  http::Response get(const std::string& path, const std::string& token = {}) {
    return zone_.call({.path = path, .token = token});
  }
  json::object read(const std::string& path, const std::string& token = {}) {
    const http::Response response = get(path, token);
    EXPECT_EQ(response.status, 200) << path << response.body;
    return json::parse(response.body).as_object();
  }

  // The law's table with a limit of 8,000 for a single order, which an area may set.
  json::object content() {
    std::string text = get(std::string(kInstitution) + "/text").body;
    for (std::size_t at = text.find("5000"); at != std::string::npos; at = text.find("5000", at)) {
      text.replace(at, 4, "8000");
    }
    return {{"title", "A higher limit of one order"},
            {"text", text},
            {"territory", json::array{"whole"}},
            {"terms", json::array{json::object{{"name", "limit"},
                                               {"column", "price"},
                                               {"initial", "8000"},
                                               {"least", "6000"},
                                               {"most", "10000"}}}},
            {"dependencies", json::array{}}};
  }
  json::object step(json::object more = {}) {
    more["institution"] = "retail_import_channel";
    more["reform"] = "R1";
    return more;
  }
  static json::object place(const char* area, json::object more = {}) {
    more["area"] = area;
    more["from"] = nullptr;
    more["reason"] = "so decided";
    return more;
  }
  json::object adoption(const char* area, const char* limit = nullptr) {
    json::object body = step(place(area, {{"replaces", nullptr}, {"values", json::array{}}}));
    if (limit != nullptr) {
      body["values"] = json::array{json::object{{"name", "limit"}, {"value", limit}}};
    }
    return body;
  }

  void draft() {
    const auto drafted = post(lan_, "treaty/reforms/draft_reform",
                              step({{"content", content()}, {"reason", "orders grow"}}), "draft");
    ASSERT_EQ(drafted.status, 200) << drafted.body;
    const auto analysed = post(lan_, "treaty/reforms/analyse_reform", step(), "analyse");
    ASSERT_EQ(analysed.status, 200) << analysed.body;
  }
  // Proposed by the one, confirmed by the other.
  http::Response sign(const std::string& command, const json::object& body) {
    const std::string key = "sign" + std::to_string(++keys_);
    const auto proposed = post(lan_, "treaty/reforms/" + command, body, key);
    EXPECT_EQ(proposed.status, 200) << proposed.body;
    if (proposed.status != 200) {
      return proposed;
    }
    const auto proposal = json::parse(proposed.body).at("proposal").at("key");
    return post(wei_, "access/proposals/confirm_proposal", {{"proposal", proposal}}, key + "b");
  }
  void bring_evidence() {
    const json::object detail = read(std::string(kReform) + "/detail", lan_);
    const json::object report{{"file", std::string(64, 'a')},
                              {"old_version", std::string(64, 'b')},
                              {"new_version", detail.at("digest")},
                              {"from", "2025-01-01"},
                              {"to", "2025-12-31"},
                              {"decisions", 1000},
                              {"unchanged", 940},
                              {"changed", 50},
                              {"unanswered", 10},
                              {"currency", "CNY"},
                              {"gains", 50},
                              {"losses", 0},
                              {"gained", 1250000},
                              {"lost", 0}};
    const auto tested =
        sign("attach_backtest", step({{"report", report}, {"reason", "the orders of 2025"}}));
    ASSERT_EQ(tested.status, 200) << tested.body;
    const json::object finding{{"situation", "the same limit for every seller"},
                               {"group", "none"},
                               {"has_legal_basis", false},
                               {"ground", "none"},
                               {"is_alternative_tested", false},
                               {"has_end", false}};
    const auto reviewed = sign(
        "review_reform", step({{"findings", json::array{finding}}, {"reason", "no situation"}}));
    ASSERT_EQ(reviewed.status, 200) << reviewed.body;
  }

  json::object decide(const std::string& query = {}) {
    const auto response = zone_.call({.method = "POST",
                                      .path = std::string(kInstitution) + "/decisions" + query,
                                      .body = kOrder});
    EXPECT_EQ(response.status, 200) << response.body;
    return json::parse(response.body).as_object();
  }
  static json::value channel_of(const json::object& decided) {
    return decided.at("outcomes").at(0).at("outputs").at("channel");
  }
  // Made again by nothing but the receipt and the text that the counter gives for its digest.
  bool is_replayed(const json::object& decided) {
    const auto receipt = table::read_receipt(std::string(decided.at("receipt").as_string()));
    const std::string digest(decided.at("digest").as_string());
    auto text =
        table::read_table(get(std::string(kInstitution) + "/versions/" + digest + "/text").body);
    const auto bound = table::DecisionTable::bind(*std::move(text));
    return bound && bound->digest() == receipt->digest && replay(*receipt, *bound).is_equal();
  }

  ApiZone zone_;
  std::string lan_;
  std::string wei_;
  std::string trader_;
  int keys_ = 0;
};

// The orders of brief 08 under a limit of 8,000 yuan: three are decided otherwise.
constexpr const char* kOrders =
    "case,decided_at,input.is_on_list,input.price,input.is_single,input.year_total,output.channel\n"
    "6a,2026-03-02T09:00:00+08:00,true,5000.00,true,5000.00,reduced_taxes\n"
    "6b,2026-03-02T09:00:00+08:00,true,5000.01,true,5000.01,full_taxes\n"
    "7,2026-03-02T09:00:00+08:00,true,6000.00,true,7000.00,full_taxes\n"
    "8,2026-03-02T09:00:00+08:00,perhaps,6000.00,true,7000.00,full_taxes\n"
    "9a,2026-03-02T09:00:00+08:00,true,3500,true,26000,reduced_taxes\n"
    "10,2026-03-02T09:00:00+08:00,true,5200,false,5200,general_trade\n"
    "x,2026-03-02T09:00:00+08:00,true,,true,100,general_trade\n";

TEST_F(Reforms, AreTriedOnPastDecisions) {
  draft();
  const auto run = [&](const std::string& token, const json::object& asked,
                       const std::string& end = "") {
    return zone_.call({.method = "POST",
                       .path = std::string(kReform) + "/backtest" + end,
                       .body = json::serialize(asked),
                       .token = token,
                       .headers = {{"Content-Type", "application/json"}}});
  };
  const auto response = run(lan_, {{"decisions", kOrders}, {"side", "paid"}});
  ASSERT_EQ(response.status, 200) << response.body;
  const json::object answer = json::parse(response.body).as_object();
  const json::value& totals = answer.at("report").at("totals");
  EXPECT_EQ(totals.at("decisions"), 6);
  EXPECT_EQ(totals.at("unchanged"), 2);
  EXPECT_EQ(totals.at("changed"), 3);
  EXPECT_EQ(totals.at("unanswered_by_both"), 1);
  EXPECT_EQ(answer.at("bad_lines"), 1);
  EXPECT_EQ(answer.at("bad").at(0).at("line"), 5);
  EXPECT_EQ(answer.at("bad").at(0).at("problem").at("code"), "decision_value_unfit");
  EXPECT_EQ(answer.at("cases_told"), 4);
  EXPECT_EQ(answer.at("cases").at(0).at("case_name"), "6b");
  EXPECT_EQ(answer.at("cases").at(0).at("new_outcome"), "\"reduced_taxes\"");
  EXPECT_EQ(answer.at("report").at("new_version").at("digest"),
            read(std::string(kReform) + "/detail", lan_).at("digest"));
  EXPECT_EQ(std::string(answer.at("file").as_string()).size(), 64U);

  const auto one =
      run(lan_, {{"backtest", {{"decisions", kOrders}, {"side", "paid"}}}, {"case_name", "7"}},
          "/case");
  ASSERT_EQ(one.status, 200) << one.body;
  const json::value decided = json::parse(one.body).at("decisions").at(0);
  const auto receipt = table::read_receipt(std::string(decided.at("old_receipt").as_string()));
  ASSERT_TRUE(receipt);
  EXPECT_EQ(receipt->packages.size(), 1U) << "the law's package is pinned";
  EXPECT_THAT(std::string(decided.at("new_receipt").as_string()), HasSubstr("reduced_taxes"));
  const auto why_not =
      run(lan_, {{"backtest", {{"decisions", kOrders}, {"side", "paid"}}}, {"case_name", "x"}},
          "/case");
  EXPECT_EQ(json::parse(why_not.body).at("decisions").at(0).at("old_problem").at("code"),
            "table_input_missing");
  EXPECT_EQ(json::parse(why_not.body).at("decisions").at(0).at("facts").at("year_total"), "100");
}

TEST_F(Reforms, AreTriedByThoseWhoSeeThemAndOnReadableDecisions) {
  draft();
  const auto run = [&](const std::string& token, const json::object& asked) {
    return zone_.call({.method = "POST",
                       .path = std::string(kReform) + "/backtest",
                       .body = json::serialize(asked),
                       .token = token,
                       .headers = {{"Content-Type", "application/json"}}});
  };
  EXPECT_EQ(run(trader_, {{"decisions", kOrders}, {"side", "paid"}}).status, 404);
  const auto headless = run(lan_, {{"decisions", "price\n5000\n"}, {"side", "paid"}});
  EXPECT_EQ(headless.status, 422) << headless.body;
  EXPECT_THAT(headless.body, HasSubstr("\"place\":\"decisions.line 1"));
  const auto no_money = run(lan_, {{"decisions", kOrders}, {"money", "channel"}, {"side", "paid"}});
  EXPECT_THAT(no_money.body, HasSubstr("backtest_money_unfit"));
  const auto rulings = run(lan_, {{"side", "paid"}});
  ASSERT_EQ(rulings.status, 200) << rulings.body;
  EXPECT_EQ(json::parse(rulings.body).at("report").at("totals").at("decisions"), 0)
      << "nobody asked for a ruling yet";
}

TEST_F(Reforms, AreTriedOnTheRulingsOfTheZone) {
  draft();
  const auto ask = [&](const std::string& ruling, const std::string& price) {
    namespace rulings = journeys::rulings;
    return zone_.give(rulings::AskRuling{.ruling = *rulings::RulingId::parse(ruling),
                                         .institution = "retail_import_channel",
                                         .case_name = "order " + ruling,
                                         .area = *base::AreaId::parse("chongzuo"),
                                         .facts = {{"is_on_list", "true"},
                                                   {"price", price},
                                                   {"is_single", "false"},
                                                   {"year_total", price}}},
                      "li", "fruit");
  };
  ASSERT_TRUE(ask("fruit.K1", "6000"));
  ASSERT_TRUE(ask("fruit.K2", "4000"));
  const auto response = zone_.call({.method = "POST",
                                    .path = std::string(kReform) + "/backtest",
                                    .body = R"({"side":"paid"})",
                                    .token = lan_,
                                    .headers = {{"Content-Type", "application/json"}}});
  ASSERT_EQ(response.status, 200) << response.body;
  const json::value answer = json::parse(response.body);
  const json::value& totals = answer.at("report").at("totals");
  EXPECT_EQ(totals.at("decisions"), 2);
  EXPECT_EQ(totals.at("unchanged"), 1);
  EXPECT_EQ(totals.at("changed"), 1);
  EXPECT_EQ(totals.at("drifted"), 0) << "what was recorded is what the law still decides";
  EXPECT_EQ(answer.at("by_other_versions"), 0);
  EXPECT_EQ(answer.at("cases").at(0).at("case_name"), "fruit.K1");
  EXPECT_EQ(answer.at("cases").at(0).at("subject"), "fruit");
}

TEST_F(Reforms, DecideByWhereAVersionIsInForce) {
  draft();
  EXPECT_EQ(channel_of(decide("?area=chongzuo")), "general_trade");
  json::object pilot = step(place(
      "chongzuo",
      {{"group", nullptr}, {"until", "2026-12-31T00:00:00+08:00"}, {"values", json::array{}}}));
  const auto signed_pilot = sign("start_pilot", pilot);
  ASSERT_EQ(signed_pilot.status, 200) << signed_pilot.body;
  const json::object there = decide("?area=chongzuo");
  const json::object elsewhere = decide("?area=nanning");
  EXPECT_EQ(channel_of(there), "reduced_taxes");
  EXPECT_EQ(channel_of(elsewhere), "general_trade");
  EXPECT_EQ(channel_of(decide()), "general_trade");
  EXPECT_TRUE(is_replayed(there));
  EXPECT_TRUE(is_replayed(elsewhere));
  EXPECT_THAT(std::string(there.at("receipt").as_string()), HasSubstr("package reform.R1 1 "));
  EXPECT_THAT(std::string(elsewhere.at("receipt").as_string()),
              testing::Not(HasSubstr("reform.R1")));
  // It is over at its end, and had not begun before.
  EXPECT_EQ(channel_of(decide("?area=chongzuo&at=2027-01-01T00:00:00Z")), "general_trade");
  EXPECT_EQ(channel_of(decide("?area=chongzuo&at=2026-01-01T00:00:00Z")), "general_trade");
  EXPECT_EQ(get(std::string(kInstitution) + "/versions?area=hainan").status, 400);
  const json::object versions = read(std::string(kInstitution) + "/versions?area=chongzuo");
  EXPECT_EQ(versions.at("in_force").at("kind"), "pilot");
  EXPECT_EQ(versions.at("digest"), there.at("digest"));
  EXPECT_EQ(versions.at("law_digest"), elsewhere.at("digest"));
}

TEST_F(Reforms, AreInForceOnceTwoPersonsSigned) {
  draft();
  const auto early = post(lan_, "treaty/reforms/adopt_reform", adoption("whole"), "early");
  EXPECT_EQ(early.status, 422) << early.body;
  EXPECT_THAT(early.body, HasSubstr("reform_evidence_missing"));
  bring_evidence();
  const auto proposed = post(lan_, "treaty/reforms/adopt_reform", adoption("whole"), "adopt");
  ASSERT_EQ(proposed.status, 200) << proposed.body;
  const auto proposal = json::parse(proposed.body).at("proposal").at("key");
  EXPECT_EQ(channel_of(decide()), "general_trade") << "unsigned, nothing is in force";
  const auto alone =
      post(lan_, "access/proposals/confirm_proposal", {{"proposal", proposal}}, "alone");
  EXPECT_THAT(alone.body, HasSubstr("same_person"));
  const auto both = post(wei_, "access/proposals/confirm_proposal", {{"proposal", proposal}}, "b");
  ASSERT_EQ(both.status, 200) << both.body;
  EXPECT_EQ(channel_of(decide()), "reduced_taxes");
  const json::object detail = read(std::string(kReform) + "/detail", lan_);
  EXPECT_EQ(detail.at("phase"), "adopted");
  const json::value& last = detail.at("steps").as_array().back();
  EXPECT_EQ(last.at("step"), "adopted");
  EXPECT_EQ(last.at("by"), "lan");
  EXPECT_EQ(last.at("confirmed_by"), "wei");
  EXPECT_EQ(detail.at("missing_for_adoption").as_array().size(), 0U);
}

TEST_F(Reforms, GoFromTheDraftToTheCopyInAnotherArea) {
  draft();
  bring_evidence();
  ASSERT_EQ(sign("adopt_reform", adoption("chongzuo")).status, 200);
  const auto outside =
      post(lan_, "treaty/reforms/replicate_reform", adoption("nanning", "12000"), "outside");
  EXPECT_THAT(outside.body, HasSubstr("delegated_term_out_of_bounds"));
  ASSERT_EQ(sign("replicate_reform", adoption("nanning", "6000")).status, 200);
  EXPECT_EQ(channel_of(decide("?area=nanning")), "reduced_taxes");
  EXPECT_NE(decide("?area=nanning").at("digest"), decide("?area=chongzuo").at("digest"));
  EXPECT_TRUE(is_replayed(decide("?area=nanning")));
  const json::object suspension = step(place("chongzuo", {{"group", nullptr}}));
  ASSERT_EQ(sign("suspend_reform", suspension).status, 200);
  EXPECT_EQ(channel_of(decide("?area=chongzuo")), "general_trade");
  ASSERT_EQ(sign("resume_reform", suspension).status, 200);
  EXPECT_EQ(channel_of(decide("?area=chongzuo")), "reduced_taxes");
  ASSERT_EQ(sign("roll_back_reform", suspension).status, 200);
  EXPECT_EQ(channel_of(decide("?area=chongzuo")), "general_trade");
  EXPECT_EQ(channel_of(decide("?area=nanning")), "reduced_taxes");
  EXPECT_EQ(read(kReform, lan_).at("phase"), "replicated");
}

TEST_F(Reforms, AreShownToOfficialsAlone) {
  draft();
  EXPECT_EQ(get(kReform, trader_).status, 404);
  EXPECT_EQ(get(std::string(kReform) + "/detail", trader_).status, 404);
  EXPECT_EQ(get(std::string(kReform) + "/diff", trader_).status, 404);
  EXPECT_EQ(get(std::string(kReform) + "/detail").status, 401);
  EXPECT_EQ(get(std::string(kReform) + "2/detail", lan_).status, 404);
  EXPECT_EQ(post(trader_, "treaty/reforms/draft_reform",
                 step({{"content", content()}, {"reason", "x"}}), "x")
                .status,
            403);
  const json::object versions = read(std::string(kInstitution) + "/versions");
  EXPECT_EQ(versions.at("versions").as_array().size(), 0U) << "a draft is nobody's law";
  const std::string digest(read(kReform, lan_).at("digest").as_string());
  EXPECT_EQ(get(std::string(kInstitution) + "/versions/" + digest + "/text").status, 404);
}

TEST_F(Reforms, AreComparedRowByRow) {
  draft();
  const json::object diff = read(std::string(kReform) + "/diff", lan_);
  std::vector<std::string> changes;
  for (const json::value& row : diff.at("rows").as_array()) {
    changes.emplace_back(row.at("change").as_string());
  }
  EXPECT_THAT(changes, testing::ElementsAre("same", "same", "changed", "changed", "changed"));
  EXPECT_EQ(diff.at("rows").at(2).at("old_cells").at(1), "<= 5000");
  EXPECT_EQ(diff.at("rows").at(2).at("new_cells").at(1), "<= 8000");
  EXPECT_EQ(diff.at("columns").as_array().size(), 5U);
}

TEST_F(Reforms, AreCheckedWhileACellIsTyped) {
  json::object asked{{"text", content().at("text")}, {"terms", json::array{}}};
  const auto good = post(lan_, "treaty/reforms/check", asked, "c");
  ASSERT_EQ(good.status, 200) << good.body;
  EXPECT_EQ(json::parse(good.body).at("analysis").at("verdict"), "clean");
  EXPECT_EQ(json::parse(good.body).at("canonical"), asked.at("text"));
  std::string text(asked.at("text").as_string());
  asked["text"] = text.replace(text.find("<= 8000"), 7, "<= (800");
  const json::value bad = json::parse(post(lan_, "treaty/reforms/check", asked, "c").body);
  EXPECT_THAT(std::string(bad.at("problem").at("place").as_string()), HasSubstr("line 22"));
  EXPECT_FALSE(bad.at("problem").at("title").as_string().empty());
  EXPECT_TRUE(bad.at("analysis").is_null());
}

}  // namespace
}  // namespace cassia::api

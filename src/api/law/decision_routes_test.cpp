#include "api/law/decision_routes.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "api/api_zone_test.h"
#include "engines/decision/model/model.h"
#include "engines/decision/table/analysis.h"
#include "engines/decision/table/receipt.h"
#include "law/decision_tables.h"
#include "messages/dmn/dmn_reader.h"

namespace cassia::api {
namespace {

namespace json = boost::json;
namespace feel = engines::decision::feel;
namespace model = engines::decision::model;
namespace table = engines::decision::table;
using testing::HasSubstr;

constexpr const char* kTables = "/api/v1/law/tables";
constexpr const char* kChannel = "/api/v1/law/tables/retail_import_channel";

class DecisionRoutes : public testing::Test {
 protected:
  http::Response get(const std::string& path) { return zone_.call({.path = path}); }
  json::object read(const std::string& path) { return json::parse(get(path).body).as_object(); }
  http::Response decide(const std::string& name, const std::string& inputs) {
    return zone_.call({.method = "POST",
                       .path = std::string(kTables) + "/" + name + "/decisions",
                       .body = inputs});
  }

  ApiZone zone_;
};

TEST_F(DecisionRoutes, ListEveryTableWithItsPackage) {
  const json::object list = read(kTables);
  ASSERT_EQ(list.at("items").as_array().size(), tests::real_law().decision_tables().size());
  for (const json::value& item : list.at("items").as_array()) {
    if (item.at("name") == "retail_import_channel") {
      EXPECT_EQ(item.at("package"), "08-new-trade-forms");
      EXPECT_EQ(item.at("hit_policy"), "first");
      EXPECT_EQ(item.at("title"), "跨境电商零售进口：渠道与限值");
      EXPECT_EQ(item.at("rows"), 5);
      EXPECT_EQ(item.at("inputs").as_array().size(), 4U);
      EXPECT_EQ(item.at("inputs").at(1).at("unit"), "CNY");
      EXPECT_EQ(item.at("digest").as_string().size(), 64U);
      return;
    }
  }
  FAIL() << "retail_import_channel is not listed";
}

TEST_F(DecisionRoutes, ShowRowsCitationsAndWhatIsFound) {
  const json::object shown = read(kChannel);
  const json::value& fifth = shown.at("rows").at(4);
  EXPECT_EQ(fifth.at("row"), 5);
  EXPECT_EQ(fifth.at("inputs").at(1), "> 5000");
  EXPECT_EQ(fifth.at("outputs").at(0), "\"general_trade\"");
  EXPECT_EQ(fifth.at("citations").at(0).at("source"), "cbec_2018_49");
  EXPECT_FALSE(fifth.at("citations").at(0).at("title").as_string().empty());
  const json::value& analysis = shown.at("analysis");
  EXPECT_EQ(analysis.at("verdict"), "clean");
  EXPECT_EQ(analysis.at("gaps"), "complete");
  ASSERT_EQ(analysis.at("findings").as_array().size(), 1U) << json::serialize(analysis);
  const json::value& ranked = analysis.at("findings").at(0);
  EXPECT_EQ(ranked.at("kind"), "ranked_overlaps");
  EXPECT_EQ(ranked.at("count"), 7);  // 1 and 2 meet all that follow; the others meet nowhere
  EXPECT_EQ(ranked.at("meetings").as_array().size(), 3U);
}

TEST_F(DecisionRoutes, DecideAndTellWhy) {
  const http::Response response =
      decide("retail_import_channel",
             R"({"is_on_list": true, "price": "5000.01", "is_single": true, "year_total": 9000})");
  ASSERT_EQ(response.status, 200) << response.body;
  const json::value decided = json::parse(response.body);
  EXPECT_EQ(decided.at("outcomes").at(0).at("row"), 4);
  EXPECT_EQ(decided.at("outcomes").at(0).at("outputs").at("channel"), "full_taxes");
  EXPECT_EQ(decided.at("outcomes").at(0).at("citations").at(0).at("clause"), "over_single");
  ASSERT_EQ(decided.at("failed").as_array().size(), 3U);
  EXPECT_EQ(decided.at("failed").at(2).at("input"), "price");
  EXPECT_EQ(decided.at("failed").at(2).at("test"), "<= 5000");
  EXPECT_EQ(decided.at("packages").at(0).at("id"), "08-new-trade-forms");
}

// Whoever takes receipt and text away can make the decision again elsewhere.
TEST_F(DecisionRoutes, AReceiptIsMadeAgainFromTheTextThatIsServed) {
  const json::value decided = json::parse(
      decide("retail_import_channel",
             R"({"is_on_list": true, "price": 80, "is_single": true, "year_total": 26000})")
          .body);
  const http::Response text = get(std::string(kChannel) + "/text");
  const auto bound = table::DecisionTable::bind(table::read_table(text.body).value()).value();
  EXPECT_EQ(decided.at("digest").as_string(), base::to_hex(bound.digest().bytes));
  const auto receipt = table::read_receipt(decided.at("receipt").as_string());
  ASSERT_TRUE(receipt.has_value());
  EXPECT_TRUE(table::replay(*receipt, bound).is_equal());
}

TEST_F(DecisionRoutes, ExportDmn) {
  const http::Response exported = get(std::string(kChannel) + "/dmn");
  EXPECT_EQ(exported.status, 200);
  EXPECT_THAT(exported.body, HasSubstr("https://www.omg.org/spec/DMN/20191111/MODEL/"));
  EXPECT_THAT(exported.body, HasSubstr("hitPolicy=\"FIRST\""));
  EXPECT_THAT(exported.body, HasSubstr("cbec_2018_49 over_single"));
}

std::string decided_by_dmn(const std::string& dmn, const table::DecisionTable& origin,
                           const std::vector<feel::Value>& inputs) {
  const model::ModelPtr compiled =
      model::compile(messages::read_dmn(dmn).value(), {}, feel::Mode::strict).value();
  std::vector<model::Given> given;
  for (std::size_t column = 0; column < inputs.size(); ++column) {
    given.push_back({.name = origin.text().inputs[column].name, .value = inputs[column]});
  }
  feel::Evaluation evaluation({.mode = feel::Mode::strict});
  return to_text(model::decide(compiled, origin.text().name, given, evaluation).value());
}

std::string decided_by_table(const table::DecisionTable& origin,
                             const std::vector<feel::Value>& inputs) {
  feel::Context named;
  feel::Context outputs;
  for (std::size_t column = 0; column < inputs.size(); ++column) {
    named.set(origin.text().inputs[column].name, inputs[column]);
  }
  const auto decision = table::decide(origin, table::bind_facts(origin, named).value(),
                                      {.at = base::Instant::parse("2026-04-20T01:00:00Z").value()})
                            .value();
  const std::vector<feel::Value>& outcome = decision.outcomes.front();
  for (std::size_t column = 0; column < outcome.size(); ++column) {
    outputs.set(origin.text().outputs[column].name, outcome[column]);
  }
  return outcome.size() == 1 ? to_text(outcome.front()) : to_text(feel::Value(outputs));
}

// Whoever takes a table to another engine gets the answers of the zone. The inputs are those at
// which rows meet, where it matters which goes before.
TEST_F(DecisionRoutes, WhatIsExportedDecidesAlike) {
  std::size_t count = 0;
  for (const law::LawTable& each : tests::real_law().decision_tables()) {
    const std::string dmn = get(std::string(kTables) + "/" + each.table.text().name + "/dmn").body;
    for (const table::Finding& finding :
         table::analyse(each.table, {.meetings_max = 100}).findings) {
      for (const table::Meeting& meeting : finding.meetings) {
        EXPECT_EQ(decided_by_dmn(dmn, each.table, meeting.example),
                  decided_by_table(each.table, meeting.example))
            << each.path;
        ++count;
      }
    }
  }
  EXPECT_GT(count, tests::real_law().decision_tables().size());  // pairs of rows that meet
}

TEST_F(DecisionRoutes, RefuseAtTheInputThatIsMeant) {
  const auto refused = [&](const std::string& inputs) {
    const http::Response response = decide("retail_import_channel", inputs);
    const json::value problem = json::parse(response.body);
    return fmt::format("{} {} at {}", response.status, std::string(problem.at("code").as_string()),
                       std::string(problem.at("place").as_string()));
  };
  EXPECT_EQ(refused("[]"), "422 json_wrong_type at ");
  EXPECT_EQ(refused("{"), "400 json_malformed at ");
  EXPECT_EQ(refused(R"({"is_on_list": true})"), "422 table_input_missing at price");
  const std::string rest = R"("is_single": true, "year_total": 1)";
  EXPECT_EQ(refused(R"({"is_on_list": true, "price": "cheap", )" + rest + "}"),
            "422 table_input_unfit at price");
  EXPECT_EQ(refused(R"({"is_on_list": true, "price": -1, )" + rest + "}"),
            "422 table_input_outside at price");
  EXPECT_EQ(refused(R"({"is_on_list": true, "price": 1, "weight": 1, )" + rest + "}"),
            "422 table_input_unknown at weight");
  EXPECT_EQ(refused("{\"is_on_list\": \"" + std::string(300'000, 'x') + "\"}"),
            "413 json_too_large at ");
}

TEST_F(DecisionRoutes, DecideAsOfAnInstant) {
  const std::string inputs =
      R"({"is_on_list": false, "price": 1, "is_single": true, "year_total": 1})";
  const auto at = [&](const std::string& instant) {
    return zone_.call({.method = "POST",
                       .path = std::string(kChannel) + "/decisions?at=" + instant,
                       .body = inputs});
  };
  EXPECT_EQ(at("2019-01-01T00:00:00Z").status, 200);
  EXPECT_THAT(at("2018-12-01T00:00:00Z").body, HasSubstr("table_not_in_force"));
  EXPECT_EQ(at("yesterday").status, 400);
}

TEST_F(DecisionRoutes, KnowNoOtherTable) {
  for (const char* end : {"", "/text", "/dmn"}) {
    EXPECT_EQ(get(std::string(kTables) + "/no_such_table" + end).status, 404) << end;
  }
  EXPECT_EQ(decide("no_such_table", "{}").status, 404);
}

}  // namespace
}  // namespace cassia::api

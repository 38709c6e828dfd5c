#include <gmock/gmock.h>

#include "api/api_zone_test.h"
#include "api/refusals.h"
#include "messages/refusals.h"

namespace cassia::api {
namespace {

using testing::HasSubstr;
using testing::Not;

constexpr std::string_view kHead =
    "declaration_id,batch_no,port,entry_at,invoice_number,terms.incoterm,payment,"
    "guarantee.reference,guarantee.amount,guarantee.valid_to,goods.hs_code,goods.goods_name,"
    "goods.origin,goods.quantity,goods.price\n";

std::string row(const std::string& id, const std::string& port = "youyi") {
  return id + ",B" + id + "," + port +
         ",2026-04-20T08:30,I1,cif,guarantee,G1,CNY 1000000.00,2026-12-31,0810.60.00,durian,VN,"
         "100 KGM,CNY 3500.00\n";
}

class Bulk : public testing::Test {
 protected:
  Bulk() {
    token_ = zone_.register_person("li", "fruit", base::OrganisationKind::trader, {"declarant"});
  }

  http::Response upload(const std::string& body, const std::string& type = "text/csv") {
    return zone_.call({.method = "POST",
                       .path = "/api/v1/trade/bulk_lodgings?name=june.csv",
                       .body = body,
                       .token = token_,
                       .headers = {{"Content-Type", type}}});
  }
  http::Response get(const std::string& path, const std::string& token) {
    return zone_.call({.path = "/api/v1/trade/bulk_lodgings" + path, .token = token});
  }
  http::Response change(const std::string& method, const std::string& path,
                        const std::string& token) {
    return zone_.call(
        {.method = method, .path = "/api/v1/trade/bulk_lodgings/" + path, .token = token});
  }
  http::Response step(const std::string& job, const std::string& name) {
    return change("POST", job + "/" + name, token_);
  }
  static BulkJob job_in(const http::Response& response) {
    EXPECT_EQ(response.status, 200) << response.body;
    const auto job = codec::from_json<BulkJob>(response.body);
    return job ? *job : BulkJob{};
  }
  // The job once it is at rest; what it waits for happens on other threads.
  BulkJob settled(const std::string& job) {
    for (;;) {
      BulkJob shown = job_in(get("/" + job, token_));
      if (shown.state != BulkState::checking && shown.state != BulkState::lodging) {
        return shown;
      }
      std::this_thread::yield();
    }
  }
  std::int64_t declarations() {
    return zone_.store().open_reader(runtime::ReadView::latest)->count_rows("declaration");
  }

  ApiZone zone_;
  std::string token_;
};

TEST_F(Bulk, ChecksThenLodgesWhatIsLawful) {
  const std::string job =
      job_in(upload(std::string(kHead) + row("D1") + row("D2", "atlantis") + row("D3"))).job;
  const BulkJob checked = settled(job);
  EXPECT_EQ(checked.state, BulkState::checked);
  EXPECT_EQ(checked.counts.declarations, 3);
  EXPECT_EQ(checked.counts.acceptable, 2);
  EXPECT_EQ(checked.counts.refused, 1);
  EXPECT_EQ(declarations(), 0);
  step(job, "lodge");
  const BulkJob done = settled(job);
  EXPECT_EQ(done.state, BulkState::done);
  EXPECT_EQ(done.counts.lodged, 2);
  EXPECT_EQ(done.counts.acceptable, 0);
  EXPECT_EQ(declarations(), 2);
  const std::string refused = get("/" + job + "/lines?state=refused", token_).body;
  EXPECT_THAT(refused, HasSubstr("\"declaration_id\":\"D2\""));
  EXPECT_THAT(refused, Not(HasSubstr("\"declaration_id\":\"D1\"")));
}

TEST_F(Bulk, ANameIsCutWhereItIsTooLongAndStaysAText) {
  std::string name = "a";  // so that the cut goes through a letter of three bytes
  for (int letter = 0; letter < 100; ++letter) {
    name += "\xE6\xA6\xB4";
  }
  const BulkJob job = job_in(zone_.call({.method = "POST",
                                         .path = "/api/v1/trade/bulk_lodgings?name=" + name,
                                         .body = std::string(kHead) + row("D1"),
                                         .token = token_,
                                         .headers = {{"Content-Type", "text/csv"}}}));
  EXPECT_EQ(job.file_name, name.substr(0, 199));
  EXPECT_THAT(get("", token_).body, HasSubstr(job.job));
}

// Whoever reads it has another language than whoever sent the file.
TEST_F(Bulk, TellsRefusalsInTheLanguageOfTheReader) {
  const std::string job =
      job_in(upload(std::string(kHead) + row("D1", "atlantis") + row("", "youyi"))).job;
  settled(job);
  const auto titles = [&](const std::string& language) {
    const http::Response lines =
        zone_.call({.path = "/api/v1/trade/bulk_lodgings/" + job + "/lines",
                    .token = token_,
                    .headers = {{"Accept-Language", language}}});
    std::vector<std::string> found;
    const auto tree = boost::json::parse(lines.body);
    for (const auto& line : tree.at("items").as_array()) {
      found.emplace_back(line.at("problem").at("title").as_string());
    }
    EXPECT_EQ(found.size(), 2U) << lines.body;
    return found;
  };
  EXPECT_NE(titles("zh"), titles("en"));
  EXPECT_NE(titles("en"), titles("vi"));
  EXPECT_EQ(titles("zh"), titles("zh"));
}

TEST_F(Bulk, RowsOfOneDeclarationAreItsLines) {
  const std::string job =
      job_in(upload(std::string(kHead) + row("D1") + row("D2") + row("D1"))).job;
  step(job, settled(job).state == BulkState::checked ? "lodge" : "cancel");
  EXPECT_EQ(settled(job).counts.lodged, 2);
  EXPECT_EQ(zone_.store().open_reader(runtime::ReadView::latest)->count_rows("declaration_line"),
            3);
}

TEST_F(Bulk, TellsWhatIsWrongWithADeclarationAndGoesOn) {
  const std::string job =
      job_in(upload(std::string(kHead) + row("D1") + row("D1", "dongxing") +
                    "D2,B,youyi,never,I1,cif,account,,,,x,y,VN,1 KGM,CNY 1.00\n"))
          .job;
  EXPECT_EQ(settled(job).counts.refused, 2);
  const std::string lines = get("/" + job + "/lines", token_).body;
  EXPECT_THAT(lines, HasSubstr(messages::kRowsDiffer.name()));
  EXPECT_THAT(lines, HasSubstr("line 4"));
}

TEST_F(Bulk, WhatWasRefusedComesBackAsAFileThatIsTakenAgain) {
  const std::string job =
      job_in(upload(std::string(kHead) + row("D1") + row("D2", "atlantis"))).job;
  settled(job);
  std::string file = get("/" + job + "/refused", token_).body;
  EXPECT_THAT(file, HasSubstr("refusal_sentence"));
  EXPECT_THAT(file, Not(HasSubstr("D1")));
  const std::size_t wrong = file.find("atlantis");
  ASSERT_NE(wrong, std::string::npos);
  const BulkJob corrected = settled(job_in(upload(file.replace(wrong, 8, "youyi"))).job);
  EXPECT_EQ(corrected.counts.acceptable, 1);
  EXPECT_EQ(corrected.counts.declarations, 1);
}

TEST_F(Bulk, FilesThatAreNoneAreRefusedWhole) {
  EXPECT_THAT(upload("{}", "application/json").body, HasSubstr(kMediaTypeUnsupported.name()));
  EXPECT_THAT(upload(std::string(kHead)).body, HasSubstr(kBulkEmpty.name()));
  EXPECT_THAT(upload("declaration_id,colour\nD1,red\n").body,
              HasSubstr(messages::kFieldUnknown.name()));
  EXPECT_THAT(upload("batch_no\nB1\n").body, HasSubstr(messages::kCsvMalformed.name()));
  EXPECT_THAT(upload("not json\n", "application/x-ndjson").status, 200);
}

TEST_F(Bulk, AFileThatIsSentAgainUnderItsKeyIsOneJob) {
  const auto send = [&](const std::string& key, const std::string& token) {
    return job_in(zone_.call({.method = "POST",
                              .path = "/api/v1/trade/bulk_lodgings",
                              .body = std::string(kHead) + row("D1"),
                              .token = token,
                              .headers = {{"Content-Type", "text/csv"}, {"Idempotency-Key", key}}}))
        .job;
  };
  const std::string job = send("k1", token_);
  EXPECT_EQ(send("k1", token_), job);
  EXPECT_NE(send("k2", token_), job);
  EXPECT_NE(send("k1", zone_.register_person("huang", "foods", base::OrganisationKind::trader,
                                             {"declarant"})),
            job);
}

TEST_F(Bulk, AnOrganisationKeepsSoManyJobsUntilItRemovesOne) {
  std::string job;
  for (std::int64_t number = 0; number < BulkPapers::kJobsMax; ++number) {
    job = job_in(upload(std::string(kHead) + row("D1"))).job;
  }
  const http::Response refused = upload(std::string(kHead) + row("D1"));
  EXPECT_EQ(refused.status, 409);
  EXPECT_THAT(refused.body, HasSubstr(kBulkTooMany.name()));
  settled(job);
  EXPECT_EQ(change("DELETE", job, token_).status, 200);
  EXPECT_EQ(upload(std::string(kHead) + row("D1")).status, 200);
}

TEST_F(Bulk, AJobIsNobodyElses) {
  const std::string job = job_in(upload(std::string(kHead) + row("D1"))).job;
  settled(job);
  const std::string other =
      zone_.register_person("huang", "foods", base::OrganisationKind::trader, {"declarant"});
  const std::string officer = zone_.register_person(
      "zhao", "customs", base::OrganisationKind::customs, {"customs_officer"});
  for (const char* part : {"", "/lines", "/refused"}) {
    EXPECT_EQ(get("/" + job + part, other).status, 404) << part;
    EXPECT_EQ(get("/" + job + part, officer).status, 403) << part;
  }
  for (const char* name : {"/lodge", "/pause", "/cancel"}) {
    EXPECT_EQ(change("POST", job + name, other).status, 404) << name;
    EXPECT_EQ(change("POST", job + name, officer).status, 403) << name;
  }
  EXPECT_EQ(change("DELETE", job, other).status, 404);
  EXPECT_EQ(change("DELETE", job, officer).status, 403);
  EXPECT_EQ(job_in(get("/" + job, token_)).state, BulkState::checked);
  EXPECT_THAT(get("", other).body, Not(HasSubstr(job)));
}

TEST_F(Bulk, StepsThatAJobIsNotReadyForAreRefused) {
  const std::string job = job_in(upload(std::string(kHead) + row("D1"))).job;
  settled(job);
  EXPECT_THAT(step(job, "pause").body, HasSubstr(kBulkState.name()));
  EXPECT_EQ(job_in(step(job, "cancel")).state, BulkState::cancelled);
  EXPECT_THAT(step(job, "lodge").body, HasSubstr(kBulkState.name()));
  EXPECT_EQ(step("no-such-job", "lodge").status, 404);
  EXPECT_EQ(change("DELETE", job, token_).status, 200);
  EXPECT_EQ(get("/" + job, token_).status, 404);
}

TEST_F(Bulk, StopsWhenItsStarterMayLodgeNoMore) {
  const std::string job = job_in(upload(std::string(kHead) + row("D1"))).job;
  settled(job);
  ASSERT_TRUE(zone_.give(journeys::users::DeactivateUser{.user = *base::ActorId::parse("li")},
                         "chief_of_fruit", "fruit"));
  BulkPapers kept(zone_.papers());
  EXPECT_TRUE(kept.change(*base::OrganisationId::parse("fruit"), job, {}, [](KeptBulkJob& change) {
    change.shown.state = BulkState::lodging;
    change.shown.looked_at = 0;
    return true;
  }));
  {
    BulkLodging again(zone_.door(), zone_.papers(),
                      [](const std::string& fault) { ADD_FAILURE() << fault; });
    again.start();
    while (kept.find(*base::OrganisationId::parse("fruit"), job)->shown.state ==
           BulkState::lodging) {
      std::this_thread::yield();
    }
  }
  const auto stopped =
      shown_in(*kept.find(*base::OrganisationId::parse("fruit"), job), law::Language::en);
  EXPECT_EQ(stopped.state, BulkState::paused);
  EXPECT_EQ(stopped.stopped_by->code, kBulkStarterGone.name());
  EXPECT_EQ(declarations(), 0);
}

// A process dies after it lodged some of a window and before it noted that: the next one lodges
// the rest, and nothing twice.
TEST_F(Bulk, GoesOnAfterACrashWithoutLodgingTwice) {
  constexpr int kCount = 600;
  std::string file(kHead);
  for (int number = 1; number <= kCount; ++number) {
    file += row("D" + std::to_string(number));
  }
  const std::string job = job_in(upload(file)).job;
  settled(job);
  step(job, "lodge");
  EXPECT_EQ(settled(job).counts.lodged, kCount);
  const std::int64_t size = zone_.store().open_reader(runtime::ReadView::latest)->log_state().size;
  BulkPapers papers(zone_.papers());
  const auto organisation = *base::OrganisationId::parse("fruit");
  std::vector<KeptBulkLine> lines = papers.lines(papers.find(organisation, job)->shown, 1, kCount);
  for (KeptBulkLine& line : lines) {
    line.shown.state = BulkLineState::acceptable;
  }
  EXPECT_TRUE(papers.change(organisation, job, lines, [](KeptBulkJob& kept) {
    kept.shown.state = BulkState::lodging;
    kept.shown.looked_at = 0;
    kept.shown.counts.lodged = 0;
    kept.shown.counts.acceptable = kCount;
    return true;
  }));
  {
    BulkLodging again(zone_.door(), zone_.papers(),
                      [](const std::string& fault) { ADD_FAILURE() << fault; });
    again.start();
    settled(job);
  }
  EXPECT_EQ(settled(job).counts.lodged, kCount);
  EXPECT_EQ(zone_.store().open_reader(runtime::ReadView::latest)->log_state().size, size);
  EXPECT_EQ(declarations(), kCount);
}

}  // namespace
}  // namespace cassia::api

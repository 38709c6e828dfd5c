#include <gmock/gmock.h>

#include "systems/investment/admission/fixture_test.h"
#include "systems/investment/admission/refusals.h"

// Which list decides, and what one that is not loaded means.
namespace cassia::systems::investment::admission {
namespace {

using testing::HasSubstr;

constexpr const char* kFolder = "packages/04-investment-admission/";

// The national list of 2024 as an official may load it; these entries are made up.
law::LawText national_list(const std::string& entries, const std::string& complete = "yes") {
  std::string text =
      "id: fi_national_2024\nscope: national\nedition: \"2024\"\nvalid_from: 2024-11-01\n"
      "source: fi_list_national_2024\nclause: edition\nmark: K\nentries_official: 29\n"
      "complete: \"" +
      complete + "\"\nopen_sections: []\nentries:\n";
  return {std::string(kFolder) + "lists/fi_national_2024.yaml", text.append(entries)};
}

std::string prohibition(const std::string& id, const std::string& industries) {
  std::string text = "  - {id: " + id + ", clause: edition, effect: prohibited, mark: K, ";
  return text.append("industries: [").append(industries).append("]}\n");
}

law::LawBook loaded(std::vector<law::LawText> changes) {
  auto law = tests::law_with(std::move(changes));
  EXPECT_TRUE(law) << base::to_text(law.error());
  return *std::move(law);
}

TEST(NegativeLists, OneThatIsLoadedDecidesWhatWasOpen) {
  const law::LawBook law = loaded({national_list(prohibition("L-02", "L7243"))});
  Enquiry survey = with(owned_by({{"GB", "33 %"}, {"CN", "67 %"}}), entry("L-02"), "outside");
  EXPECT_EQ(decide_on(survey, kDay, law).answer.outcome, Outcome::blocked);
  // Whatever a complete list does not name is as for domestic firms.
  const Answer free = decide_on(with(survey, industry("G5821"), "outside"), kDay, law).answer;
  EXPECT_EQ(free.outcome, Outcome::clear);
  EXPECT_EQ(reasons(free, Standing::met), "activity_not_listed");
  ASSERT_EQ(free.lists.size(), 1U);
  EXPECT_EQ(free.lists[0]->id, "fi_national_2024");
}

TEST(NegativeLists, TheMoreOpenOneDecidesWithinTheZone) {
  const law::LawBook law = loaded({national_list(prohibition("L-02", "L7243"))});
  const Enquiry airline = with(owned_by({{"SG", "90 %"}, {"CN", "10 %"}}), entry("G-02"));
  const Answer answer = decide_on(airline, kDay, law).answer;  // not in the list of 2024 here
  EXPECT_EQ(answer.outcome, Outcome::clear);
  EXPECT_EQ(answer.activities[0].scope, law::AdmissionScope::national);
  EXPECT_EQ(reasons(answer, Standing::note), "national_list_used");
  ASSERT_EQ(answer.lists.size(), 2U);
}

TEST(NegativeLists, OneThatIsLoadedInPartMakesNothingFree) {
  const law::LawBook law = loaded({national_list(prohibition("L-02", "L7243"), "no")});
  const Answer answer =
      decide_on(with(owned_by({{"GB", "1 %"}}), industry("G5821"), "outside"), kDay, law).answer;
  EXPECT_EQ(answer.outcome, Outcome::undecided);
  EXPECT_EQ(reasons(answer, Standing::open), "list_incomplete");
}

TEST(NegativeLists, ADayWithoutAnyEditionIsUndecided) {
  const Enquiry farm = with(owned_by({{"GB", "1 %"}}), industry("A0112"));
  const Answer inside = answer_of(farm, "2021-12-31");
  EXPECT_EQ(inside.outcome, Outcome::undecided);
  EXPECT_EQ(reasons(inside, Standing::open), "zone_list_unknown");
  EXPECT_FALSE(inside.activities[0].presumed);
  const Answer outside = answer_of(with(farm, industry("A0112"), "outside"), "2021-12-31");
  EXPECT_EQ(reasons(outside, Standing::open), "national_list_unknown");
  EXPECT_TRUE(outside.lists.empty());
}

law::LawText grant(const std::string& more) {
  std::string text = "grants:\n  - {entry: Q-01, area: qinzhou_port, valid_from: 2026-01-01, ";
  text.append("cite: {source: fi_medical_pilot_2024, clause: hospitals}, mark: K");
  return {std::string(kFolder) + "grants.yaml", text.append(more).append("}\n")};
}

TEST(NegativeLists, ADocumentForTheAreaLiftsAnEntryWhileItIsValid) {
  const law::LawBook law = loaded({grant(", valid_to: 2026-12-31")});
  const Enquiry hospital = with(owned_by({{"SG", "100 %"}}), entry("Q-01"), "qinzhou_port");
  const Answer granted = decide_on(hospital, kDay, law).answer;
  EXPECT_EQ(granted.outcome, Outcome::conditional);
  EXPECT_EQ(reasons(granted, Standing::met), "grant_applies Q-01");
  EXPECT_EQ(decide_on(hospital, "2025-12-31", law).answer.outcome, Outcome::blocked);
  EXPECT_EQ(decide_on(hospital, "2027-01-01", law).answer.outcome, Outcome::blocked);
  EXPECT_EQ(decide_on(with(hospital, entry("Q-01"), "nanning"), kDay, law).answer.outcome,
            Outcome::blocked);
}

TEST(NegativeLists, ADocumentMayAskSomethingElseInstead) {
  const law::LawBook law = loaded({grant(", conditions: [chinese_share_min 0.30]")});
  const auto outcome = [&](const char* foreign, const char* chinese) {
    const Enquiry hospital = owned_by({{"SG", foreign}, {"CN", chinese}});
    return decide_on(with(hospital, entry("Q-01"), "qinzhou_port"), kDay, law).answer.outcome;
  };
  EXPECT_EQ(outcome("70 %", "30 %"), Outcome::conditional);
  EXPECT_EQ(outcome("71 %", "29 %"), Outcome::conditional);  // the entry itself asks less
}

TEST(NegativeLists, AClassThatAnEntryCoversInPartIsAsked) {
  const Enquiry seeds = owned_by({{"US", "70 %"}, {"CN", "30 %"}});
  EXPECT_EQ(reasons(answer_of(with(seeds, industry("A0112"))), Standing::open),
            "entry_covers_part A-01.wheat; entry_covers_part A-02.native");
  Activity wheat{.industry = "A0112", .entries = std::vector<std::string>{"A-01.wheat"}};
  wheat.other_than = std::vector<std::string>{"A-02"};
  EXPECT_EQ(reasons(answer_of(with(seeds, wheat)), Standing::not_met),
            "chinese_share_min A-01.wheat 30 %");
  const Enquiry enough = owned_by({{"US", "66 %"}, {"CN", "34 %"}});
  EXPECT_EQ(outcome_of(with(enough, wheat)), Outcome::conditional);
  // Maize: the national list of 2021 asked for control, the list of the zones for 34 %.
  EXPECT_EQ(outcome_of(with(enough, entry("A-01.corn")), "2023-06-01"), Outcome::conditional);
  EXPECT_EQ(outcome_of(with(enough, entry("A-01.corn"), "outside"), "2023-06-01"),
            Outcome::blocked);
}

TEST(NegativeLists, SchoolsAskForPeople) {
  Enquiry school = with(owned_by({{"GB", "49 %"}, {"CN", "51 %"}}), entry("P-02"));
  school.people = People{.head = country("GB"), .board_seats = 9, .board_chinese = 4};
  const Answer answer = answer_of(school);
  EXPECT_EQ(answer.outcome, Outcome::conditional);
  EXPECT_EQ(reasons(answer, Standing::not_met), "chinese_head P-02 GB; chinese_board_min P-02 4/9");
  school.people = People{.head = country("CN"), .board_seats = 10, .board_chinese = 5};
  EXPECT_TRUE(passes(answer_of(school)));
}

TEST(Enquiries, HoldersWhoAreUntoldLeaveItOpen) {
  Enquiry carrier = with(owned_by({{"SG", "49 %"}}), entry("G-01"));
  const Answer answer = answer_of(carrier);
  EXPECT_EQ(answer.outcome, Outcome::undecided);
  EXPECT_EQ(reasons(answer, Standing::open), "chinese_control G-01 0 % – 51 %");
  EXPECT_THAT(notes(answer), HasSubstr("foreign_share_unknown"));
  const Answer none = answer_of(with(owned_by({{"CN", "100 %"}}), entry("G-01")));
  EXPECT_EQ(reasons(none, Standing::met), "investment_not_foreign");
}

TEST(Enquiries, HongKongMacaoAndTaiwanAreForeignByReference) {
  for (const char* code : {"HK", "MO", "TW"}) {
    const Answer answer = answer_of(with(owned_by({{code, "100 %"}}), entry("G-01")));
    EXPECT_EQ(answer.outcome, Outcome::blocked) << code;
    EXPECT_THAT(notes(answer), HasSubstr("investor_by_reference"));
    EXPECT_THAT(notes(answer), HasSubstr("treaties_not_assessed"));
  }
  const Answer clear = answer_of(with(owned_by({{"SG", "100 %"}}), industry("C2110")));
  EXPECT_EQ(notes(clear),
            "security_review_not_assessed encouraged_catalogue_not_loaded "
            "market_access_list_not_loaded");
}

// A part of the catalogue of what is encouraged, with one class and a part of another.
law::LawText catalogue(const std::string& scope, const std::string& complete) {
  const std::string id = "fi_" + scope + "_2022";
  return {std::string(kFolder) + "lists/" + id + ".yaml",
          "id: " + id + "\nscope: " + scope +
              "\nedition: \"2022\"\nvalid_from: 2023-01-01\n"
              "source: fi_catalogue_2022\nclause: \"edition\"\nmark: K\n"
              "entries_official: 3\ncomplete: \"" +
              complete +
              "\"\nopen_sections: []\nentries:\n"
              "  - {id: E-01, clause: \"1\", effect: encouraged, mark: K, industries: [C21]}\n"
              "  - {id: E-02, clause: \"2\", effect: encouraged, mark: K, "
              "industries: [\"G5930 part\"]}\n"};
}

law::LawText catalogue_source() {
  std::string text = "id: fi_catalogue_2022\nkind: notice\n";
  text += "title: {zh: 目录, en: Catalogue, vi: Danh mục}\nclauses:\n";
  for (const char* const clause : {"1", "2", "edition"}) {
    text += std::string("  - {id: \"") + clause + "\", mark: K, gist: {zh: 条, en: x, vi: x}}\n";
  }
  return {"register/fi_catalogue_2022.yaml", text};
}

std::string encouraged(const Enquiry& enquiry, const law::LawBook& law) {
  std::string told;
  for (const Reason& note : decide_on(enquiry, kDay, law).answer.notes) {
    const std::string_view code = note.sentence.code.name();
    if (code.starts_with("encouraged")) {
      told.append(told.empty() ? "" : "; ")
          .append(code)
          .append(" ")
          .append(note.sentence.citation.clause);
    }
  }
  return told;
}

TEST(EncouragedCatalogue, TellsOfEachActivityWhatIsLoaded) {
  const auto law = loaded(
      {catalogue_source(), catalogue("encouraged", "no"), catalogue("encouraged_region", "yes")});
  const auto asked = [](const char* code, const char* place = "nanning") {
    return with(owned_by({{"SG", "100 %"}}), industry(code), place);
  };
  EXPECT_EQ(encouraged(asked("C2110"), law), "encouraged_activity 1; encouraged_activity 1");
  EXPECT_EQ(encouraged(asked("C2110", "outside"), law), "encouraged_activity 1")
      << "another province has other entries";
  EXPECT_EQ(encouraged(asked("G5930"), law), "encouraged_in_part 2; encouraged_in_part 2");
  EXPECT_EQ(encouraged(asked("C"), law), "encouraged_in_part 1; encouraged_in_part 1");
  EXPECT_EQ(encouraged(asked("A0112"), law), "encouraged_undecided edition")
      << "the one of the province is complete and does not name it";
  EXPECT_EQ(decide_on(asked("C2110"), kDay, law).answer.lists.size(), 4U);
}

TEST(EncouragedCatalogue, DecidesNothingOfAdmission) {
  const auto law = loaded({catalogue_source(), catalogue("encouraged", "no")});
  const Enquiry carrier = with(owned_by({{"SG", "100 %"}}), entry("G-01"));
  EXPECT_EQ(decide_on(carrier, kDay, law).answer.outcome, Outcome::blocked);
  EXPECT_EQ(encouraged(with(owned_by({{"SG", "100 %"}}), industry("C2110")), law),
            "encouraged_activity 1; encouraged_catalogue_not_loaded ")
      << "the part of the province is missing";
}

std::string refusal(const Enquiry& enquiry) {
  const auto read = read_case(enquiry, day(kDay), tests::real_law());
  EXPECT_FALSE(read);
  std::string text(read.error().code.name());
  return text.append(" at ").append(read.error().place);
}

TEST(Enquiries, ThatCannotBeAnsweredAreRefusedWithTheField) {
  const Enquiry good = with(owned_by({{"SG", "49 %"}}), entry("G-01"));
  EXPECT_EQ(refusal(with(good, entry("G-01"), "hainan")), "area_of_zone_unknown at place");
  EXPECT_EQ(refusal(with(good, entry("Z-99"))), "list_entry_unknown at activities[0].entries");
  EXPECT_EQ(refusal(with(good, industry("C9999"))), "industry_unknown at activities[0].industry");
  EXPECT_EQ(refusal(with(good, industry("5"))), "industry_unknown at activities[0].industry");
  EXPECT_EQ(refusal(with(good, Activity{})), "activity_not_named at activities[0]");
  Activity activity = entry("G-01");
  activity.exceptions = std::vector<std::string>{"luck"};
  EXPECT_EQ(refusal(with(good, activity)), "list_exception_unknown at activities[0].exceptions");

  Enquiry bad = good;
  bad.activities.clear();
  EXPECT_EQ(refusal(bad), "activities_out_of_range at activities");
  bad = good;
  bad.target = "SG1";
  EXPECT_EQ(refusal(bad), "target_not_chinese at target");
  bad = good;
  bad.entities[1].id = "a b";
  EXPECT_EQ(refusal(bad), "entity_id_malformed at entities[1]");
  bad = good;
  bad.holdings[0].share = "49";
  EXPECT_EQ(refusal(bad), "share_malformed at holdings[0].share");
  bad = good;
  bad.people = People{.board_seats = 9, .board_chinese = 10};
  EXPECT_EQ(refusal(bad), "board_malformed at people");
  bad = good;
  bad.security = Security{.fields = {"fortune telling"}};
  EXPECT_EQ(refusal(bad), "security_field_unknown at security.fields[0]");
}

}  // namespace
}  // namespace cassia::systems::investment::admission

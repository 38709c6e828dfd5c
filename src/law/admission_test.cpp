#include <gtest/gtest.h>

#include "law/admission_list.h"
#include "law/law_book.h"
#include "law/refusals.h"
#include "law/small_law_test.h"
#include "law/values_test.h"

namespace cassia::law {
namespace {

constexpr const char* kList = "packages/01-origin/lists/fi_national_2021.yaml";
constexpr const char* kGrants = "packages/01-origin/grants.yaml";

// The small law with a negative list, a grant and three classes.
std::vector<LawText> law_with_lists() {
  std::vector<LawText> texts = small_law();
  texts.push_back(
      {kList,
       "id: fi_national_2021\n"
       "scope: national\n"
       "edition: \"2021\"\n"
       "valid_from: 2022-01-01\n"
       "valid_to: 2024-10-31\n"
       "source: tariff_law\n"
       "clause: \"13\"\n"
       "mark: K\n"
       "entries_official: 31\n"
       "complete: \"no\"\n"
       "open_sections: [{code: C, clause: \"60\", mark: K}]\n"
       "entries:\n"
       "  - id: G-02\n"
       "    clause: \"13\"\n"
       "    effect: restricted\n"
       "    mark: S\n"
       "    industries: [G561, \"G5521 part\"]\n"
       "    conditions: [chinese_control, single_foreign_share_max 0.25]\n"
       "    pilot: {kind: named_places, valid_from: 2024-01-01, "
       "cite: {source: tariff_law, clause: \"60\"}, mark: K}\n"
       "  - {id: P-01, clause: \"13\", effect: prohibited, mark: K, industries: [P832]}\n"});
  texts.push_back({kGrants,
                   "grants:\n"
                   "  - {entry: G-02, area: chongzuo, valid_from: 2023-01-01, "
                   "valid_to: 2023-12-31, cite: {source: tariff_law, clause: \"60\"}, mark: K}\n"});
  texts.push_back({"codes/industries.csv", "code\nG\nG56\nG5611\n"});
  return texts;
}

std::vector<LawText> lists_edited(const Edit& edit) {
  std::vector<LawText> texts = law_with_lists();
  for (LawText& text : texts) {
    const auto place = text.path == edit.path ? text.text.find(edit.from) : std::string::npos;
    if (place != std::string::npos) {
      text.text.replace(place, edit.from.size(), edit.to);
      return texts;
    }
  }
  ADD_FAILURE() << edit.path << " does not hold " << edit.from;
  return texts;
}

void check_list(const Edit& edit, base::RefusalCode code, std::string_view position) {
  const auto law = compile(lists_edited(edit));
  ASSERT_FALSE(law) << edit.to;
  EXPECT_EQ(law.error().code.name(), code.name()) << base::to_text(law.error());
  EXPECT_EQ(law.error().place, edit.path + std::string(position)) << edit.to;
}

TEST(AdmissionLists, AreFoundByScopeAndDay) {
  const LawBook law = compile(law_with_lists()).value();
  const AdmissionLists& lists = law.admission_lists();
  const AdmissionList* const list = lists.find(AdmissionScope::national, day("2024-10-31"));
  ASSERT_NE(list, nullptr);
  EXPECT_EQ(list->edition, "2021");
  EXPECT_FALSE(list->is_complete);
  EXPECT_EQ(list->open_sections.at(0).code, "C");
  EXPECT_EQ(lists.find(AdmissionScope::national, day("2021-12-31")), nullptr);
  EXPECT_EQ(lists.find(AdmissionScope::national, day("2024-11-01")), nullptr);
  EXPECT_EQ(lists.find(AdmissionScope::zone, day("2023-01-01")), nullptr);
  EXPECT_EQ(lists.find_earlier(AdmissionScope::national, day("2024-11-01")), list);
  EXPECT_EQ(lists.find_earlier(AdmissionScope::national, day("2024-10-31")), nullptr);

  const AdmissionEntry* const airline = list->find("G-02");
  ASSERT_NE(airline, nullptr);
  EXPECT_EQ(airline->conditions.at(1).share, base::Rate::parse_share("0.25").value());
  EXPECT_TRUE(airline->industries.at(1).is_part);
  EXPECT_EQ(airline->pilot->kind, PilotKind::named_places);
  EXPECT_TRUE(list->find("P-01")->is_prohibited);
}

TEST(AdmissionLists, KnowGrantsAndClasses) {
  const LawBook law = compile(law_with_lists()).value();
  const AdmissionLists& lists = law.admission_lists();
  EXPECT_NE(lists.find_grant("G-02", "chongzuo", day("2023-12-31")), nullptr);
  EXPECT_EQ(lists.find_grant("G-02", "chongzuo", day("2024-01-01")), nullptr);
  EXPECT_EQ(lists.find_grant("G-02", "nanning", day("2023-12-31")), nullptr);
  EXPECT_TRUE(lists.has_industry("G561"));  // above G5611
  EXPECT_FALSE(lists.has_industry("G5612"));
  EXPECT_FALSE(lists.has_industry("H"));
  EXPECT_TRUE(LawBook().admission_lists().lists().empty());
}

TEST(AdmissionLists, RefuseWhatTheyDoNotUnderstand) {
  check_list({kList, "scope: national", "scope: world"}, kLawKindUnknown, ":2:8");
  check_list({kList, "effect: prohibited", "effect: encouraged"}, kLawValueMalformed, ":20:38");
  check_list({kList, "scope: national", "scope: encouraged"}, kLawValueMalformed, ":15:13");
  check_list({kList, "id: fi_national_2021", "id: fi_other"}, kLawValueMalformed, ":1:5");
  check_list({kList, "effect: restricted", "effect: hard"}, kLawValueMalformed, ":15:13");
  check_list({kList, "effect: restricted", "effect: prohibited"}, kLawValueMalformed, ":15:13");
  check_list({kList, "chinese_control,", "luck,"}, kLawKindUnknown, ":18:17");
  check_list({kList, "chinese_control,", "chinese_control 0.5,"}, kLawValueMalformed, ":18:17");
  check_list({kList, "max 0.25", "max 1.25"}, kLawValueMalformed, ":18:17");
  check_list({kList, "[G561", "[g561"}, kLawValueMalformed, ":17:17");
  check_list({kList, "kind: named_places", "kind: everywhere"}, kLawKindUnknown, ":19:19");
  check_list({kList, "id: P-01", "id: G-02"}, kLawNameRepeated, ":20:10");
  check_list({kList, "complete: \"no\"", "complete: perhaps"}, kLawValueMalformed, ":10:11");
  check_list({kList, "code: C", "code: C1"}, kLawValueMalformed, ":11:24");
  check_list({kList, "effect: restricted\n", "effect: restricted\n    colour: red\n"},
             kLawKeyUnknown, ":16:5");
  check_list({kGrants, "entry: G-02", "entry: G-99"}, kLawValueMalformed, ":2:13");
  check_list({kGrants, "area: chongzuo", "area: hainan"}, kLawValueMalformed, ":2:25");
  check_list({"codes/industries.csv", "G5611", "five"}, kLawValueMalformed, ":4");
}

TEST(AdmissionLists, RefuseTwoOfOneScopeOnOneDay) {
  std::vector<LawText> texts = law_with_lists();
  const auto first = std::ranges::find(texts, kList, &LawText::path);
  LawText second{"packages/01-origin/lists/fi_second.yaml", first->text};
  second.text.replace(second.text.find("fi_national_2021"), 16, "fi_second");
  texts.push_back(second);
  const auto law = compile(texts);
  ASSERT_FALSE(law);
  EXPECT_EQ(law.error().code.name(), kLawValiditiesOverlap.name());
}

TEST(AdmissionLists, RefuseACompleteListWithoutEntries) {
  std::vector<LawText> texts = law_with_lists();
  const auto list = std::ranges::find(texts, kList, &LawText::path);
  list->text.replace(list->text.find("entries:\n"), std::string::npos, "entries: []\n");
  std::erase_if(texts, [](const LawText& text) { return text.path == kGrants; });
  EXPECT_TRUE(compile(texts));
  std::ranges::find(texts, kList, &LawText::path)
      ->text.replace(list->text.find("complete: \"no\""), 14, "complete: \"yes\"");
  const auto law = compile(texts);
  ASSERT_FALSE(law);
  EXPECT_EQ(law.error().code.name(), kLawValueMalformed.name());
}

}  // namespace
}  // namespace cassia::law

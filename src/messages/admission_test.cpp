#include <gmock/gmock.h>

#include <fstream>
#include <sstream>

#include "codec/described_json.h"
#include "messages/admission_answers.h"
#include "messages/admission_file.h"
#include "messages/refusals.h"
#include "tests/support/law_folder.h"

namespace cassia::messages {
namespace {

namespace admission = systems::investment::admission;
using testing::HasSubstr;

base::Date day(std::string_view text) { return base::Date::parse(text).value(); }

// The example of docs/concepts/admission.md.
admission::Enquiry water_transport() {
  std::ifstream file("demo/water_transport.admission.yaml", std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  const auto enquiry = read_admission_file({.path = "enquiry.yaml", .text = text.str()});
  EXPECT_TRUE(enquiry) << base::to_text(enquiry.error());
  return *enquiry;
}

TEST(AdmissionAnswers, TellTheExampleWithItsFigures) {
  const admission::Enquiry enquiry = water_transport();
  EXPECT_EQ(enquiry.on, day("2026-06-01"));
  const AdmissionAnswer answer =
      answer_admission(enquiry, *enquiry.on, tests::real_law(), law::Language::en).value();
  EXPECT_EQ(answer.outcome, admission::Outcome::blocked);
  EXPECT_FALSE(answer.passes);
  EXPECT_EQ(answer.shares.foreign, "52 %");
  EXPECT_EQ(answer.shares.chinese, "48 %");
  EXPECT_EQ(answer.shares.largest_foreign_group, "42 %");
  ASSERT_EQ(answer.activities.size(), 1U);
  EXPECT_EQ(answer.activities[0].reasons[0].text,
            "G-01 (water transport within China): Chinese control, more than 50 % together; they "
            "have 48 %.");
  EXPECT_EQ(answer.activities[0].reasons[0].mark, "K");
  EXPECT_EQ(answer.review, admission::Review::refer);

  ASSERT_EQ(answer.advice.size(), 3U);
  EXPECT_TRUE(answer.advice[0].passes);
  const AdmissionChange& change = answer.advice[1].changes.at(0);
  EXPECT_EQ(change.text,
            "tan sells 2.01 % of coastal_line to Chinese holders (from 10 % to 7.99 %)");
  EXPECT_EQ(change.share_sold, "201/10000");
  EXPECT_EQ(change.share_left, "799/10000");

  ASSERT_EQ(answer.lists.size(), 2U);
  EXPECT_EQ(answer.lists[0].id, "fi_zone_2021");
  EXPECT_EQ(answer.lists[0].entries_official, 27);
  EXPECT_EQ(answer.lists[1].id, "fi_national_2024");
  EXPECT_EQ(answer.lists[1].entries_loaded, 0);
  EXPECT_EQ(answer.law.size(), 64U);
}

TEST(AdmissionAnswers, AreSentencesInEveryLanguageWithNothingLeftOpen) {
  admission::Enquiry enquiry = water_transport();
  for (const char* place : {"qinzhou_port", "outside"}) {
    for (const char* entry : {"G-01", "G-02", "G-03", "I-02", "L-02", "P-02", "Q-01"}) {
      enquiry.place = place;
      enquiry.activities = {{.industry = "G5821"}, {.entries = std::vector<std::string>{entry}}};
      for (const law::Language language :
           {law::Language::zh, law::Language::en, law::Language::vi}) {
        const AdmissionAnswer answer =
            answer_admission(enquiry, *enquiry.on, tests::real_law(), language).value();
        const std::string text = codec::to_json(answer);
        EXPECT_EQ(text.find("[foreign"), std::string::npos);
        for (const char* fact : {"{entry", "{what", "{list", "{area", "{limit", "{has", "{until"}) {
          EXPECT_EQ(text.find(fact), std::string::npos) << fact << " in " << text;
        }
      }
    }
  }
}

TEST(AdmissionAnswers, NameTheListThatIsNotLoaded) {
  admission::Enquiry enquiry = water_transport();
  enquiry.place = "outside";
  const AdmissionAnswer answer =
      answer_admission(enquiry, *enquiry.on, tests::real_law(), law::Language::en).value();
  EXPECT_EQ(answer.outcome, admission::Outcome::undecided);
  EXPECT_EQ(answer.activities[0].presumed, admission::Outcome::blocked);
  EXPECT_EQ(
      answer.activities[0].reasons[0].text,
      "None of the 29 entries of \"Special measures on access of foreign investment (negative "
      "list), 2024\" is loaded. That never means open.");
}

std::string refusal(std::string text) {
  const auto enquiry = read_admission_file({.path = "e", .text = std::move(text)});
  return enquiry ? "" : std::string(enquiry.error().code.name()) + " " + enquiry.error().place;
}

TEST(AdmissionFiles, AreReadStrictlyAndMayBeJson) {
  EXPECT_EQ(refusal("{\"on\": \"2026-06-01\", \"place\": \"outside\", \"security\": "
                    "{\"is_military\": true, \"fields\": []}, \"people\": null}"),
            "");
  EXPECT_EQ(refusal("place: outside\ncolour: red\n"), "field_unknown e:2:1");
  EXPECT_EQ(refusal("entities:\n  - {id: a, kind: firm}\n"), "field_malformed e:2:19");
  EXPECT_EQ(refusal("entities: {id: a}\n"), "field_malformed e:1:11");
  EXPECT_EQ(refusal("place: [a]\n"), "field_malformed e:1:8");
  EXPECT_EQ(refusal("[a]\n"), "field_malformed e:1:1");
  EXPECT_EQ(refusal("people: {board_seats: many}\n"), "field_malformed e:1:23");
  EXPECT_THAT(refusal("on: 2026-02-30\n"), HasSubstr("e:1:5"));
  EXPECT_EQ(refusal("place: a\nplace: b\n"), "law_key_repeated e:2:1");
}

}  // namespace
}  // namespace cassia::messages

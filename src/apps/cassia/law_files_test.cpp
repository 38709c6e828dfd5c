#include "apps/cassia/law_files.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdlib>
#include <fstream>

#include "apps/cassia/duty_report.h"
#include "law/admission_list.h"
#include "law/refusals.h"

namespace cassia::apps {
namespace {

namespace fs = std::filesystem;

// A folder for loaded law that is gone at the end.
class LoadedLaw : public testing::Test {
 protected:
  void SetUp() override {
    folder_ = fs::path(testing::TempDir()) /
              ("cassia-law-" + std::to_string(getpid()) + "-" +
               testing::UnitTest::GetInstance()->current_test_info()->name());
    fs::create_directories(folder_ / "inbox");
  }
  void TearDown() override { fs::remove_all(folder_); }

  fs::path write(const std::string& name, const std::string& text) const {
    const fs::path path = folder_ / "inbox" / name;
    std::ofstream(path, std::ios::binary) << text;
    return path;
  }
  LawFolders folders() const { return {.shipped = "law", .loaded = folder_ / "law"}; }

 private:
  fs::path folder_;
};

DutyAnswer lettuce_of_japan(const law::LawBook& law) {
  const auto answer =
      answer_duty({.hs_code = *base::HsCode::parse("0705.11.00", base::HsEdition::hs2022),
                   .origin = *base::CountryCode::parse("JP"),
                   .price = base::Money::of_minor(1'000'000'00),
                   .on = *base::Date::parse("2026-04-20")},
                  law);
  EXPECT_TRUE(answer) << base::to_text(answer.error());
  return *answer;
}

const std::string kRcepTable =
    "cassia-tariff 1\nid: cn-rcep-2026\nimporter: CN\nhs_edition: hs2022\n"
    "valid_from: 2026-01-01\nvalid_to: 2026-12-31\nsource: rcep\nmark: S\n"
    "coverage: 0705\nagreement: rcep\norigins: JP\ncolumns: hs rcep\n---\n070511 6\n";

TEST_F(LoadedLaw, ChangesTheAnswerWithoutARebuild) {
  EXPECT_EQ(lettuce_of_japan(*load_law(folders())).best, "mfn");
  const auto kept = keep_law_file(write("cn-rcep-2026.tariff", kRcepTable), folders());
  ASSERT_TRUE(kept) << base::to_text(kept.error());
  EXPECT_EQ(*kept, "tariffs/cn-rcep-2026.tariff");
  const DutyAnswer after = lettuce_of_japan(*load_law(folders()));
  EXPECT_EQ(after.best, "rcep");
  EXPECT_FALSE(after.taxes.cheaper_may_exist);
}

// A national list whose only entry is cited by a clause of its source.
const std::string kListSource =
    "id: fi_list_national_2024\nkind: regulation\ntitle: {zh: 清单, en: the list, vi: danh mục}\n"
    "in_force_from: \"2024-11-01\"\nclauses:\n"
    "  - {id: edition, mark: K, gist: {zh: 一条, en: one entry, vi: một mục}}\n"
    "  - {id: manufacturing, mark: K, gist: {zh: 无, en: none, vi: không có}}\n"
    "  - {id: \"1\", mark: S, gist: {zh: 国内水运, en: water transport, vi: vận tải thủy}}\n";
const std::string kList =
    "id: fi_national_2024\nscope: national\nedition: \"2024\"\nvalid_from: 2024-11-01\n"
    "source: fi_list_national_2024\nclause: edition\nmark: K\nentries_official: 1\n"
    "complete: \"yes\"\nopen_sections: []\nentries:\n"
    "  - {id: G-01, clause: \"1\", effect: prohibited, mark: S, industries: [G551]}\n";

TEST_F(LoadedLaw, TakesANegativeListAfterItsSource) {
  const auto too_early = keep_law_file(write("fi_national_2024.yaml", kList), folders());
  ASSERT_FALSE(too_early);
  EXPECT_EQ(too_early.error().code, law::kLawCitationUnresolved);
  const auto source = keep_law_file(write("fi_list_national_2024.yaml", kListSource), folders());
  ASSERT_TRUE(source) << base::to_text(source.error());
  EXPECT_EQ(*source, "register/fi_list_national_2024.yaml");
  const auto list = keep_law_file(write("fi_national_2024.yaml", kList), folders());
  ASSERT_TRUE(list) << base::to_text(list.error());
  EXPECT_EQ(*list, "packages/04-investment-admission/lists/fi_national_2024.yaml");
  const law::LawBook law = *load_law(folders());
  const law::AdmissionList* const found =
      law.admission_lists().find(law::AdmissionScope::national, *base::Date::parse("2026-06-01"));
  ASSERT_NE(found, nullptr);
  EXPECT_TRUE(found->is_complete);
  EXPECT_NE(found->find("G-01"), nullptr);
}

TEST_F(LoadedLaw, IsNotKeptWhenItIsWrong) {
  const auto damaged =
      keep_law_file(write("cn-rcep-2026.tariff", kRcepTable + "070511 7\n"), folders());
  ASSERT_FALSE(damaged);
  EXPECT_EQ(damaged.error().code, law::kLawTableMalformed);
  const auto other = keep_law_file(write("letter.txt", "Dear customs"), folders());
  ASSERT_FALSE(other);
  EXPECT_EQ(other.error().code, law::kLawFileUnknown);
  EXPECT_EQ(lettuce_of_japan(*load_law(folders())).best, "mfn");
}

TEST_F(LoadedLaw, TakesTheWholeOfficialNomenclature) {
  const fs::path official = "../shared/data/hs/hs2022.csv";
  if (!fs::exists(official)) {
    ASSERT_EQ(std::getenv("CI"), nullptr) << "continuous integration needs the shared data";
    std::cout << "[ NOTHING  ] the official nomenclature is absent: not loaded\n";
    return;
  }
  const auto kept = keep_law_file(official, folders());
  ASSERT_TRUE(kept) << base::to_text(kept.error());
  const auto law = load_law(folders());
  ASSERT_TRUE(law) << base::to_text(law.error());
  const law::GoodsName* const durian =
      law->names().find_official(*base::HsCode::parse("0810.60.00", base::HsEdition::hs2022));
  ASSERT_NE(durian, nullptr);
  EXPECT_EQ(durian->code.digits(), "081060");
  EXPECT_FALSE(durian->official.empty());
  EXPECT_GT(law->names().all().size(), 6000U);
}

}  // namespace
}  // namespace cassia::apps

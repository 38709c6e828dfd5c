#include <gtest/gtest.h>

#include "law/law_book.h"
#include "law/small_law_test.h"
#include "law/text_limits.h"

namespace cassia::law {
namespace {

// Compiles the small law after one edit and compares code and place of the refusal.
void check(const Edit& edit, base::RefusalCode code, std::string_view place) {
  EXPECT_EQ(verdict(compile(small_law_edited(edit))),
            std::string(code.name()) + " " + std::string(place))
      << edit.from << " -> " << edit.to;
}

constexpr const char* kParameters = "packages/00-tax/parameters.yaml";
constexpr const char* kPackage = "packages/00-tax/package.yaml";
constexpr const char* kAgreements = "packages/01-origin/agreements.yaml";
constexpr const char* kExchange = "packages/00-tax/parameters.exchange.yaml";

TEST(Compile, AcceptsTheSmallLawAndAnEmptyFolder) {
  EXPECT_EQ(verdict(compile(small_law())), "accepted");
  EXPECT_EQ(verdict(compile({})), "accepted");
}

TEST(Compile, RefusesFilesItDoesNotKnow) {
  for (const auto* path : {"notes.txt", "packages/package.yaml", "packages/00-tax/param.yaml",
                           "packages/00-tax/deep/parameters.yaml", "register/.yaml",
                           "register/a/b.yaml", "codes/other.csv", "names/fruit.csv",
                           "nomenclature/hs2017.csv", "packages//package.yaml", ""}) {
    EXPECT_EQ(verdict(compile(small_law_with({path, "a: b\n"}))),
              std::string("law_file_unknown ") + path);
  }
}

TEST(Compile, RefusesTheSameFileTwice) {
  std::vector<LawText> texts = small_law();
  texts.push_back(texts.front());
  EXPECT_EQ(compile(texts).error().code, kLawFileRepeated);
}

TEST(Compile, RefusesAFolderWithoutItsManifestAndACalendarWithoutItsOtherHalf) {
  const auto without = [](const char* path) { return verdict(compile(small_law_without(path))); };
  EXPECT_EQ(without("packages/00-tax/package.yaml"),
            "law_file_missing packages/00-tax/package.yaml");
  EXPECT_EQ(without("calendars/cn.yaml"), "law_file_missing calendars/cn.yaml");
  EXPECT_EQ(without("calendars/cn.csv"), "law_file_missing calendars/cn.csv");
}

TEST(Compile, RefusesUnknownMissingAndRepeatedKeys) {
  check({kParameters, "unit:", "units:"}, kLawKeyUnknown, "packages/00-tax/parameters.yaml:4:5");
  check({kParameters, "    unit: per_day\n    title:", "    heading:"}, kLawKeyUnknown,
        "packages/00-tax/parameters.yaml:4:5");
  check({kParameters, ", mark: S", ""}, kLawKeyMissing, "packages/00-tax/parameters.yaml:7:9");
  check({kParameters, "unit: per_day", "kind: rate"}, kLawKeyRepeated,
        "packages/00-tax/parameters.yaml:4:5");
  check({kPackage, "version: 2\n", ""}, kLawKeyMissing, "packages/00-tax/package.yaml:1:1");
  check({kAgreements, "customs_code", "code"}, kLawKeyUnknown,
        "packages/01-origin/agreements.yaml:3:5");
  check({"register/tariff_law.yaml", "issuer", "publisher"}, kLawKeyUnknown,
        "register/tariff_law.yaml:4:1");
  check({"messages/law.yaml", "doc:", "docs:"}, kLawKeyUnknown, "messages/law.yaml:5:3");
  check({"tariffs/missing.yaml", "why:", "reason:"}, kLawKeyUnknown, "tariffs/missing.yaml:8:5");
  check({"calendars/cn.yaml", "weekend", "week_end"}, kLawKeyUnknown, "calendars/cn.yaml:4:1");
}

TEST(Compile, RefusesUnknownKinds) {
  check({kParameters, "kind: rate", "kind: ratio"}, kLawKindUnknown,
        "packages/00-tax/parameters.yaml:3:11");
  check({kPackage, "in_force", "inforce"}, kLawKindUnknown, "packages/00-tax/package.yaml:3:9");
  check({kAgreements, "kind: certificate", "kind: letter"}, kLawKindUnknown,
        "packages/01-origin/agreements.yaml:10:16");
  check({"calendars/cn.csv", "holiday", "festival"}, kLawKindUnknown, "calendars/cn.csv:2");
}

TEST(Compile, RefusesMalformedValuesWithTheirPlace) {
  const std::string value = "packages/00-tax/parameters.yaml:7:";
  check({kParameters, "\"0.0005\"", "\"5 %\""}, kLawValueMalformed, value + "17");
  check({kParameters, "\"0.0005\"", "[]"}, kLawValueMalformed, value + "17");
  check({kParameters, "\"0.0005\"", "~"}, kLawValueMalformed, value + "17");
  check({kParameters, "2024-12-31", "2019-12-31"}, kLawValueMalformed, value + "61");
  check({kParameters, "2020-01-01", "2020-02-30"}, kLawValueMalformed, value + "39");
  check({kParameters, "mark: S", "mark: X"}, kLawValueMalformed, value + "121");
  check({kParameters, "fee.daily_rate", "Fee.rate"}, kLawValueMalformed,
        "packages/00-tax/parameters.yaml:2:11");
  check({kParameters, "fee.daily_rate", "fee..rate"}, kLawValueMalformed,
        "packages/00-tax/parameters.yaml:2:11");
  check({kPackage, "version: 2", "version: 0"}, kLawValueMalformed,
        "packages/00-tax/package.yaml:2:10");
  check({kPackage, "id: 00-tax", "id: 00-duty"}, kLawValueMalformed,
        "packages/00-tax/package.yaml:1:5");
  check({kPackage, "zone: whole", "zone: half"}, kLawValueMalformed,
        "packages/00-tax/package.yaml:6:19");
  check({kPackage, "{zone: whole}", "{}"}, kLawValueMalformed, "packages/00-tax/package.yaml:6:12");
  check({kAgreements, "200.00 USD", "200.001 USD"}, kLawValueMalformed,
        "packages/01-origin/agreements.yaml:16:31");
  check({kAgreements, "value: 12,", "value: 1201,"}, kLawValueMalformed,
        "packages/01-origin/agreements.yaml:12:30");
  check({kExchange, "per 1 USD", "per 1 THB"}, kLawValueMalformed,
        "packages/00-tax/parameters.exchange.yaml:2:11");
  check({kExchange, "7.1234 CNY", "7.1234 THB"}, kLawValueMalformed,
        "packages/00-tax/parameters.exchange.yaml:2:11");
  check({"register/tariff_law.yaml", "id: tariff_law", "id: other_law"}, kLawValueMalformed,
        "register/tariff_law.yaml:1:5");
  check({"calendars/cn.yaml", "480", "841"}, kLawValueMalformed, "calendars/cn.yaml:3:21");
  check({"calendars/cn.yaml", "saturday, sunday", "friday"}, kLawValueMalformed,
        "calendars/cn.yaml:4:10");
  check({"codes/units.csv", "1000,1", "1000,0"}, kLawValueMalformed, "codes/units.csv:3");
  check({"names/goods.csv", "081060", "08106"}, kLawValueMalformed, "names/goods.csv:3");
  check({"names/pinyin.csv", "liu,榴", "liú,榴"}, kLawValueMalformed, "names/pinyin.csv:3");
  check({"names/pinyin.csv", "liu,榴", ",榴"}, kLawValueMalformed, "names/pinyin.csv:3");
  check({"names/pinyin.csv", "liu,榴", "liu,榴a"}, kLawValueMalformed, "names/pinyin.csv:3");
}

TEST(Compile, RefusesValuesThatAreValidOnTheSameDay) {
  const std::string values = "packages/00-tax/parameters.yaml:7:7";
  check({kParameters, "valid_from: 2025-02-01", "valid_from: 2024-12-31"}, kLawValiditiesOverlap,
        values);
  check({kParameters, "valid_to: 2024-12-31,", ""}, kLawValiditiesOverlap, values);
  EXPECT_EQ(verdict(compile(small_law_edited(
                {kParameters, "valid_from: 2025-02-01", "valid_from: 2025-01-01"}))),
            "accepted");
  const std::string proof =
      "      - {kind: certificate, title: {zh: 甲, en: a, vi: b}, valid_from: 2023-01-01,"
      " cite: {source: tariff_law, clause: \"13\"}, mark: S}\n";
  check({kAgreements, "    required_tables", proof + "    required_tables"}, kLawValiditiesOverlap,
        "packages/01-origin/agreements.yaml:11:9");
}

TEST(Compile, RefusesCitationsThatDoNotResolve) {
  check({kParameters, "clause: \"13\"", "clause: \"14\""}, kLawCitationUnresolved,
        "packages/00-tax/parameters.yaml:7:79");
  check({kPackage, "source: tariff_law", "source: duty_law"}, kLawCitationUnresolved,
        "packages/00-tax/package.yaml:7:13");
  check({kAgreements, "source: tariff_law", "source: duty_law"}, kLawCitationUnresolved,
        "packages/01-origin/agreements.yaml:5:11");
  check({"tariffs/missing.yaml", "tariff_law", "duty_law"}, kLawCitationUnresolved,
        "tariffs/missing.yaml:7:13");
  check({"calendars/cn.yaml", "tariff_law", "duty_law"}, kLawCitationUnresolved,
        "calendars/cn.yaml:5:10");
  check({"calendars/cn.csv", "tariff_law", "duty_law"}, kLawCitationUnresolved,
        "calendars/cn.csv:2");
}

TEST(Compile, RefusesMissingTranslations) {
  check({kParameters, ", vi: tỷ lệ", ""}, kLawTranslationMissing,
        "packages/00-tax/parameters.yaml:5:12");
  check({kPackage, "zh: 税", "zh: \"\""}, kLawTranslationMissing,
        "packages/00-tax/package.yaml:4:8");
  check({"messages/law.yaml", "  vi: \"Không có tham số {name}.\"\n", ""}, kLawTranslationMissing,
        "messages/law.yaml:1:1");
  check({"names/goods.csv", "sầu riêng", ""}, kLawTranslationMissing, "names/goods.csv:3");
  check({"calendars/cn.csv", "New Year", ""}, kLawTranslationMissing, "calendars/cn.csv:2");
}

TEST(Compile, RefusesNamesGivenTwice) {
  const std::vector<LawText> law = small_law();
  const auto again = [&](const char* path) {
    return std::ranges::find(law, path, &LawText::path)->text;
  };
  EXPECT_EQ(
      verdict(compile(small_law_with({"packages/01-origin/parameters.yaml", again(kParameters)}))),
      "law_name_repeated packages/01-origin/parameters.yaml:2:11");
  EXPECT_EQ(verdict(compile(small_law_with({"messages/more.yaml", again("messages/law.yaml")}))),
            "law_name_repeated messages/more.yaml:1:1");
  EXPECT_EQ(
      verdict(compile(small_law_with({"packages/00-tax/agreements.yaml", again(kAgreements)}))),
      "law_name_repeated packages/01-origin/agreements.yaml");
  check({kAgreements, "country: PH", "country: VN"}, kLawNameRepeated,
        "packages/01-origin/agreements.yaml:7:7");
  check({"register/tariff_law.yaml", "id: \"60\"", "id: \"13\""}, kLawNameRepeated,
        "register/tariff_law.yaml:7:10");
  check({"codes/units.csv", "TNE", "KGM"}, kLawNameRepeated, "codes/units.csv:3");
  check({"names/goods.csv", "081060", "08"}, kLawNameRepeated, "names/goods.csv:3");
  check({"names/pinyin.csv", "liu,榴", "liu,连"}, kLawNameRepeated, "names/pinyin.csv:3");
}

TEST(Compile, RefusesDependenciesThatAreNotThere) {
  const char* origin = "packages/01-origin/package.yaml";
  check({origin, "id: 00-tax", "id: 00-duty"}, kLawDependencyUnresolved, origin);
  check({origin, "version: 2", "version: 3"}, kLawDependencyUnresolved, origin);
}

TEST(Compile, RefusesBrokenTables) {
  const std::string units = "codes/units.csv:";
  check({"codes/units.csv", "code,name_zh", "code,name"}, kLawTableMalformed, units + "1");
  check({"codes/units.csv", "mass,1,1,K", "mass,1,1"}, kLawTableMalformed, units + "2");
  check({"codes/units.csv", "tonne", "\"tonne"}, kLawTableMalformed, units + "3");
  check({"codes/units.csv", "tonne", "ton\"ne"}, kLawTableMalformed, units + "3");
  check({"codes/units.csv", "TNE", "\nTNE"}, kLawTableMalformed, units + "3");
  check({"calendars/cn.csv", "2026-01-04", "2026-01-01"}, kLawTableMalformed, "calendars/cn.csv:3");
  check({"calendars/cn.csv", "2026-01-04", "2027-01-01"}, kLawTableMalformed, "calendars/cn.csv:3");
}

TEST(Compile, RefusesMoreThanItCanHold) {
  EXPECT_EQ(verdict(compile({{"names/goods.csv", std::string(kFileBytesMax + 1, 'a')}})),
            "law_too_large names/goods.csv");
  EXPECT_EQ(verdict(compile({{"messages/a.yaml", std::string(kYamlBytesMax + 1, '#')}})),
            "law_too_large messages/a.yaml");
  std::vector<LawText> many;
  for (std::size_t i = 0; i <= kFilesMax; ++i) {
    many.push_back({"register/" + std::to_string(i) + ".yaml", ""});
  }
  EXPECT_EQ(compile(many).error().code, kLawTooLarge);
}

}  // namespace
}  // namespace cassia::law

#include <gtest/gtest.h>

#include <algorithm>

#include "law/law_book.h"
#include "law/small_law_test.h"
#include "tests/support/law_folder.h"

namespace cassia::law {
namespace {

constexpr const char* kPlaces = "places/places.csv";
constexpr const char* kLines = "places/lines.csv";

// Compiles the small law after one edit and compares code and line of the refusal.
void check_places(const Edit& edit, base::RefusalCode code, int line) {
  const auto law = compile(small_law_edited(edit));
  ASSERT_FALSE(law) << edit.from << " -> " << edit.to;
  EXPECT_EQ(law.error().code, code) << edit.from << " -> " << edit.to;
  EXPECT_EQ(law.error().place, edit.path + ":" + std::to_string(line)) << edit.to;
}

TEST(ZoneSchema, KnowsPlacesAndLines) {
  const LawBook law = compile(small_law()).value();
  const ZoneSchema& schema = law.schema();
  ASSERT_EQ(schema.places.size(), 3U);
  EXPECT_EQ(schema.find_place("chongzuo")->coordinates, (Coordinates{22'404'108, 107'350'000}));
  EXPECT_EQ(schema.find_place("chongzuo")->source, "tariff_law");
  const ZonePlace* youyi = schema.find_place("youyi");
  EXPECT_EQ(youyi->kind, PlaceKind::crossing);
  EXPECT_EQ(youyi->within, "chongzuo");
  EXPECT_EQ(youyi->facing, "huu_nghi");
  EXPECT_EQ(youyi->coordinates, std::nullopt) << "unknown, not nought";
  EXPECT_EQ(schema.find_place("border"), nullptr);
  ASSERT_EQ(schema.lines.size(), 1U);
  EXPECT_EQ(schema.lines[0].places, (std::vector<std::string>{"chongzuo", "youyi", "huu_nghi"}));
  EXPECT_EQ(schema.lines[0].mark, Mark::designed);
  EXPECT_TRUE(LawBook().schema().places.empty());
}

TEST(ZoneSchema, RefusesPlacesThatSayNothing) {
  check_places({kPlaces, "youyi,crossing", "youyi,border"}, kLawKindUnknown, 4);
  check_places({kPlaces, "youyi,", "huu_nghi,"}, kLawNameRepeated, 4);
  check_places({kPlaces, "youyi,", "the pass,"}, kLawValueMalformed, 4);
  check_places({kPlaces, "crossing,VN", "crossing,XX"}, kLawValueMalformed, 3);
  check_places({kPlaces, "友谊,Huu", ",Huu"}, kLawTranslationMissing, 3);
  check_places({kPlaces, "Quan,chongzuo", "Quan,youyi"}, kLawValueMalformed, 4);
  check_places({kPlaces, "Quan,chongzuo", "Quan,nanning"}, kLawValueMalformed, 4);
  check_places({kPlaces, ",huu_nghi,", ",mong_cai,"}, kLawValueMalformed, 4);
  check_places({kPlaces, ",huu_nghi,", ",chongzuo,"}, kLawValueMalformed, 4);
  check_places({kPlaces, "id,kind", "name,kind"}, kLawTableMalformed, 1);
}

TEST(ZoneSchema, RefusesCoordinatesWithoutTheirSource) {
  check_places({kPlaces, "tariff_law,a", ",a"}, kLawValueMalformed, 2);
  check_places({kPlaces, "tariff_law,a", "tariff_law,"}, kLawValueMalformed, 2);
  check_places({kPlaces, "tariff_law,a", "duty_law,a"}, kLawCitationUnresolved, 2);
  check_places({kPlaces, "22.404108,107.35", ",107.35"}, kLawValueMalformed, 2);
  check_places({kPlaces, "22.404108", "90.000001"}, kLawValueMalformed, 2);
  check_places({kPlaces, "22.404108", "22.4041081"}, kLawValueMalformed, 2);
  check_places({kPlaces, "107.35", "180.000001"}, kLawValueMalformed, 2);
  check_places({kPlaces, "107.35", "east"}, kLawValueMalformed, 2);
}

TEST(ZoneSchema, RefusesLinesThatLeadNowhere) {
  check_places({kLines, ",road,公", ",track,公"}, kLawKindUnknown, 2);
  check_places({kLines, "chongzuo youyi huu_nghi", "chongzuo nanning"}, kLawValueMalformed, 2);
  check_places({kLines, "chongzuo youyi huu_nghi", "chongzuo"}, kLawValueMalformed, 2);
  check_places({kLines, "chongzuo youyi huu_nghi", ""}, kLawValueMalformed, 2);
  check_places({kLines, "chongzuo youyi huu_nghi", "chongzuo  youyi"}, kLawValueMalformed, 2);
  check_places({kLines, "chongzuo youyi huu_nghi", "chongzuo youyi chongzuo"}, kLawNameRepeated, 2);
  check_places({kLines, "tariff_law,13", "tariff_law,14"}, kLawCitationUnresolved, 2);
  check_places({kLines, "13,D", "13,X"}, kLawValueMalformed, 2);
  check_places({kLines, "公路,road", "公路,"}, kLawTranslationMissing, 2);
}

TEST(ZoneSchema, ShowsTheZoneAndItsCrossings) {
  const LawBook& law = tests::real_law();
  const ZoneSchema& schema = law.schema();
  const auto count = [&](PlaceKind kind, std::string_view country) {
    return std::ranges::count_if(schema.places, [&](const ZonePlace& place) {
      return place.kind == kind && place.country.code() == country;
    });
  };
  EXPECT_EQ(count(PlaceKind::prefecture, "CN"), 14);
  EXPECT_EQ(count(PlaceKind::area, "CN"), 3);
  EXPECT_EQ(count(PlaceKind::crossing, "CN"), 12);
  for (const Area& area : law.plan().areas) {
    EXPECT_NE(schema.find_place(area.id + "_area"), nullptr) << area.id;
  }
  for (const ZonePlace& place : schema.places) {
    const bool is_ours = place.country.code() == "CN" && place.kind == PlaceKind::crossing;
    EXPECT_EQ(!place.facing.empty(), is_ours) << place.id;
    EXPECT_TRUE(place.source.empty() || law.find_clause({place.source, "licence"}) != nullptr)
        << place.id;
  }
  EXPECT_EQ(schema.find_place("shuikou")->coordinates, std::nullopt) << "misplaced by its source";
}

}  // namespace
}  // namespace cassia::law

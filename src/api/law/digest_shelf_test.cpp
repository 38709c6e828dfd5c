#include "api/law/digest_shelf.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "law/table_pins.h"
#include "tests/support/law_folder.h"

namespace cassia::api {

namespace {

base::Digest digest_of(int number) {
  const std::string text = std::to_string(number);
  return base::sha256({base::bytes_of(text)});
}

TEST(DigestShelf, ReadsATableOnceHoweverOftenItDecides) {
  const law::LawTable& table = tests::real_law().decision_tables().front();
  DigestShelf<engines::decision::table::DecisionTable> shelf;
  int read = 0;
  const auto find = [&](int number) {
    return shelf.find_or_make(digest_of(number), [&] {
      ++read;
      return std::make_shared<const engines::decision::table::DecisionTable>(table.table);
    });
  };
  const auto first = find(1);
  EXPECT_EQ(find(1), first);
  EXPECT_EQ(read, 1);
  EXPECT_NE(find(2), first);
  EXPECT_EQ(read, 2);
}

TEST(DigestShelf, MakesRoomAndReadsAgainWhatItLetGo) {
  const law::LawTable& table = tests::real_law().decision_tables().front();
  DigestShelf<engines::decision::table::DecisionTable> shelf;
  const auto find = [&](int number) {
    return shelf.find_or_make(digest_of(number), [&] {
      return std::make_shared<const engines::decision::table::DecisionTable>(table.table);
    });
  };
  for (int round = 0; round < 2; ++round) {
    for (int number = 0; number < 200; ++number) {
      EXPECT_EQ(find(number)->digest(), table.table.digest());
    }
  }
}

}  // namespace

}  // namespace cassia::api

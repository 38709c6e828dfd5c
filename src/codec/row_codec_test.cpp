#include "codec/row_codec.h"

#include <gtest/gtest.h>

#include "base/refusals.h"
#include "codec/refusals.h"
#include "codec/toy_desk_test.h"

namespace cassia::codec {

namespace {

using tests::toy_desk::CrateRow;
using tests::toy_desk::OwnerRow;
using tests::toy_desk::Row;
namespace toy = tests::toy_desk;

CrateRow full_row() {
  return {.key = "C-1",
          .kind = toy::Kind::fish,
          .crate_id = toy::CrateId::parse("C-1").value(),
          .hs_code = base::HsCode::parse("081060", base::HsEdition::hs2017).value(),
          .value = base::Money::parse("-12.50", base::Currency()).value(),
          .net = base::Quantity::parse("0.5", base::Unit()).value(),
          .rate = base::Rate::parse_percent("9").value(),
          .origin = base::CountryCode::parse("VN").value(),
          .day = base::Date::parse("2026-03-16").value(),
          .closed_at = base::Instant::of_micros(1'700'000'000'000'000),
          .count = -4,
          .is_sealed = true,
          .currency = base::Currency::parse("VND").value(),
          .unit = base::Unit::parse("LTR").value(),
          .seal = base::sha256({})};
}

TEST(RowCodec, GivesTheTablesOfAllRows) {
  using enum ColumnType;
  using enum Nullability;
  const std::vector<TableSchema> expected{
      {.name = "toy_crate",
       .columns = {{"key", text, required},
                   {"kind", text, required},
                   {"crate_id", text, required},
                   {"hs_code", text, optional},
                   {"hs_code_edition", text, optional},
                   {"value_minor", integer, required},
                   {"value_currency", text, required},
                   {"net_micros", integer, optional},
                   {"net_unit", text, optional},
                   {"rate_billionths", integer, required},
                   {"origin", text, required},
                   {"day", text, required},
                   {"closed_at", integer, optional},
                   {"count", integer, required},
                   {"is_sealed", integer, required},
                   {"currency", text, required},
                   {"unit", text, required},
                   {"seal", text, required}},
       .indexes = {"kind", "hs_code"}},
      {.name = "toy_owner", .columns = {{"key", text, required}}, .indexes = {}}};
  EXPECT_EQ(table_schemas<Row>(), expected);
}

TEST(RowCodec, SpreadsARowOverItsColumns) {
  const RowWrite expected{.table = "toy_crate",
                          .columns = {{"key", "C-1"},
                                      {"kind", "fish"},
                                      {"crate_id", "C-1"},
                                      {"hs_code", "081060"},
                                      {"hs_code_edition", "hs2017"},
                                      {"value_minor", -1250},
                                      {"value_currency", "CNY"},
                                      {"net_micros", 500'000},
                                      {"net_unit", "KGM"},
                                      {"rate_billionths", 90'000'000},
                                      {"origin", "VN"},
                                      {"day", "2026-03-16"},
                                      {"closed_at", 1'700'000'000'000'000},
                                      {"count", -4},
                                      {"is_sealed", 1},
                                      {"currency", "VND"},
                                      {"unit", "LTR"},
                                      {"seal", base::to_hex(base::sha256({}).bytes)}}};
  EXPECT_EQ(encode_row(Row(full_row())), expected);
}

TEST(RowCodec, WritesNullForAllColumnsOfWhatIsNotThere) {
  const RowWrite write = encode_row(Row(CrateRow{}));
  for (const auto& [name, value] : write.columns) {
    const bool is_optional =
        name.starts_with("hs_code") || name.starts_with("net") || name == "closed_at";
    EXPECT_EQ(value.has_value(), !is_optional) << name;
  }
}

TEST(RowCodec, ReadsBackWhatItWrote) {
  for (const Row& row : {Row(full_row()), Row(CrateRow{}), Row(OwnerRow{.key = "O"})}) {
    const auto decoded = decode_row<Row>(encode_row(row));
    ASSERT_TRUE(decoded) << base::to_text(decoded.error());
    EXPECT_EQ(*decoded, row);
  }
}

TEST(RowCodec, RefusesColumnsOfAnotherTable) {
  const RowWrite good = encode_row(Row(full_row()));
  const auto refused = [&](auto spoil) {
    RowWrite row = good;
    spoil(row);
    const auto decoded = decode_row<Row>(row);
    return !decoded && decoded.error().code == kRowMismatch;
  };
  EXPECT_FALSE(refused([](RowWrite&) {}));
  EXPECT_TRUE(refused([](RowWrite& row) { row.table = "toy_box"; }));
  EXPECT_TRUE(refused([](RowWrite& row) { row.columns.pop_back(); }));
  EXPECT_TRUE(refused([](RowWrite& row) { row.columns.push_back({"more", 1}); }));
  EXPECT_TRUE(refused([](RowWrite& row) { row.columns[0].second = 1; }));
  EXPECT_TRUE(refused([](RowWrite& row) { row.columns[0].second.reset(); }));
  EXPECT_TRUE(refused([](RowWrite& row) { row.columns[1].second = "bird"; }));
  EXPECT_TRUE(refused([](RowWrite& row) { row.columns[4].second.reset(); }));
  EXPECT_TRUE(refused([](RowWrite& row) { row.columns[3].second.reset(); }));
  EXPECT_TRUE(refused([](RowWrite& row) { row.columns[14].second = 2; }));
  EXPECT_TRUE(refused([](RowWrite& row) { row.columns[17].second = "00"; }));
}

TEST(RowCodec, PassesOnWhatTheVocabularyRefuses) {
  RowWrite row = encode_row(Row(full_row()));
  row.columns[11].second = "2026-02-30";
  const auto decoded = decode_row<Row>(row);
  ASSERT_FALSE(decoded);
  EXPECT_EQ(decoded.error().code, base::kMalformedDate);
  EXPECT_EQ(decoded.error().place, "day");
}

}  // namespace

}  // namespace cassia::codec

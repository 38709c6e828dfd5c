#include "messages/bill_file.h"

#include <gtest/gtest.h>

#include "messages/refusals.h"

namespace cassia::messages {
namespace {

namespace origin = engines::origin;

const base::UnitTable kUnits({{.unit = base::Unit::parse("GRM").value(),
                               .dimension = "mass",
                               .numerator = 1,
                               .denominator = 1000},
                              {.unit = base::Unit(), .dimension = "mass"},
                              {.unit = base::Unit::parse("MTR").value(), .dimension = "length"}});

base::Result<origin::Bill> bill_of(std::string_view text) {
  return read_bill(text, {.units = &kUnits, .is_process = [](const std::string& name) {
                            return name == "cutting" || name == "weaving";
                          }});
}

// "bill_whole_unknown at line 3, part_of", or "accepted".
std::string verdict(std::string_view text) {
  const auto bill = bill_of(text);
  return bill ? "accepted" : std::string(bill.error().code.name()) + " at " + bill.error().place;
}

constexpr std::string_view kBill =
    "line,part_of,name,hs2012,value,weight,standing,country,deductions,are,processes,labour\n"
    "good,,fan,8414.51,CNY 100.00,2 KGM,,,,portable; white,weaving,CNY 6.00\n"
    "motor,,,8501.10,CNY 40.00,,,,,,cutting; weaving,\n"
    "rotor,motor,,8503,USD 3.00,250 GRM,,,freight USD 0.10; insurance USD 0.05,,,\n"
    "cord,,,8544,CNY 5.00,,originating,VN,,,,\n";

TEST(BillFile, IsReadRowByRow) {
  const auto bill = bill_of(kBill);
  ASSERT_TRUE(bill) << base::to_text(bill.error());
  EXPECT_EQ(bill->good_name, "fan");
  EXPECT_EQ(base::to_text(*bill->value), "CNY 100.00");
  EXPECT_EQ(bill->costs.labour->minor(), 600);
  EXPECT_FALSE(bill->costs.profit);
  EXPECT_EQ(bill->descriptions.are, (std::vector<std::string>{"portable", "white"}));
  ASSERT_EQ(bill->lines.size(), 3U);
  EXPECT_EQ(bill->lines[1].part_of, 0U);
  EXPECT_EQ(base::to_text(*bill->lines[1].weight), "0.25 KGM");
  ASSERT_EQ(bill->lines[1].deductions.size(), 2U);
  EXPECT_EQ(bill->lines[1].deductions[1].amount.minor(), 5);
  EXPECT_EQ(bill->lines[2].standing, origin::Standing::originating);
  EXPECT_EQ(bill->lines[2].country.code(), "VN");
  EXPECT_EQ(base::to_text(origin::code_in(bill->codes, base::HsEdition::hs2012)), "8414.51");
  EXPECT_EQ(origin::code_in(bill->codes, base::HsEdition::hs2022).length(), 0);
}

TEST(BillFile, WhatIsWrongIsRefusedWithItsRowAndColumn) {
  EXPECT_EQ(verdict("line,hs2012\nscrew,7318\n"),
            std::string(kBillGoodMissing.name()) + " at line");
  EXPECT_EQ(verdict("line\ngood\ngood\n"),
            std::string(kBillLineRepeated.name()) + " at line 3, line");
  EXPECT_EQ(verdict("line\ngood\nx\nx\n"),
            std::string(kBillLineRepeated.name()) + " at line 4, line");
  EXPECT_EQ(verdict("line,part_of\ngood,\nx,y\n"),
            std::string(kBillWholeUnknown.name()) + " at line 3, part_of");
  EXPECT_EQ(verdict("line,labour\ngood,\nx,CNY 1.00\n"),
            std::string(kBillColumnMisplaced.name()) + " at line 3, labour");
  EXPECT_EQ(verdict("line,part_of\ngood,x\nx,\n"),
            std::string(kBillColumnMisplaced.name()) + " at line 2, part_of");
  EXPECT_EQ(verdict("line,processes\ngood,cuting\n"),
            std::string(kProcessNameUnknown.name()) + " at line 2, processes");
  EXPECT_EQ(verdict("line,hs2012\ngood,1\n"), "malformed_hs_code at line 2, hs2012");
  EXPECT_EQ(verdict("line,value\ngood,\nx,12\n"), "unknown_currency at line 3, value");
  EXPECT_EQ(verdict("line,weight\ngood,3 MTR\n"), "units_do_not_convert at line 2, weight");
  EXPECT_EQ(verdict("line,wholly_obtained\ngood,maybe\n"),
            "field_malformed at line 2, wholly_obtained");
  EXPECT_EQ(verdict("line,deductions\ngood,\nx,rent CNY 1.00\n"),
            "field_malformed at line 3, deductions");
  EXPECT_EQ(verdict("line,colour\ngood,red\n"), "field_unknown at line 1");
  EXPECT_EQ(verdict("line,line\ngood,x\n"), "field_repeated at line 1");
  EXPECT_EQ(verdict("line,name\ngood,fan\n,\n"), "cell_needed at line 3, line");
}

TEST(BillFile, TellsTheRowOfALine) {
  EXPECT_EQ(bill_place(kBill, "lines[1].value"), "line 4, value");
  EXPECT_EQ(bill_place(kBill, "lines[2]"), "line 5");
  EXPECT_EQ(bill_place(kBill, "hs"), "line 2, hs");
  EXPECT_EQ(bill_place(kBill, "lines[9].value"), "lines[9].value");
}

}  // namespace
}  // namespace cassia::messages

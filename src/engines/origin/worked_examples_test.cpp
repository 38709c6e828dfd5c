#include "engines/origin/bills_test.h"

// The worked examples of rules of origin, with their exact figures.
namespace cassia::engines::origin {

namespace {

// A good of 100.00 with one foreign material, under the rule of 40 % regional value.
std::string with_foreign(std::int64_t minor) {
  return Pact({row("940360", "rvc 40")}).tell(bill_of("9403.60", 100'00, {line("4412", minor)}));
}

TEST(WorkedExamples, FortyPerCentIsExact) {
  EXPECT_EQ(with_foreign(60'00), "product_rule value");
  EXPECT_EQ(with_foreign(60'01), "not_met");
}

TEST(WorkedExamples, TellsTheShareThatDecided) {
  const Pact pact({row("940360", "rvc 40")});
  const auto answer = pact.ask(bill_of("9403.60", 100'00, {line("4412", 60'00)}));
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->share.method, ValueMethod::build_down);
  EXPECT_EQ(answer->share.figure, 40'00);
  EXPECT_EQ(answer->share.whole, 100'00);
}

TEST(WorkedExamples, BuildUpAddsTheProducersCosts) {
  const Pact pact({row("940360", "bu 40")});
  Bill bill = bill_of("9403.60", 100'00, {originating("4412", 25'00, "CN")});
  bill.lines.push_back(line("9403", 59'00));
  bill.costs = {
      .labour = fen(6'00), .overhead = fen(5'00), .profit = fen(3'00), .other = fen(2'00)};
  const auto answer = pact.ask(bill);
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->verdict, Verdict::met);
  EXPECT_EQ(answer->share.figure, 41'00);
}

// 9403.60 under "cth or rvc 40", FOB 10,000.00: parts of its own heading and plywood.
std::string furniture(std::int64_t parts, std::int64_t plywood) {
  return Pact({row("940360", "cth or rvc 40")})
      .tell(bill_of("9403.60", 10'000'00, {line("4412", plywood), line("9403", parts)}));
}

TEST(WorkedExamples, ToleranceExcusesTenPerCentAndNoMore) {
  EXPECT_EQ(furniture(900'00, 2'000'00), "product_rule change tolerance");
  EXPECT_EQ(furniture(1'000'00, 6'000'00), "product_rule change tolerance");
  EXPECT_EQ(furniture(1'000'01, 4'000'00), "product_rule value");  // 49.99 %
  EXPECT_EQ(furniture(1'000'01, 5'000'00), "not_met");
}

TEST(WorkedExamples, CumulationCountsMaterialsOfOtherParties) {
  Pact pact({row("940360", "bd 40")});
  const Bill bill =
      bill_of("9403.60", 100'00, {originating("4412", 30'00, "VN"), line("9403", 55'00)});
  const auto answer = pact.ask(bill);
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->share.figure, 45'00);
  EXPECT_EQ(pact.tell(bill), "product_rule value cumulation");
  pact.terms.cumulation.value = Cumulation::none;
  EXPECT_EQ(pact.tell(bill), "not_met");
}

TEST(WorkedExamples, CumulationMayBeOfTheImportingPartyOnly) {
  Pact pact({row("940360", "bd 40")});
  pact.terms.cumulation.value = Cumulation::bilateral;
  const auto from = [](const char* party) {
    return bill_of("9403.60", 100'00, {originating("4412", 30'00, party), line("9403", 55'00)});
  };
  EXPECT_EQ(pact.tell(from("JP")), "product_rule value cumulation");
  EXPECT_EQ(pact.tell(from("VN")), "not_met");
}

TEST(WorkedExamples, MinimalOperationsNeverConferOrigin) {
  const Pact pact({row("3920", "cth")});
  Bill bill = bill_of("3920.10", 100'00, {line("3901", 40'00)});
  bill.processes = {"cutting", "packing"};
  EXPECT_EQ(pact.tell(bill), "not_met");
  bill.processes.push_back("extrusion");
  EXPECT_EQ(pact.tell(bill), "product_rule change");
  bill.processes.clear();  // not told: more than minimal operations is supposed, and said so
  const auto answer = pact.ask(bill);
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->verdict, Verdict::met);
  EXPECT_TRUE(answer->supposes_processing);
}

// V 500, FVNM 240, VNM 320, VOM 160; 30 % build-up, 40 % build-down or 50 % focused value.
std::string by_methods(std::string_view text) {
  Pact pact({row("847130", text)});
  pact.terms.build_up.value = BuildUp::originating_materials;
  return pact.tell(
      bill_of("8471.30", 500'00,
              {line("8473", 240'00), line("8504", 80'00), originating("8542", 160'00, "CN")}));
}

TEST(WorkedExamples, MethodsOfThePacificAgreement) {
  EXPECT_EQ(by_methods("bu 30"), "product_rule value");  // 32.0 %
  EXPECT_EQ(by_methods("bu 32"), "product_rule value");
  EXPECT_EQ(by_methods("bu 32.01"), "not_met");
  EXPECT_EQ(by_methods("bd 40"), "not_met");  // 36.0 %
  EXPECT_EQ(by_methods("bd 36"), "product_rule value");
  EXPECT_EQ(by_methods("fv 50 8473"), "product_rule value");  // 52.0 %
  EXPECT_EQ(by_methods("fv 52.01 8473"), "not_met");
  EXPECT_EQ(by_methods("bu 30 or bd 40 or fv 50 8473"), "product_rule value");
}

TEST(WorkedExamples, NetCostIsOfTheNetCost) {
  const Pact pact({row("8703", "nc 45 or bd 55")});
  Bill bill = bill_of("8703.23", 20'000'00, {line("8407", 9'900'00)});
  EXPECT_EQ(pact.tell(bill), "open net_cost_unknown@net_cost");  // build-down gives 50.5 %
  bill.net_cost = fen(18'000'00);
  EXPECT_EQ(pact.tell(bill), "product_rule value");  // 8,100 of 18,000 is 45 %
  bill.net_cost = fen(17'999'99);
  EXPECT_EQ(pact.tell(bill), "not_met");
}

TEST(WorkedExamples, OneOfTheWaysToOriginIsEnough) {
  const Pact pact({row("0810", "wo")});
  Bill fruit = bill_of("0810.60", 100'00, {});
  fruit.is_wholly_obtained = true;
  EXPECT_EQ(pact.tell(fruit), "wholly_obtained");
  EXPECT_EQ(pact.tell(bill_of("0810.60", 100'00, {originating("0810", 60'00, "VN")})),
            "exclusively_originating cumulation");
  EXPECT_EQ(pact.tell(bill_of("0810.60", 100'00, {line("0810", 1)})), "not_met");
}

}  // namespace

}  // namespace cassia::engines::origin

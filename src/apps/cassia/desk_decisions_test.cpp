#include "apps/cassia/decisions_export_fixture_test.h"

// What desks decided by tables of the law by themselves, out of the log.
namespace cassia::apps {
namespace {

namespace table = engines::decision::table;

class DeskDecisions : public ExportTest {};

// Two vehicles without a manifest, of which the plate of one cannot be read for sure.
constexpr std::string_view kTwoVehicles = R"(at 2026-04-20T06:00
by driver for nanjiang_transport
book_appointment batch_no=W1 carrier=nanjiang_transport pass=youyi
  slot_from=2026-04-20T08:00 slot_to=2026-04-20T08:30
  vehicles plate=GuiW1 driver_id_hash=sha256:GuiW1 record_valid_to=2026-12-31
    tare="15000 KGM"
  vehicles plate=GuiW2 driver_id_hash=sha256:GuiW2 record_valid_to=2026-12-31
    tare="15000 KGM"
= accepted
at 2026-04-20T08:10
by lane_1 for youyi_port
arrive event_id=G-W1 batch_no=W1 lane=in-1 plate=GuiW1 ocr_confidence_ppm=900000
  measured_weight="53640 KGM" is_driver_verified=yes
= accepted
arrive event_id=G-W2 batch_no=W1 lane=in-1 plate=GuiW2 ocr_confidence_ppm=990000
  measured_weight="53640 KGM" is_driver_verified=yes
= accepted
)";

TEST_F(DeskDecisions, HoldWhatLanesDecided) {
  run(kTwoVehicles);
  EXPECT_EQ(export_all(table_of("gate_lane")), (ExportCount{2, 0}));
  const auto decisions = exported();
  ASSERT_EQ(decisions.count(), 2U);
  EXPECT_EQ(*decisions.cases.at(0)->as_string(), "W1/GuiW1/G-W1");
  EXPECT_EQ(*decisions.subjects.at(0)->as_string(), "nanjiang_transport");
  EXPECT_EQ(to_text(*decisions.inputs[1].at(0)), "true");  // is_read_uncertain
  EXPECT_EQ(to_text(*decisions.inputs[1].at(1)), "false");
  EXPECT_EQ(to_text(*decisions.outputs[0].at(0)), "\"read_uncertain\"");
  EXPECT_EQ(to_text(*decisions.outputs[0].at(1)), "\"manifest_missing\"");
  EXPECT_EQ(to_text(*decisions.outputs[1].at(1)), "\"customs\"");
}

TEST_F(DeskDecisions, LeaveOutLanesThatTheVersionWouldNotHaveDecidedSo) {
  run(kTwoVehicles);
  auto text = table_of("gate_lane").text();
  text.rows[1].outputs[1].text = "\"customs\"";  // where an uncertain reading is sent
  const auto other = table::DecisionTable::bind(std::move(text)).value();
  EXPECT_EQ(export_all(other), (ExportCount{1, 1}));
}

constexpr std::string_view kMoney = R"(at 2026-03-02T09:00
by li_wei for pingxiang_fruit
open_account owner=pingxiang_fruit
= accepted
by teller for guangxi_treasury_bank
deposit owner=pingxiang_fruit reference=D1 amount="CNY 5000000.00"
= accepted
by li_wei for pingxiang_fruit
)";

// One in time, one four days late, one four days late for so little that nothing is collected.
constexpr std::string_view kLate = R"(at 2026-03-16T10:00
lodge_consignment declaration_id=A1 declarant=pingxiang_fruit
  consignment.entry_at=2026-03-02T08:00 consignment.port=youyi consignment.invoice_number=INV-A1
  consignment.terms.incoterm=cif
  consignment.lines goods.line_no=1 goods.hs_code=0810.60.00 goods.goods_name=durian
    goods.origin=VN goods.quantity="18600 KGM" goods.price="CNY 1234567.00"
= accepted
at 2026-03-20T10:00
lodge_consignment declaration_id=A2 declarant=pingxiang_fruit
  consignment.entry_at=2026-03-02T08:00 consignment.port=youyi consignment.invoice_number=INV-A2
  consignment.terms.incoterm=cif
  consignment.lines goods.line_no=1 goods.hs_code=0810.60.00 goods.goods_name=durian
    goods.origin=VN goods.quantity="18600 KGM" goods.price="CNY 1234567.00"
= accepted
lodge_consignment declaration_id=A3 declarant=pingxiang_fruit
  consignment.entry_at=2026-03-02T08:00 consignment.port=youyi consignment.invoice_number=INV-A3
  consignment.terms.incoterm=cif
  consignment.lines goods.line_no=1 goods.hs_code=0810.60.00 goods.goods_name=durian
    goods.origin=VN goods.quantity="300 KGM" goods.price="CNY 20000.00"
= accepted
)";

TEST_F(DeskDecisions, HoldTheLateFeesThatWereReckoned) {
  run(std::string(kMoney).append(kLate));
  EXPECT_EQ(export_all(table_of("late_declaration_fee")), (ExportCount{2, 0}));
  const auto fees = exported();
  EXPECT_EQ(column(fees.cases), "\"A2\" \"A3\"");
  EXPECT_EQ(column(fees.subjects), "\"pingxiang_fruit\" \"pingxiang_fruit\"");
  EXPECT_EQ(column(fees.inputs[0]), "4 4");
  EXPECT_EQ(column(fees.inputs[1]), "1234567 20000");
  EXPECT_EQ(column(fees.outputs[0]), "2469 40");
  EXPECT_EQ(export_all(table_of("late_declaration_collection")), (ExportCount{2, 0}));
  EXPECT_EQ(column(exported().inputs[0]), "2469 40");
  EXPECT_EQ(column(exported().outputs[0]), "2469 0");
}

// A claim that is granted, one whose route is not proven, and what its evidence then shows.
constexpr std::string_view kClaims = R"(register_proof agreement=acfta number=E1
  issue_date=2026-03-01 shipment_date=2026-03-01 issuer=VN-VCCI
  exporter="Dak Lak Durian Cooperative" importer=pingxiang_fruit origin=VN invoice_number=I1
  lines line_no=1 hs_code=0810.60 goods_name=durian criterion=WO quantity="1000 KGM"
= accepted
lodge_consignment declaration_id=C1 declarant=pingxiang_fruit
  consignment.entry_at=2026-03-02T08:00 consignment.port=youyi consignment.invoice_number=INV-C1
  consignment.terms.incoterm=cif
  consignment.lines goods.line_no=1 goods.hs_code=0810.60.00 goods.goods_name=durian
    goods.origin=VN goods.quantity="100 KGM" goods.price="CNY 1000.00"
    claim.agreement=acfta claim.number=E1 claim.route.kind=direct
= accepted
lodge_consignment declaration_id=C2 declarant=pingxiang_fruit
  consignment.entry_at=2026-03-02T08:00 consignment.port=youyi consignment.invoice_number=INV-C2
  consignment.terms.incoterm=cif
  consignment.lines goods.line_no=1 goods.hs_code=0810.60.00 goods.goods_name=durian
    goods.origin=VN goods.quantity="100 KGM" goods.price="CNY 1000.00"
    claim.agreement=acfta claim.number=E1 claim.is_guarantee_offered=yes
= accepted
)";

TEST_F(DeskDecisions, HoldTheClaimsThatWereTested) {
  run(std::string(kMoney).append(kClaims));
  const table::DecisionTable& acceptance = table_of("proof_acceptance");
  EXPECT_EQ(export_all(acceptance), (ExportCount{2, 0}));
  const auto claims = exported();
  EXPECT_EQ(column(claims.cases), "\"C1.1\" \"C2.1\"");
  EXPECT_EQ(column(claims.subjects), "\"pingxiang_fruit\" \"pingxiang_fruit\"");
  EXPECT_EQ(column(claims.inputs[0]), "\"acfta\" \"acfta\"");
  EXPECT_EQ(column(claims.inputs[8]), "\"passed\" \"direct_consignment_unproven\"");
  EXPECT_EQ(column(claims.inputs[10]), "false true");
  EXPECT_EQ(column(claims.outputs[0]), "\"granted\" \"secured\"");
  EXPECT_EQ(column(claims.outputs[2]), "0 30");
  // A version that takes no guarantee would not have decided the second one so.
  auto text = acceptance.text();
  for (table::RowText& row : text.rows) {
    if (row.outputs[0].text == "\"secured\"") {
      row.outputs[0].text = "\"refused\"";
    }
  }
  EXPECT_EQ(export_all(table::DecisionTable::bind(std::move(text)).value()), (ExportCount{1, 1}));
}

// Records of three years less a day, of three years, and then the certification is lost.
constexpr std::string_view kApprovals = R"(at 2026-03-02T09:00
by han for fruit
ask_approval approved_exporter=fruit customs=nanning_customs
  conditions.is_aeo_advanced=yes conditions.has_trained_staff=yes
  conditions.records_since=2023-03-03
= accepted
by wei for nanning_customs
decide_approval approved_exporter=fruit remark="records checked"
  conditions.is_aeo_advanced=yes conditions.has_trained_staff=yes
  conditions.records_since=2023-03-03
= accepted
at 2026-03-03T09:00
by han for fruit
ask_approval approved_exporter=fruit customs=nanning_customs
  conditions.is_aeo_advanced=yes conditions.has_trained_staff=yes
  conditions.records_since=2023-03-03
= accepted
by wei for nanning_customs
decide_approval approved_exporter=fruit remark="three years of records today"
  conditions.is_aeo_advanced=yes conditions.has_trained_staff=yes
  conditions.records_since=2023-03-03
= accepted
record_approval_incident approved_exporter=fruit incident=aeo_lost finding="taken back"
= accepted
)";

TEST_F(DeskDecisions, HoldWhatWasDecidedOfApprovedExporters) {
  run(kApprovals);
  const table::DecisionTable& approval = table_of("approved_exporter");
  EXPECT_EQ(export_all(approval), (ExportCount{3, 0}));
  const auto decided = exported();
  EXPECT_EQ(column(decided.subjects), "\"fruit\" \"fruit\" \"fruit\"");
  EXPECT_EQ(column(decided.inputs[0]), "\"application\" \"application\" \"aeo_lost\"");
  EXPECT_EQ(column(decided.inputs[1]), "true true false");
  EXPECT_EQ(column(decided.inputs[3]), "2 3 3");
  EXPECT_EQ(column(decided.outputs[0]), "\"refuse\" \"approve\" \"suspend\"");
  // An approval names the version that decided it: another one of the same rows did not.
  auto text = approval.text();
  text.titles.en = "another version";
  EXPECT_EQ(export_all(table::DecisionTable::bind(std::move(text)).value()), (ExportCount{0, 3}));
}

}  // namespace
}  // namespace cassia::apps

#include "messages/single_window/certificate_message.h"

#include <gmock/gmock.h>

#include "messages/refusals.h"
#include "tests/support/law_folder.h"

namespace cassia::messages {
namespace {

namespace certification = journeys::origin_certification;
using certification::ApplicationKind;
using testing::ElementsAre;
using testing::HasSubstr;

const base::Date kDay = *base::Date::parse("2026-04-20");

constexpr std::string_view kTables = R"(<?xml version="1.0" encoding="UTF-8"?>
<Certificate xmlns="http://www.w3.org/2000/09/xmldsig#">
  <CertificateHead>
    <CertNo>RC26FURN0001</CertNo>
    <ApplyType>1</ApplyType>
    <CertStatus>0</CertStatus>
    <CertType>RC</CertType>
    <ApplName>Li</ApplName>
    <OrgCode>7200</OrgCode>
    <InvDate>2026-03-12</InvDate>
    <InvNo>NF-26-031</InvNo>
    <DestCountryCode>116</DestCountryCode>
    <Exporter>Nanning Furniture Co.</Exporter>
    <Consignee>Osaka Interior K.K.</Consignee>
    <Mark>N/M</Mark>
    <LoadPort>QINZHOU</LoadPort>
    <UnloadPort>OSAKA</UnloadPort>
    <TransMeans>BY SEA</TransMeans>
    <TransName>CASSIA 012E</TransName>
    <IntendExpDate>2026-03-20</IntendExpDate>
    <FOBValue>10000.00000</FOBValue>
    <Curr>USD</Curr>
  </CertificateHead>
  <CertificateList>
    <Goods>
      <GoodsItemFlag>N</GoodsItemFlag>
      <GNo>1</GNo>
      <HSCode>9403609990</HSCode>
      <GoodsName>木桌</GoodsName>
      <GoodsNameE>WOODEN TABLES</GoodsNameE>
      <GoodsQty>120.00000</GoodsQty>
      <GoodsUnitE>PCS</GoodsUnitE>
      <FOBValue>10000.00000</FOBValue>
      <ICompPrpr>58.77</ICompPrpr>
      <OriCriteria>RVC</OriCriteria>
      <GoodsOriginCountry>CHN</GoodsOriginCountry>
      <GoodsTaxRate>0</GoodsTaxRate>
      <Producer>Nanning Furniture Co.</Producer>
    </Goods>
  </CertificateList>
</Certificate>
)";

std::string with(std::string_view from, std::string_view to) {
  std::string text(kTables);
  const std::size_t at = text.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return text.replace(at, from.size(), to);
}

CertificateMessage read(std::string_view xml) {
  const auto message = read_certificate_message(xml, kDay, tests::real_law());
  return message ? *message : CertificateMessage{.certificate = base::to_text(message.error())};
}

std::string_view refused_message(std::string_view xml) {
  const auto message = read_certificate_message(xml, kDay, tests::real_law());
  return message ? std::string_view() : message.error().code.name();
}

TEST(CertificateMessage, SaysWhatAnApplicationSays) {
  const CertificateMessage message = read(kTables);
  EXPECT_EQ(message.certificate, "RC26FURN0001");
  EXPECT_EQ(message.agreement, "rcep");
  EXPECT_EQ(message.kind, ApplicationKind::new_issue);
  EXPECT_EQ(message.issuer, "nanning_customs");
  EXPECT_EQ(message.destination, "JP");
  EXPECT_EQ(message.transport_means, "BY SEA CASSIA 012E");
  EXPECT_EQ(message.shipment_date, "2026-03-20");
  EXPECT_EQ(message.producer, "Nanning Furniture Co.");
  ASSERT_EQ(message.lines.size(), 1U);
  EXPECT_EQ(message.lines.front(), (MessageLine{.line_no = 1,
                                                .hs_code = "940360",
                                                .goods_name = "WOODEN TABLES",
                                                .marks = "N/M",
                                                .quantity = "120",
                                                .unit = "H87",
                                                .fob = "10000.00",
                                                .criterion = "RVC",
                                                .imported_share = "58.77",
                                                .country_of_origin = "CN",
                                                .rate_flag = "0"}));
  EXPECT_THAT(message.problems, testing::IsEmpty());
  EXPECT_THAT(message.left_over, ElementsAre("Goods[1]/GoodsName", "CertificateHead/ApplName"));
}

TEST(CertificateMessage, TellsEachElementThatCannotBeUnderstood) {
  struct Case {
    std::string_view from;
    std::string_view to;
    MessageProblem problem;
  };
  using enum MessageProblemKind;
  for (const Case& one : {
           Case{"<InvDate>2026-03-12",
                "<InvDate>2026-13-12",
                {"CertificateHead/InvDate", malformed, "2026-13-12"}},
           Case{"<CertType>RC", "<CertType>XX", {"CertificateHead/CertType", unknown_code, "XX"}},
           Case{
               "<CertStatus>0", "<CertStatus>7", {"CertificateHead/CertStatus", unknown_code, "7"}},
           Case{"<CertStatus>0", "<CertStatus>", {"CertificateHead/CertStatus", missing, ""}},
           Case{"<CertStatus>0", "<CertStatus>2", {"ModCertificate/OldCertNo", missing, ""}},
           Case{
               "<OrgCode>7200", "<OrgCode>9999", {"CertificateHead/OrgCode", unknown_code, "9999"}},
           Case{"<DestCountryCode>116",
                "<DestCountryCode>999",
                {"CertificateHead/DestCountryCode", unknown_code, "999"}},
           Case{"<Curr>USD", "<Curr>US", {"CertificateHead/Curr", unknown_code, "US"}},
           Case{"<HSCode>9403609990", "<HSCode>94036", {"Goods[1]/HSCode", malformed, "94036"}},
           Case{"<GoodsQty>120.00000", "<GoodsQty>many", {"Goods[1]/GoodsQty", malformed, "many"}},
           Case{"<GoodsUnitE>PCS",
                "<GoodsUnitE>BUNCHES",
                {"Goods[1]/GoodsUnit", unknown_code, "BUNCHES"}},
           Case{"<ICompPrpr>58.77", "<ICompPrpr>", {"Goods[1]/ICompPrpr", missing, ""}},
           Case{"<GoodsTaxRate>0", "<GoodsTaxRate>3", {"Goods[1]/GoodsTaxRate", malformed, "3"}},
           Case{"<Mark>N/M</Mark>",
                "<ThirdPartyInvFlag>1</ThirdPartyInvFlag>",
                {"NonpartyCorpList", missing, ""}},
           Case{"<GoodsItemFlag>N",
                "<GoodsItemFlag>Y",
                {"Goods[1]/GoodsItemFlag", not_goods, "WOODEN TABLES"}},
       }) {
    EXPECT_THAT(read(with(one.from, one.to)).problems, testing::Contains(one.problem)) << one.to;
  }
  // An amount below the smallest coin is none of the currency.
  EXPECT_THAT(read(with("<FOBValue>10000.00000</FOBValue>\n      <ICompPrpr>",
                        "<FOBValue>10000.00100</FOBValue>\n      <ICompPrpr>"))
                  .problems,
              ElementsAre(MessageProblem{"Goods[1]/FOBValue", malformed, "10000.00100"}));
}

TEST(CertificateMessage, KnowsCorrectionsAndReplacements) {
  const auto changed = [](std::string_view standing) {
    const std::string status = "<CertStatus>" + std::string(standing);
    std::string xml = with("<CertStatus>0", status);
    xml.insert(xml.rfind("</Certificate>"),
               "<ModCertificate><OldCertNo>RC26FURN0000</OldCertNo></ModCertificate>");
    return read(xml);
  };
  EXPECT_EQ(changed("1").kind, ApplicationKind::correction);
  EXPECT_EQ(changed("2").kind, ApplicationKind::replacement);
  EXPECT_EQ(changed("3").kind, ApplicationKind::correction);
  EXPECT_EQ(changed("1").earlier, "RC26FURN0000");
}

TEST(CertificateMessage, HasOneProducer) {
  std::string xml(kTables);
  const std::size_t first = xml.find("    <Goods>");
  const std::size_t end = xml.find("  </CertificateList>");
  std::string second = xml.substr(first, end - first);
  second.replace(second.find("<Producer>Nanning Furniture Co."),
                 std::string_view("<Producer>Nanning Furniture Co.").size(), "<Producer>Other Co.");
  xml.insert(end, second);
  const CertificateMessage message = read(xml);
  EXPECT_EQ(message.lines.size(), 2U);
  EXPECT_EQ(message.lines.back().line_no, 2);
  EXPECT_THAT(
      message.problems,
      ElementsAre(MessageProblem{"Goods[2]/Producer", MessageProblemKind::differs, "Other Co."}));
}

TEST(CertificateMessage, IsRefusedWhereItIsNone) {
  EXPECT_EQ(refused_message("not XML"), kCertificateMessageMalformed.name());
  EXPECT_EQ(refused_message("<Certificate/>"), kCertificateMessageMalformed.name());
  EXPECT_EQ(refused_message("<Other><CertificateHead/></Other>"),
            kCertificateMessageMalformed.name());
  EXPECT_EQ(refused_message(
                "<!DOCTYPE a [<!ENTITY b \"c\">]><Certificate><CertificateHead/></Certificate>"),
            kCertificateMessageDocumentType.name());
  EXPECT_EQ(refused_message(std::string(kCertificateMessageBytesMax + 1, ' ')),
            kCertificateMessageTooLarge.name());
  std::string deep;
  for (int depth = 0; depth <= kCertificateMessageDepthMax; ++depth) {
    deep += "<Certificate>";
  }
  for (int depth = 0; depth <= kCertificateMessageDepthMax; ++depth) {
    deep += "</Certificate>";
  }
  EXPECT_EQ(refused_message(deep), kCertificateMessageTooDeep.name());
  std::string goods = "<Certificate><CertificateHead/><CertificateList>";
  for (int line = 0; line < 51; ++line) {
    goods += "<Goods/>";
  }
  EXPECT_EQ(refused_message(goods + "</CertificateList></Certificate>"),
            "application_lines_too_many");
}

certification::State tables() {
  certification::State state;
  state.phase = certification::CertificatePhase::issued;
  state.submitted = {
      .certificate = *certification::CertificateNumber::parse("RC26FURN0001"),
      .application = {.agreement = "rcep",
                      .issuer = *base::OrganisationId::parse("nanning_customs"),
                      .exporter = "Nanning Furniture Co. & Sons",
                      .consignee = "Osaka Interior K.K.",
                      .destination = *base::CountryCode::parse("JP"),
                      .transport = {.means = "BY SEA",
                                    .load_port = "QINZHOU",
                                    .unload_port = "OSAKA"},
                      .invoice = {.number = "NF-26-031", .date = *base::Date::parse("2026-03-12")},
                      .remarks = "two\nlines"},
      .at = *base::Instant::parse("2026-03-16T16:30:00Z")};
  state.submitted.application.lines.push_back(
      {.line_no = 1,
       .hs_code = *base::HsCode::parse("940360", base::HsEdition::hs2012),
       .goods_name = "WOODEN TABLES",
       .marks = "N/M",
       .quantity = *base::Quantity::parse("120", *base::Unit::parse("H87")),
       .fob = *base::Money::parse("10000.00", *base::Currency::parse("USD"))});
  state.submitted.determinations.push_back(
      {.line_no = 1, .value_share = base::Rate::of_billionths(412'345'678)});
  state.issued = {.lines = {{.line_no = 1,
                             .criterion = "RVC",
                             .country_of_origin = *base::CountryCode::parse("CN")}}};
  return state;
}

base::Result<std::string> written(const certification::State& state) {
  return write_certificate_message(
      {.state = &state, .exporter_name = "南宁家具", .credit_code = "91450100MA5NABCD1X"}, kDay,
      tests::real_law());
}

TEST(CertificateMessage, IsReadAgainAsItWasWritten) {
  const std::string xml = written(tables()).value();
  const CertificateMessage message = read(xml);
  EXPECT_THAT(message.problems, testing::IsEmpty());
  EXPECT_EQ(message.exporter, "Nanning Furniture Co. & Sons");
  EXPECT_EQ(message.issuer, "nanning_customs");
  EXPECT_EQ(message.destination, "JP");
  EXPECT_EQ(message.currency, "USD");
  EXPECT_EQ(message.remarks, "two\nlines");
  ASSERT_EQ(message.lines.size(), 1U);
  EXPECT_EQ(message.lines.front().hs_code, "940360");
  EXPECT_EQ(message.lines.front().unit, "H87");
  EXPECT_EQ(message.lines.front().fob, "10000.00");
  EXPECT_EQ(message.lines.front().criterion, "RVC");
  EXPECT_EQ(message.lines.front().country_of_origin, "CN");
}

TEST(CertificateMessage, TellsImportedContentNeverSmallerThanItIs) {
  // A regional value of 41.2345678 % is told as 41.23: what is imported is 58.77.
  EXPECT_THAT(written(tables()).value(), HasSubstr("<ICompPrpr>58.77</ICompPrpr>"));
}

TEST(CertificateMessage, IsOfTheDayInChinaOnWhichItWasHandedIn) {
  EXPECT_THAT(written(tables()).value(), HasSubstr("<AplDate>2026-03-17</AplDate>"));
}

TEST(CertificateMessage, LeavesEmptyWhatTheZoneDoesNotKnow) {
  certification::State state = tables();
  state.issued.reset();
  state.submitted.application.issuer = *base::OrganisationId::parse("ccpit_guangxi");
  state.submitted.application.lines.front().fob.reset();
  const std::string xml = written(state).value();
  EXPECT_THAT(xml, HasSubstr("<OrgCode></OrgCode>"));
  EXPECT_THAT(xml, HasSubstr("<Curr></Curr>"));
  EXPECT_THAT(xml, testing::Not(HasSubstr("OriCriteria")));
}

TEST(CertificateMessage, IsNotWrittenWhereItHasNoCodeOrNoRoom) {
  certification::State state = tables();
  state.submitted.application.kind = ApplicationKind::back_to_back;
  EXPECT_EQ(written(state).error().code, kCertificateMessageKindUnknown);
  state = tables();
  auto& lines = state.submitted.application.lines;
  lines.push_back(lines.front());
  lines.front().marks = std::string(2000, 'x');
  EXPECT_EQ(written(state).error().code, kCertificateMessageTextTooLong);
}

}  // namespace
}  // namespace cassia::messages

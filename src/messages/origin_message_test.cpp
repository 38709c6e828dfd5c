#include "messages/origin_message.h"

#include <gtest/gtest.h>

#include "messages/refusals.h"

namespace cassia::messages {
namespace {

namespace exchange = journeys::origin_exchange;

OriginMessage told_message() {
  return {.message = "m-1",
          .kind = OriginMessageKind::issued,
          .from = "vn+00000001",
          .to = "cn+00000002",
          .country = *base::CountryCode::parse("VN"),
          .agreement = "acfta",
          .certificate = "E1",
          .version = 1,
          .content = CertificateText{
              .certificate = "E1",
              .agreement = "acfta",
              .issuer = "VN-VCCI",
              .issue_date = *base::Date::parse("2026-04-18"),
              .expires_on = *base::Date::parse("2027-04-18"),
              .exporter = "Cooperative",
              .consignee = "Fruit",
              .destination = *base::CountryCode::parse("CN"),
              .invoice = {.number = "I-1", .date = *base::Date::parse("2026-04-17")},
              .lines = {{.line_no = 1,
                         .hs_code = *base::HsCode::parse("081060", base::HsEdition::hs2022),
                         .goods_name = "durian",
                         .quantity = *base::Quantity::parse("500", base::Unit()),
                         .criterion = "WO",
                         .country_of_origin = *base::CountryCode::parse("VN")}}}};
}

exchange::PartnerId viet_nam() { return *exchange::PartnerId::parse("vn"); }

}  // namespace

TEST(OriginMessage, HasOneSpelling) {
  const std::string text = print_origin_message(told_message());
  const auto read = read_origin_message(text);
  ASSERT_TRUE(read) << base::to_text(read.error());
  EXPECT_EQ(*read, told_message());
  const std::string empty_id = [] {
    OriginMessage message = told_message();
    message.message = "";
    return print_origin_message(message);
  }();
  const std::string too_long = [] {
    OriginMessage message = told_message();
    message.reason = std::string(kOriginMessageBytesMax, 'x');
    return print_origin_message(message);
  }();
  const std::string body = text.substr(kOriginMessageKind.size());
  for (const std::string& bad :
       {std::string(), body, text + "\n", "cassia-origin-message/2\n" + body,
        std::string(kOriginMessageKind) + " " + body, text.substr(0, text.size() - 1), empty_id,
        too_long}) {
    const auto refused = read_origin_message(bad);
    ASSERT_FALSE(refused) << bad.substr(0, 80);
    EXPECT_EQ(refused.error().code, kOriginMessageMalformed);
  }
}

TEST(OriginMessage, SaysOneThingOfOneCertificate) {
  const auto command = command_of(told_message(), viet_nam());
  ASSERT_TRUE(command) << base::to_text(command.error());
  EXPECT_EQ(command->number.text(), "E1");
  EXPECT_EQ(command->certificate->lines.front().criterion, "WO");
  using Change = void (*)(OriginMessage&);
  for (const Change change : std::initializer_list<Change>{
           [](OriginMessage& one) { one.kind = OriginMessageKind::receipt; },
           [](OriginMessage& one) { one.kind = OriginMessageKind::request; },
           [](OriginMessage& one) { one.certificate = "E2"; },
           [](OriginMessage& one) { one.certificate = one.content->certificate = "no id"; },
           [](OriginMessage& one) { one.agreement = "rcep"; }}) {
    OriginMessage message = told_message();
    change(message);
    const auto refused = command_of(message, viet_nam());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, kOriginMessageMalformed);
  }
}

// Told again it is the same, whoever it is told to and as which message; an end is the same with
// and without what it ends. Anything else makes another.
TEST(OriginMessage, IsKnownAgainByWhatItSays) {
  const auto digest_of = [](const OriginMessage& message) {
    return command_of(message, viet_nam()).value().digest;
  };
  OriginMessage again = told_message();
  again.message = "a-9";
  again.answers = "m-7";
  again.from = "vn+00000003";
  again.to = "cn+00000004";
  EXPECT_EQ(digest_of(again), digest_of(told_message()));
  again.content->lines.front().criterion = "PE";
  EXPECT_NE(digest_of(again), digest_of(told_message()));
  OriginMessage end = told_message();
  end.kind = OriginMessageKind::cancelled;
  end.version = 2;
  OriginMessage short_end = end;
  short_end.content = {};
  EXPECT_EQ(digest_of(end), digest_of(short_end));
  short_end.reason = "by mistake";
  EXPECT_NE(digest_of(end), digest_of(short_end));
}

}  // namespace cassia::messages

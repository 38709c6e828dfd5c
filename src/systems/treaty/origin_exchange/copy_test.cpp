#include <gtest/gtest.h>

#include <algorithm>

#include "systems/treaty/origin_exchange/origin_exchange.h"
#include "systems/treaty/origin_exchange/refusals.h"
#include "tests/support/law_folder.h"

namespace cassia::systems::treaty::origin_exchange {
namespace {

template <typename T>
T known(const char* text) {
  return *T::parse(text);
}
base::HsCode code(const char* digits) {
  return *base::HsCode::parse(digits, base::HsEdition::hs2022);
}
base::Quantity kilograms(const char* amount) {
  return *base::Quantity::parse(amount, base::Unit());
}

base::Context context_of_now() {
  const base::Instant now = known<base::Instant>("2026-04-21T01:00:00Z");
  return {.actor = known<base::ActorId>("e_origin"),
          .on_behalf_of = known<base::OrganisationId>("e_origin"),
          .occurred_at = now,
          .received_at = now,
          .decided_at = now};
}

ReceivedCertificate certificate() {
  return {.issuer = "VN-VCCI",
          .issue_date = known<base::Date>("2026-04-18"),
          .expires_on = known<base::Date>("2027-04-18"),
          .exporter = "Cooperative",
          .consignee = "Fruit",
          .destination = known<base::CountryCode>("CN"),
          .invoice_number = "I-1",
          .lines = {{.line_no = 1,
                     .hs_code = code("081060"),
                     .goods_name = "durian",
                     .criterion = "WO",
                     .quantity = kilograms("500"),
                     .country_of_origin = known<base::CountryCode>("VN")}}};
}

ReceiveOriginMessage told(MessageKind kind, std::int64_t version, const char* digest) {
  ReceiveOriginMessage message{.partner = known<PartnerId>("vn"),
                               .message = known<MessageId>("m-1"),
                               .kind = kind,
                               .country = known<base::CountryCode>("VN"),
                               .agreement = "acfta",
                               .number = known<CopyNumber>("E1"),
                               .version = version,
                               .digest = digest};
  if (kind == MessageKind::issued) {
    message.certificate = certificate();
  }
  return message;
}

// The code of the refusal, or nothing.
std::string give(State& state, const Command& command) {
  const auto events = decide(state, command, context_of_now(), tests::real_law());
  if (!events) {
    return std::string(events.error().code.name());
  }
  for (const Event& event : *events) {
    state = apply(state, event);
  }
  return "";
}

Declared declared() {
  return {.proof_line = 1,
          .hs_code = code("08106000"),
          .proof_hs_code = code("081060"),
          .origin = known<base::CountryCode>("VN"),
          .quantity = kilograms("500"),
          .certified = kilograms("500"),
          .goods_name = "durian",
          .criterion = "WO",
          .issue_date = known<base::Date>("2026-04-18"),
          .exporter = "Cooperative",
          .invoice_number = "I-1",
          .hs_digits = 6};
}

CopyCompared compared(const State& copy, const Declared& with) {
  const auto events = decide(copy,
                             CompareOriginCopy{.partner = known<PartnerId>("vn"),
                                               .agreement = "acfta",
                                               .number = known<CopyNumber>("E1"),
                                               .declaration = known<ComparedDeclaration>("D1"),
                                               .line_no = 1,
                                               .claimant = known<base::OrganisationId>("fruit"),
                                               .declared = with},
                             context_of_now(), tests::real_law());
  EXPECT_TRUE(events) << (events ? "" : base::to_text(events.error()));
  return events ? std::get<CopyCompared>(events->front()) : CopyCompared{};
}

State with_copy() {
  State copy;
  EXPECT_EQ(give(copy, told(MessageKind::issued, 1, "a")), "");
  return copy;
}

// In every order, each told twice, the same remains: an end that comes before what it ends waits,
// what is older overwrites nothing, and an end may be told with and without what it ends.
TEST(OriginCopy, IsTheSameInWhateverOrderMessagesCome) {
  std::vector<ReceiveOriginMessage> messages = {
      told(MessageKind::issued, 1, "a"), told(MessageKind::issued, 3, "c"),
      told(MessageKind::corrected, 2, "b"), told(MessageKind::cancelled, 4, "d"),
      told(MessageKind::cancelled, 4, "d")};
  messages.back().certificate = certificate();
  std::vector<int> order = {0, 1, 2, 3, 4};
  State wanted;
  for (const ReceiveOriginMessage& message : messages) {
    ASSERT_EQ(give(wanted, message), "");
  }
  ASSERT_EQ(standing_of(wanted), CopyStanding::cancelled);
  ASSERT_EQ(wanted.content->version, 4);
  do {
    State copy;
    for (const int place : order) {
      EXPECT_EQ(give(copy, messages[static_cast<std::size_t>(place)]), "");
      EXPECT_EQ(give(copy, messages[static_cast<std::size_t>(place)]), "");
    }
    EXPECT_EQ(copy, wanted);
  } while (std::ranges::next_permutation(order).found);
}

TEST(OriginCopy, WaitsForWhatEndedBeforeItCame) {
  State copy;
  ASSERT_EQ(give(copy, told(MessageKind::cancelled, 2, "b")), "");
  EXPECT_EQ(standing_of(copy), CopyStanding::awaited);
  EXPECT_EQ(compared(copy, declared()).outcome, Outcome::mismatch);
  ASSERT_EQ(give(copy, told(MessageKind::issued, 1, "a")), "");
  EXPECT_EQ(standing_of(copy), CopyStanding::cancelled);
}

TEST(OriginCopy, RefusesTwoContentsOfOneVersion) {
  State copy = with_copy();
  EXPECT_EQ(give(copy, told(MessageKind::issued, 1, "other")), "origin_message_conflicts");
  EXPECT_EQ(give(copy, told(MessageKind::issued, 0, "z")), "origin_message_refused");
}

// The answer to a request says of a certificate that ended what it said as well.
TEST(OriginCopy, LearnsLaterWhatAnEndedCertificateSaid) {
  State copy;
  ReceiveOriginMessage end = told(MessageKind::cancelled, 2, "b");
  ASSERT_EQ(give(copy, end), "");
  ASSERT_EQ(standing_of(copy), CopyStanding::awaited);
  end.certificate = certificate();
  ASSERT_EQ(give(copy, end), "");
  EXPECT_EQ(standing_of(copy), CopyStanding::cancelled);
}

// Decision D5 of the brief, field by field.
struct Case {
  const char* name;
  void (*change)(Declared& declared);
  Outcome outcome;
  const char* field;  // that differs; empty: none
};

const Case kCases[] = {
    {"the same", [](Declared&) {}, Outcome::match, ""},
    {"description", [](Declared& one) { one.goods_name = "Durian fruit"; },
     Outcome::minor_difference, "goods_name"},
    {"exporter", [](Declared& one) { one.exporter = "Coop."; }, Outcome::minor_difference,
     "exporter"},
    {"less than certified", [](Declared& one) { one.quantity = kilograms("499.5"); },
     Outcome::minor_difference, "quantity"},
    {"another unit of the same amount",
     [](Declared& one) {
       one.quantity = *base::Quantity::parse("500000", *base::Unit::parse("GRM"));
     },
     Outcome::minor_difference, "unit"},
    {"more than certified", [](Declared& one) { one.quantity = kilograms("500.000001"); },
     Outcome::mismatch, "quantity"},
    {"six digits of the code", [](Declared& one) { one.hs_code = code("08109000"); },
     Outcome::mismatch, "hs_code"},
    {"country", [](Declared& one) { one.origin = known<base::CountryCode>("TH"); },
     Outcome::mismatch, "country_of_origin"},
    {"criterion", [](Declared& one) { one.criterion = "PE"; }, Outcome::mismatch, "criterion"},
    {"day of issue", [](Declared& one) { one.issue_date = known<base::Date>("2026-04-19"); },
     Outcome::mismatch, "issue_date"},
    {"line", [](Declared& one) { one.proof_line = 2; }, Outcome::mismatch, "line"},
    {"certified quantity", [](Declared& one) { one.certified = kilograms("600"); },
     Outcome::mismatch, "certified_quantity"},
};

TEST(OriginCopy, IsComparedFieldByField) {
  const State copy = with_copy();
  for (const Case& each : kCases) {
    SCOPED_TRACE(each.name);
    Declared one = declared();
    each.change(one);
    const CopyCompared event = compared(copy, one);
    EXPECT_EQ(event.outcome, each.outcome);
    const std::string field = event.differences.empty() ? "" : event.differences.front().field;
    EXPECT_EQ(field, each.field);
    EXPECT_EQ(event.citation.clause, "e_origin");
  }
  EXPECT_EQ(compared(State{}, declared()).outcome, Outcome::absent);
}

// Codes of two editions are never compared: the proof speaks, and when it cannot, nobody guesses.
TEST(OriginCopy, OfAnotherEditionIsComparedWithTheProofOrNotAtAll) {
  const State copy = with_copy();
  Declared one = declared();
  one.hs_code = *base::HsCode::parse("08106000", base::HsEdition::hs2017);
  EXPECT_EQ(compared(copy, one).outcome, Outcome::match);
  one.proof_hs_code = *base::HsCode::parse("081060", base::HsEdition::hs2012);
  EXPECT_EQ(compared(copy, one).outcome, Outcome::mismatch);
}

TEST(OriginCopy, IsNotComparedWithoutTheTable) {
  std::vector<law::LawText> texts = tests::law_folder_texts();
  std::erase_if(texts,
                [](const law::LawText& text) { return text.path.contains("e_origin_match"); });
  const auto law = law::compile(std::move(texts));
  ASSERT_TRUE(law) << base::to_text(law.error());
  const auto refused =
      decide(State{}, CompareOriginCopy{.declared = declared()}, context_of_now(), *law);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, kComparisonUnknown);
}

TEST(OriginCopy, IsAskedForOnlyWhileItIsNotHere) {
  State copy;
  const RequestOriginCopy request{
      .partner = known<PartnerId>("vn"), .agreement = "acfta", .number = known<CopyNumber>("E1")};
  ASSERT_EQ(give(copy, request), "");
  EXPECT_EQ(standing_of(copy), CopyStanding::requested);
  ASSERT_EQ(give(copy, told(MessageKind::issued, 1, "a")), "");
  EXPECT_EQ(give(copy, request), "origin_copy_here");
}

}  // namespace
}  // namespace cassia::systems::treaty::origin_exchange

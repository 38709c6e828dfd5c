#include "journeys/journeys.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <map>

#include "journeys/kept_texts_test.h"
#include "journeys/quote.h"
#include "journeys/refusals.h"
#include "tests/support/law_folder.h"

namespace cassia::journeys {
namespace {

using tests::real_law;

base::OrganisationId organisation(const char* text) { return *base::OrganisationId::parse(text); }

// The zone without a runtime: states by stream, folded as the journeys decide. Every stream is
// loaded, or only those that were asked for.
class SmallZone : public KeptTexts {
 public:
  const preference::State* preference(const std::string& key) const override {
    return find(proofs_, Desk::preference, key);
  }
  const accounts::State* account(const std::string& key) const override {
    return find(accounts_, Desk::accounts, key);
  }
  const declarations::State* declaration(const std::string& key) const override {
    return find(declarations_, Desk::declarations, key);
  }
  const gate::State* batch(const std::string& key) const override {
    return find(batches_, Desk::gate, key);
  }
  // Access has its own test, access/access_test.cpp.
  const organisations::State* organisation(const std::string&) const override { return nullptr; }
  const users::State* user(const std::string&) const override { return nullptr; }
  const logins::State* login(const std::string&) const override { return nullptr; }
  const delegations::State* delegation(const std::string&) const override { return nullptr; }
  const gate_devices::State* gate_device(const std::string& key) const override {
    return find(devices_, Desk::gate_devices, key);
  }
  const attachments::State* attachments(const std::string& key) const override {
    return find(attachments_, Desk::attachments, key);
  }
  // Two persons have theirs as well, two_persons/two_persons_test.cpp.
  const proposals::State* proposal(const std::string&) const override { return nullptr; }
  const lifts::State* lift(const std::string&) const override { return nullptr; }
  const dockets::State* docket(const std::string&) const override { return nullptr; }
  const webhooks::State* webhooks(const std::string&) const override { return nullptr; }
  const rulings::State* ruling(const std::string&) const override { return nullptr; }
  const reforms::State* institution(const std::string&) const override { return nullptr; }
  const origin_certification::State* certificate(const std::string& key) const override {
    return find(certificates_, Desk::origin_certification, key);
  }

  // The code of the refusal, or nothing; as the runtime does it, in at most eight rounds.
  std::string give(const Command& command, const char* on_behalf_of,
                   const char* time = "2026-04-20T01:00:00Z") {
    const base::Instant now = *base::Instant::parse(time);
    const base::Context context{.actor = *base::ActorId::parse("someone"),
                                .on_behalf_of = *base::OrganisationId::parse(on_behalf_of),
                                .occurred_at = now,
                                .received_at = now,
                                .decided_at = now};
    loaded_.clear();
    for (const Stream& stream : plan(command)) {
      loaded_[stream] = true;
    }
    for (rounds_ = 1; rounds_ <= 8; ++rounds_) {
      auto decided = step(command, *this, context, real_law());
      if (!decided) {
        return std::string(decided.error().code.name());
      }
      if (decided->load.empty()) {
        fold(*decided);
        last_ = *std::move(decided);
        return "";
      }
      for (const Stream& stream : decided->load) {
        EXPECT_FALSE(loaded_.contains(stream)) << "asked for twice: " << stream.key;
        loaded_[stream] = true;
      }
    }
    return "too many rounds";
  }

  int rounds() const { return rounds_; }
  const Step& last() const { return last_; }
  const accounts::State& account_of(const char* owner) { return accounts_[owner]; }
  const preference::State& proof_of(const char* key) { return proofs_[key]; }
  const declarations::State& declaration_of(const std::string& id) { return declarations_[id]; }
  const gate::State& batch_of(const char* batch) { return batches_[batch]; }

 private:
  template <typename State>
  const State* find(const std::map<std::string, State>& states, Desk desk,
                    const std::string& key) const {
    static const State kInitial;
    if (!loaded_.contains({.desk = desk, .key = key})) {
      return nullptr;
    }
    const auto state = states.find(key);
    return state == states.end() ? &kInitial : &state->second;
  }

  void fold(const Step& decided) {
    for (const StreamEvent& event : decided.events) {
      const std::string& key = event.stream.key;
      if (const auto* of_proof = std::get_if<preference::Event>(&event.event)) {
        proofs_[key] = preference::apply(proofs_[key], *of_proof);
      } else if (const auto* of_account = std::get_if<accounts::Event>(&event.event)) {
        accounts_[key] = accounts::apply(accounts_[key], *of_account);
      } else if (const auto* lodged = std::get_if<declarations::Event>(&event.event)) {
        declarations_[key] = declarations::apply(declarations_[key], *lodged);
      } else if (const auto* told = std::get_if<gate_devices::Event>(&event.event)) {
        devices_[key] = gate_devices::apply(devices_[key], *told);
      } else if (const auto* paper = std::get_if<attachments::Event>(&event.event)) {
        attachments_[key] = attachments::apply(std::move(attachments_[key]), *paper);
      } else if (const auto* of_origin = std::get_if<origin_certification::Event>(&event.event)) {
        certificates_[key] = origin_certification::apply(certificates_[key], *of_origin);
      } else {
        batches_[key] = gate::apply(batches_[key], std::get<gate::Event>(event.event));
      }
    }
  }

  std::map<std::string, preference::State> proofs_;
  std::map<std::string, accounts::State> accounts_;
  std::map<std::string, declarations::State> declarations_;
  std::map<std::string, gate::State> batches_;
  std::map<std::string, gate_devices::State> devices_;
  std::map<std::string, attachments::State> attachments_;
  std::map<std::string, origin_certification::State> certificates_;
  std::map<Stream, bool> loaded_;
  int rounds_ = 0;
  Step last_;
};

base::Quantity kilograms(std::int64_t amount) {
  return base::Quantity::of_micros(amount * base::Quantity::kScale, {});
}
base::HsCode durian_code() { return *base::HsCode::parse("0810.60.00", base::HsEdition::hs2022); }

preference::RegisterProof proof(const char* number, std::int64_t certified_kilograms) {
  preference::RegisterProof proof{.agreement = "acfta",
                                  .number = *preference::ProofNumber::parse(number),
                                  .issue_date = *base::Date::parse("2026-04-10"),
                                  .shipment_date = *base::Date::parse("2026-04-10"),
                                  .issuer = "VN-VCCI",
                                  .exporter = "Cooperative",
                                  .importer = organisation("trader"),
                                  .origin = *base::CountryCode::parse("VN"),
                                  .invoice_number = "I1"};
  proof.lines.push_back({.line_no = 1,
                         .hs_code = durian_code().subheading(),
                         .goods_name = "durian",
                         .criterion = "WO",
                         .quantity = kilograms(certified_kilograms)});
  return proof;
}

void prepare(SmallZone& zone, std::int64_t certified_kilograms) {
  ASSERT_EQ(zone.give(accounts::OpenAccount{.owner = organisation("trader")}, "trader"), "");
  ASSERT_EQ(zone.give(accounts::Deposit{.owner = organisation("trader"),
                                        .reference = "D1",
                                        .amount = base::Money::of_minor(1'000'000'00)},
                      "guangxi_treasury_bank"),
            "");
  ASSERT_EQ(zone.give(proof("E1", certified_kilograms), "trader"), "");
}

LodgeConsignment lodging(const std::string& id, std::int64_t amount_kilograms) {
  ConsignmentLine line;
  line.goods = {.line_no = 1,
                .hs_code = durian_code(),
                .goods_name = "durian",
                .origin = *base::CountryCode::parse("VN"),
                .quantity = kilograms(amount_kilograms),
                .price = base::Money::of_minor(amount_kilograms * 3000)};
  line.claim = ProofClaim{.agreement = "acfta",
                          .number = *preference::ProofNumber::parse("E1"),
                          .route = {.kind = preference::RouteKind::direct}};
  return {.declaration_id = *declarations::DeclarationId::parse(id),
          .declarant = organisation("trader"),
          .consignment = {.batch_no = "B-" + id,
                          .entry_at = *base::Instant::parse("2026-04-20T00:00:00Z"),
                          .port = "youyi",
                          .lines = {line}}};
}

TEST(Journeys, LodgeInOneRoundAndReleaseInTwo) {
  SmallZone zone;
  prepare(zone, 1000);
  ASSERT_EQ(zone.give(lodging("D1", 1000), "trader"), "");
  EXPECT_EQ(zone.rounds(), 1) << "the command names every stream";
  EXPECT_EQ(zone.last().events.size(), 3U) << "proof, declaration, account";
  EXPECT_EQ(accounts::held_of(zone.account_of("trader")).minor(), 270'000);
  ASSERT_EQ(
      zone.give(ReleaseConsignment{.declaration_id = *declarations::DeclarationId::parse("D1")},
                "youyi_customs"),
      "");
  EXPECT_EQ(zone.rounds(), 2) << "the declaration names the account and the batch";
  EXPECT_EQ(accounts::held_of(zone.account_of("trader")).minor(), 0);
  EXPECT_EQ(accounts::balance_of(zone.account_of("trader")).minor(), 99'730'000);
  EXPECT_EQ(zone.batch_of("B-D1").released.size(), 1U);
}

TEST(Journeys, LeaveNothingBehindWhenOneDeskRefuses) {
  SmallZone zone;
  prepare(zone, 1000);
  LodgeConsignment dear = lodging("D1", 1000);
  dear.consignment.lines.front().goods.price = base::Money::of_minor(100'000'000'00);
  EXPECT_EQ(zone.give(dear, "trader"), "balance_insufficient");
  EXPECT_EQ(*preference::remaining(zone.proof_of("acfta.E1"), 1), kilograms(1000));
  EXPECT_EQ(zone.declaration_of("D1").phase, declarations::DeclarationPhase::none);
}

TEST(Journeys, GiveEverythingBackOnCancelling) {
  SmallZone zone;
  prepare(zone, 1000);
  ASSERT_EQ(zone.give(lodging("D1", 600), "trader"), "");
  EXPECT_EQ(*preference::remaining(zone.proof_of("acfta.E1"), 1), kilograms(400));
  ASSERT_EQ(zone.give(CancelConsignment{.declaration_id = *declarations::DeclarationId::parse("D1"),
                                        .reason = "no truck"},
                      "trader"),
            "");
  EXPECT_EQ(*preference::remaining(zone.proof_of("acfta.E1"), 1), kilograms(1000));
  EXPECT_EQ(accounts::held_of(zone.account_of("trader")).minor(), 0);
}

TEST(Journeys, SetATimerForASecurityAndDropItWhenProved) {
  SmallZone zone;
  prepare(zone, 1000);
  LodgeConsignment open = lodging("D1", 600);
  open.consignment.lines.front().claim->route.kind = preference::RouteKind::unknown;
  open.consignment.lines.front().claim->is_guarantee_offered = true;
  ASSERT_EQ(zone.give(open, "trader"), "");
  ASSERT_EQ(zone.last().timers.size(), 1U);
  EXPECT_EQ(zone.last().timers.front().id, "security.D1.1");
  ASSERT_EQ(
      zone.give(SupplyEvidence{.declaration_id = *declarations::DeclarationId::parse("D1"),
                               .line_no = 1,
                               .route = preference::Route{.kind = preference::RouteKind::direct}},
                "trader"),
      "");
  EXPECT_EQ(zone.last().done_timers, std::vector<std::string>{"security.D1.1"});
}

TEST(Journeys, QuoteWithoutChangingAnything) {
  SmallZone zone;
  prepare(zone, 1000);
  ASSERT_EQ(zone.give(lodging("D0", 1), "trader"), "");  // loads the streams
  const base::Instant now = *base::Instant::parse("2026-04-20T01:00:00Z");
  const base::Context context{.actor = *base::ActorId::parse("someone"),
                              .on_behalf_of = organisation("trader"),
                              .occurred_at = now,
                              .received_at = now,
                              .decided_at = now};
  LodgeConsignment asked = lodging("D0", 100);
  const auto quoted = quote(asked, zone, context, real_law());
  ASSERT_TRUE(quoted) << base::to_text(quoted.error());
  ASSERT_TRUE(quoted->refusal) << "the number is taken";
  ASSERT_EQ(quoted->lines.size(), 1U);
  EXPECT_EQ(engines::duty::best_regime(quoted->lines.front().taxes)->id, "acfta");
  EXPECT_EQ(quoted->lines.front().claim->verdict, preference::Verdict::granted);
  EXPECT_EQ(*preference::remaining(zone.proof_of("acfta.E1"), 1), kilograms(999));
}

TEST(Journeys, NameWhatALateProofLacks) {
  // The scenario `waiver` provokes kProofNumberNeeded, kProofCoversPart, kLateProofInsufficient;
  // `back_to_back` kBackToBackNotAllocated and kOriginalQuotedWrongly. Here: each has a sentence in
  // every language.
  for (const base::RefusalCode code : {kProofNumberNeeded, kProofCoversPart, kLateProofInsufficient,
                                       kBackToBackNotAllocated, kOriginalQuotedWrongly}) {
    EXPECT_NE(real_law().messages().find(code.name()), nullptr) << code.name();
  }
}

// Money and certified quantity are conserved whatever is lodged, released and cancelled.
RC_GTEST_PROP(JourneysProperty, MoneyAndQuantityAreConserved, ()) {
  SmallZone zone;
  prepare(zone, 5000);
  std::int64_t next = 0;
  for (int i = 0; i < 12; ++i) {
    const auto which = *rc::gen::inRange<std::int64_t>(0, next + 1);
    const auto id = *declarations::DeclarationId::parse("D" + std::to_string(which));
    switch (*rc::gen::inRange(0, 4)) {
      case 0:
        zone.give(ReleaseConsignment{.declaration_id = id}, "youyi_customs");
        break;
      case 1:
        zone.give(CancelConsignment{.declaration_id = id, .reason = "x"}, "trader");
        break;
      default:
        zone.give(lodging("D" + std::to_string(next++), *rc::gen::inRange<std::int64_t>(1, 3000)),
                  "trader");
    }
  }
  base::Money open_tax = base::Money::of_minor(0);
  base::Money paid = base::Money::of_minor(0);
  base::Quantity claimed = kilograms(0);
  for (std::int64_t i = 0; i < next; ++i) {
    const auto& declaration = zone.declaration_of("D" + std::to_string(i));
    if (declaration.phase == declarations::DeclarationPhase::none ||
        declaration.phase == declarations::DeclarationPhase::cancelled) {
      continue;
    }
    paid += declaration.tax_paid;
    open_tax += declaration.assessment.tax - declaration.tax_paid;
    for (const auto& claim : declaration.content.claims) {
      claimed += claim.granted;
    }
  }
  RC_ASSERT(accounts::held_of(zone.account_of("trader")) == open_tax);
  RC_ASSERT(accounts::balance_of(zone.account_of("trader")) + paid ==
            base::Money::of_minor(1'000'000'00));
  RC_ASSERT(*preference::remaining(zone.proof_of("acfta.E1"), 1) + claimed == kilograms(5000));
}

origin_certification::ApplyForCertificate split_of(const char* certificate, std::int64_t amount) {
  namespace certification = origin_certification;
  certification::Application application{
      .agreement = "acfta",
      .kind = certification::ApplicationKind::back_to_back,
      .original = *certification::OriginalNumber::parse("E1"),
      .issuer = organisation("nanning_customs"),
      .exporter = "Trader",
      .consignee = "Consignee",
      .destination = *base::CountryCode::parse("MY"),
      .transport = {.means = "truck", .load_port = "QINZHOU", .unload_port = "KUANTAN"},
      .invoice = {.number = "I2", .date = *base::Date::parse("2026-04-19")}};
  application.lines.push_back({.line_no = 1,
                               .hs_code = *base::HsCode::parse("081060", base::HsEdition::hs2022),
                               .goods_name = "durian",
                               .quantity = kilograms(amount),
                               .original_line = 1});
  return {.certificate = *certification::CertificateNumber::parse(certificate),
          .application = std::move(application)};
}

// The officer's issue and the ledger of the original are one step: whatever is asked of parts, no
// more than the original is ever issued, and a part that is cancelled is there again.
RC_GTEST_PROP(OriginCertificates, NeverSplitMoreThanTheOriginal, ()) {
  namespace certification = origin_certification;
  SmallZone zone;
  RC_ASSERT(zone.give(proof("E1", 1000), "trader") == "");
  const auto parts = *rc::gen::container<std::vector<std::int64_t>>(rc::gen::inRange(1, 700));
  std::vector<std::pair<certification::CertificateNumber, std::int64_t>> issued;
  std::int64_t left = 1000;
  int serial = 0;
  for (const std::int64_t part : parts) {
    const std::string number = "E26BB" + std::to_string(++serial);
    const auto application = split_of(number.c_str(), part);
    const std::string applied = zone.give(application, "trader");
    RC_ASSERT(applied == (part > left ? "split_exceeds_original" : ""));
    if (!applied.empty()) {
      continue;
    }
    const auto& certificate = application.certificate;
    RC_ASSERT(zone.give(certification::ApproveApplication{.certificate = certificate},
                        "nanning_customs") == "");
    RC_ASSERT(zone.give(certification::IssueCertificate{.certificate = certificate},
                        "nanning_customs") == "");
    RC_ASSERT(zone.last().events.size() == 2U);
    issued.emplace_back(certificate, part);
    left -= part;
    if (*rc::gen::inRange(0, 3) == 0) {
      RC_ASSERT(zone.give(certification::CancelCertificate{.certificate = issued.back().first,
                                                           .reason = "not shipped"},
                          "nanning_customs") == "");
      left += issued.back().second;
      issued.pop_back();
    }
    RC_ASSERT(preference::remaining(zone.proof_of("acfta.E1"), 1) == kilograms(left));
  }
}

TEST(OriginCertificates, AreNotCancelledOnceClaimsMayStandOnThem) {
  namespace certification = origin_certification;
  SmallZone zone;
  ASSERT_EQ(zone.give(proof("E1", 1000), "trader"), "");
  const auto application = split_of("E26BB1", 600);
  const auto& certificate = application.certificate;
  ASSERT_EQ(zone.give(application, "trader"), "");
  ASSERT_EQ(
      zone.give(certification::ApproveApplication{.certificate = certificate}, "nanning_customs"),
      "");
  ASSERT_EQ(
      zone.give(certification::IssueCertificate{.certificate = certificate}, "nanning_customs"),
      "");
  ASSERT_EQ(zone.give(proof("E26BB1", 600), "trader"), "");
  EXPECT_EQ(zone.give(certification::CancelCertificate{.certificate = certificate, .reason = "x"},
                      "nanning_customs"),
            kBackToBackRegistered.name());
}

}  // namespace
}  // namespace cassia::journeys

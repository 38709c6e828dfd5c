#pragma once

#include <gtest/gtest.h>

#include <map>

#include "journeys/kept_texts_test.h"
#include "tests/support/law_folder.h"

namespace cassia::journeys {

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
  const bills::State* bill(const std::string& key) const override {
    return find(bills_, Desk::bills, key);
  }
  const product_reviews::State* product_review(const std::string& key) const override {
    return find(products_, Desk::product_reviews, key);
  }
  const approved_exporters::State* approved_exporter(const std::string& key) const override {
    return find(exporters_, Desk::approved_exporters, key);
  }
  const origin_declarations::State* origin_declaration(const std::string& key) const override {
    return find(origin_declarations_, Desk::origin_declarations, key);
  }
  const rulings::State* ruling(const std::string&) const override { return nullptr; }
  const reforms::State* institution(const std::string& key) const override {
    return find(institutions_, Desk::reforms, key);
  }
  const origin_certification::State* certificate(const std::string& key) const override {
    return find(certificates_, Desk::origin_certification, key);
  }
  const origin_exchange::State* origin_exchange(const std::string& key) const override {
    return find(exchanges_, Desk::origin_exchange, key);
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
      auto decided = step(command, *this, context, tests::real_law());
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
  origin_exchange::State& exchange_of(const std::string& key) { return exchanges_[key]; }
  const gate::State& batch_of(const char* batch) { return batches_[batch]; }
  reforms::State& institution_of(const std::string& name) { return institutions_[name]; }

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
      } else if (const auto* of_bill = std::get_if<bills::Event>(&event.event)) {
        bills_[key] = bills::apply(bills_[key], *of_bill);
      } else if (const auto* of_product = std::get_if<product_reviews::Event>(&event.event)) {
        products_[key] = product_reviews::apply(products_[key], *of_product);
      } else if (const auto* of_exporter = std::get_if<approved_exporters::Event>(&event.event)) {
        exporters_[key] = approved_exporters::apply(exporters_[key], *of_exporter);
      } else if (const auto* stated = std::get_if<origin_declarations::Event>(&event.event)) {
        origin_declarations_[key] = origin_declarations::apply(origin_declarations_[key], *stated);
      } else if (const auto* of_partner = std::get_if<origin_exchange::Event>(&event.event)) {
        exchanges_[key] = origin_exchange::apply(exchanges_[key], *of_partner);
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
  std::map<std::string, bills::State> bills_;
  std::map<std::string, reforms::State> institutions_;
  std::map<std::string, product_reviews::State> products_;
  std::map<std::string, approved_exporters::State> exporters_;
  std::map<std::string, origin_declarations::State> origin_declarations_;
  std::map<std::string, origin_exchange::State> exchanges_;
  std::map<Stream, bool> loaded_;
  int rounds_ = 0;
  Step last_;
};

inline base::OrganisationId trader() { return *base::OrganisationId::parse("trader"); }
inline base::Quantity kilograms(std::int64_t amount) {
  return base::Quantity::of_micros(amount * base::Quantity::kScale, {});
}
inline base::HsCode durian_code() {
  return *base::HsCode::parse("0810.60.00", base::HsEdition::hs2022);
}

inline preference::RegisterProof durian_proof(const char* number,
                                              std::int64_t certified_kilograms) {
  preference::RegisterProof proof{.agreement = "acfta",
                                  .number = *preference::ProofNumber::parse(number),
                                  .issue_date = *base::Date::parse("2026-04-10"),
                                  .shipment_date = *base::Date::parse("2026-04-10"),
                                  .issuer = "VN-VCCI",
                                  .exporter = "Cooperative",
                                  .importer = trader(),
                                  .origin = *base::CountryCode::parse("VN"),
                                  .invoice_number = "I1"};
  proof.lines.push_back({.line_no = 1,
                         .hs_code = durian_code().subheading(),
                         .goods_name = "durian",
                         .criterion = "WO",
                         .quantity = kilograms(certified_kilograms)});
  return proof;
}

// An account with money, and the proof E1.
inline void prepare(SmallZone& zone, std::int64_t certified_kilograms) {
  ASSERT_EQ(zone.give(accounts::OpenAccount{.owner = trader()}, "trader"), "");
  ASSERT_EQ(zone.give(accounts::Deposit{.owner = trader(),
                                        .reference = "D1",
                                        .amount = base::Money::of_minor(1'000'000'00)},
                      "guangxi_treasury_bank"),
            "");
  ASSERT_EQ(zone.give(durian_proof("E1", certified_kilograms), "trader"), "");
}

// A line of durian that claims on E1.
inline LodgeConsignment lodging(const std::string& id, std::int64_t amount_kilograms) {
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
          .declarant = trader(),
          .consignment = {.batch_no = "B-" + id,
                          .entry_at = *base::Instant::parse("2026-04-20T00:00:00Z"),
                          .port = "youyi",
                          .lines = {line}}};
}

}  // namespace cassia::journeys

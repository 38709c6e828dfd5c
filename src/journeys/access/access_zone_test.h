#pragma once

#include <gtest/gtest.h>

#include <map>
#include <set>

#include "journeys/journeys.h"
#include "journeys/kept_texts_test.h"
#include "journeys/refusals.h"
#include "tests/support/law_folder.h"

// The desks of access without a runtime: states by stream, folded as the journeys decide. Only what
// was asked for is loaded.
namespace cassia::journeys {

inline base::OrganisationId organisation_id(std::string_view id) {
  return *base::OrganisationId::parse(id);
}
inline base::ActorId user_id(std::string_view id) { return *base::ActorId::parse(id); }
inline base::Grant grant(std::string_view role, std::string_view area = "whole") {
  return {.role = *base::RoleId::parse(role), .area = *base::AreaId::parse(area)};
}
// A lookup that belongs to the name.
inline std::string lookup(std::string_view name) {
  const base::Digest digest = base::sha256({base::bytes_of(name)});
  return base::to_hex(digest.bytes);
}

class AccessZone : public KeptTexts {
 public:
  const preference::State* preference(const std::string&) const override { return nullptr; }
  const accounts::State* account(const std::string& key) const override {
    return find(accounts_, Desk::accounts, key);
  }
  const declarations::State* declaration(const std::string& key) const override {
    return find(declarations_, Desk::declarations, key);
  }
  const dockets::State* docket(const std::string& key) const override {
    return find(dockets_, Desk::dockets, key);
  }
  const gate::State* batch(const std::string&) const override { return nullptr; }
  const organisations::State* organisation(const std::string& key) const override {
    return find(organisations_, Desk::organisations, key);
  }
  const users::State* user(const std::string& key) const override {
    return find(users_, Desk::users, key);
  }
  const logins::State* login(const std::string& key) const override {
    return find(logins_, Desk::logins, key);
  }
  const gate_devices::State* gate_device(const std::string&) const override { return nullptr; }
  const delegations::State* delegation(const std::string& key) const override {
    return find(delegations_, Desk::delegations, key);
  }
  const attachments::State* attachments(const std::string&) const override { return nullptr; }
  const webhooks::State* webhooks(const std::string&) const override { return nullptr; }
  const rulings::State* ruling(const std::string&) const override { return nullptr; }
  const reforms::State* institution(const std::string& key) const override {
    return find(institutions_, Desk::reforms, key);
  }
  const origin_certification::State* certificate(const std::string&) const override {
    return nullptr;
  }
  const origin_exchange::State* origin_exchange(const std::string& key) const override {
    return find(exchanges_, Desk::origin_exchange, key);
  }
  const bills::State* bill(const std::string&) const override { return nullptr; }
  const product_reviews::State* product_review(const std::string&) const override {
    return nullptr;
  }
  const approved_exporters::State* approved_exporter(const std::string&) const override {
    return nullptr;
  }
  const origin_declarations::State* origin_declaration(const std::string&) const override {
    return nullptr;
  }
  const proposals::State* proposal(const std::string& key) const override {
    return find(proposals_, Desk::proposals, key);
  }
  const lifts::State* lift(const std::string& key) const override {
    return find(lifts_, Desk::lifts, key);
  }

  // The code of the refusal, or nothing; as the runtime does it, in at most eight rounds.
  std::string give(std::string_view actor, std::string_view on_behalf_of, const Command& command) {
    const base::Context context{.actor = user_id(actor),
                                .on_behalf_of = organisation_id(on_behalf_of),
                                .occurred_at = now,
                                .received_at = now,
                                .decided_at = now};
    const std::vector<Stream> planned = plan(command);
    loaded_ = {planned.begin(), planned.end()};
    for (int round = 1; round <= 8; ++round) {
      auto decided = step(command, *this, context, tests::real_law());
      if (!decided) {
        last_refusal = decided.error();
        return std::string(decided.error().code.name());
      }
      if (decided->load.empty()) {
        fold(*decided);
        last_step = *std::move(decided);
        return "";
      }
      for (const Stream& stream : decided->load) {
        EXPECT_TRUE(loaded_.insert(stream).second) << "asked for twice: " << stream.key;
      }
    }
    return "too many rounds";
  }

  // The zone with its first administrator, `chief`.
  void found() {
    EXPECT_EQ(
        give("bootstrap", "zone", registration("zone", base::OrganisationKind::zone_authority)),
        "");
    EXPECT_EQ(give("bootstrap", "zone", person("chief", "zone", {grant("administrator")})), "");
  }
  // A trader with its first administrator.
  void found_trader(std::string_view id, std::string_view administrator) {
    EXPECT_EQ(give("chief", "zone", registration(id, base::OrganisationKind::trader)), "");
    EXPECT_EQ(give("chief", "zone", person(administrator, id, {grant("administrator")})), "");
  }
  static Command registration(std::string_view id, base::OrganisationKind kind) {
    const std::string name(id);
    return organisations::RegisterOrganisation{.organisation = organisation_id(id),
                                               .kind = kind,
                                               .names = {.zh = name, .en = name, .vi = name},
                                               .areas = {*base::AreaId::parse("chongzuo")}};
  }
  static users::RegisterUser person(std::string_view id, std::string_view organisation,
                                    std::vector<base::Grant> grants) {
    return {.user = user_id(id),
            .organisation = organisation_id(organisation),
            .login = lookup(id),
            .sealed_profile = "sealed",
            .sealed_verifier = "sealed",
            .grants = std::move(grants)};
  }

  const organisations::State& organisation_of(const std::string& id) { return organisations_[id]; }
  const std::map<std::string, proposals::State>& all_proposals() const { return proposals_; }
  // A declaration as if it had been lodged; for tests of who holds it.
  void put(const declarations::State& state) { declarations_[state.declaration_id.text()] = state; }
  const declarations::State& declaration_of(const std::string& id) { return declarations_[id]; }
  const reforms::State& institution_of(const std::string& id) { return institutions_[id]; }
  const dockets::State& docket_of(const std::string& officer) { return dockets_[officer]; }
  const lifts::State& lift_of(const std::string& id) { return lifts_[id]; }
  const users::State& user_of(const std::string& id) { return users_[id]; }
  const logins::State& login_of(const std::string& name) { return logins_[lookup(name)]; }

  base::Instant now = *base::Instant::parse("2026-04-20T01:00:00Z");
  Step last_step;
  base::Refusal last_refusal = {.code = base::RefusalCode{"none"}};

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
      count(event.stream);
      if (const auto* of_organisation = std::get_if<organisations::Event>(&event.event)) {
        organisations_[key] = organisations::apply(organisations_[key], *of_organisation);
      } else if (const auto* of_user = std::get_if<users::Event>(&event.event)) {
        users_[key] = users::apply(users_[key], *of_user);
      } else if (const auto* of_login = std::get_if<logins::Event>(&event.event)) {
        logins_[key] = logins::apply(logins_[key], *of_login);
      } else if (const auto* of_partner = std::get_if<origin_exchange::Event>(&event.event)) {
        exchanges_[key] = origin_exchange::apply(exchanges_[key], *of_partner);
      } else if (const auto* of_reform = std::get_if<reforms::Event>(&event.event)) {
        institutions_[key] = reforms::apply(institutions_[key], *of_reform);
      } else if (const auto* of_proposal = std::get_if<proposals::Event>(&event.event)) {
        proposals_[key] = proposals::apply(proposals_[key], *of_proposal);
      } else if (const auto* of_case = std::get_if<declarations::Event>(&event.event)) {
        declarations_[key] = declarations::apply(declarations_[key], *of_case);
      } else if (const auto* of_docket = std::get_if<dockets::Event>(&event.event)) {
        dockets_[key] = dockets::apply(dockets_[key], *of_docket);
      } else if (const auto* of_lift = std::get_if<lifts::Event>(&event.event)) {
        lifts_[key] = lifts::apply(lifts_[key], *of_lift);
      } else {
        delegations_[key] =
            delegations::apply(delegations_[key], std::get<delegations::Event>(event.event));
      }
    }
  }

  std::map<std::string, organisations::State> organisations_;
  std::map<std::string, users::State> users_;
  std::map<std::string, logins::State> logins_;
  std::map<std::string, delegations::State> delegations_;
  std::map<std::string, origin_exchange::State> exchanges_;
  std::map<std::string, proposals::State> proposals_;
  std::map<std::string, reforms::State> institutions_;
  std::map<std::string, lifts::State> lifts_;
  std::map<std::string, accounts::State> accounts_;  // nobody has one
  std::map<std::string, declarations::State> declarations_;
  std::map<std::string, dockets::State> dockets_;
  std::set<Stream> loaded_;
};

}  // namespace cassia::journeys

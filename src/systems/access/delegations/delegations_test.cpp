#include "systems/access/delegations/delegations.h"

#include <gtest/gtest.h>

#include "systems/access/delegations/refusals.h"
#include "tests/support/law_folder.h"

namespace cassia::systems::access::delegations {

namespace {

base::OrganisationId organisation(std::string_view id) { return *base::OrganisationId::parse(id); }
base::AreaId area(std::string_view id) { return *base::AreaId::parse(id); }
base::Date day(std::string_view text) { return *base::Date::parse(text); }

const base::OrganisationId kTrader = organisation("pingxiang_fruit");
const base::OrganisationId kBroker = organisation("guilin_broker");
const DelegationId kId = *DelegationId::parse("G1");

GrantDelegation grant() {
  return {.delegation = kId,
          .principal = kTrader,
          .delegate = kBroker,
          .scope = {"trade.declarations", "book_appointment"},
          .areas = {area("chongzuo")},
          .valid_from = day("2026-04-20"),
          .valid_until = day("2026-12-31")};
}

Question question() {
  return {.principal = kTrader,
          .delegate = kBroker,
          .desk = "trade.declarations",
          .command = "lodge_consignment",
          .area = area("chongzuo"),
          .on = day("2026-05-01")};
}

struct Desk {
  // The code of the refusal, or the number of events.
  std::string give(const Command& command, const base::OrganisationId& by) {
    const base::Instant now = *base::Instant::parse("2026-04-20T01:00:00Z");
    auto events = decide(state, command,
                         {.actor = *base::ActorId::parse("li_wei"),
                          .on_behalf_of = by,
                          .occurred_at = now,
                          .received_at = now,
                          .decided_at = now},
                         tests::real_law());
    if (!events) {
      return std::string(events.error().code.name());
    }
    for (const Event& event : *events) {
      state = apply(std::move(state), event);
      row = std::get<DelegationRow>(views(event, state).at(0));
    }
    return std::to_string(events->size());
  }
  State state;
  DelegationRow row;
};

}  // namespace

TEST(Delegations, AreGrantedByThePrincipalOnce) {
  Desk desk;
  EXPECT_EQ(desk.give(grant(), kBroker), kNotThePrincipal.name());
  EXPECT_EQ(desk.give(grant(), kTrader), "1");
  EXPECT_EQ(desk.row.scope, "book_appointment,trade.declarations");
  EXPECT_EQ(desk.give(grant(), kTrader), kDelegationExists.name());
}

TEST(Delegations, AreBounded) {
  const auto refused = [](auto change) {
    GrantDelegation command = grant();
    change(command);
    return Desk().give(command, kTrader);
  };
  EXPECT_EQ(refused([](auto& command) { command.delegate = kTrader; }), kOwnDelegate.name());
  EXPECT_EQ(refused([](auto& command) { command.scope = {}; }), kScopeMissing.name());
  EXPECT_EQ(refused([](auto& command) { command.scope = {"register_user"}; }),
            kScopeNotDelegable.name());
  EXPECT_EQ(refused([](auto& command) { command.areas = {}; }), kDelegationAreaMissing.name());
  EXPECT_EQ(refused([](auto& command) { command.areas = {area("hainan")}; }),
            kDelegationAreaUnknown.name());
  EXPECT_EQ(refused([](auto& command) { command.valid_until = day("2026-04-19"); }),
            kDelegationDaysDisordered.name());
  const auto until = [&](std::string_view from, std::string_view last) {
    return refused([&](auto& command) {
      command.valid_from = day(from);
      command.valid_until = day(last);
    });
  };
  EXPECT_EQ(until("2026-04-01", "2026-04-19"), kDelegationOver.name());
  EXPECT_EQ(until("2026-04-01", "2026-04-20"), "1") << "today is its last day";
  EXPECT_EQ(until("2026-04-20", "2027-04-20"), "1") << "366 days";
  EXPECT_EQ(until("2026-04-20", "2027-04-21"), kDelegationTooLong.name());
}

TEST(Delegations, CoverTheirPartiesDaysAreasAndMatters) {
  Desk desk;
  EXPECT_FALSE(covers(desk.state, question()));
  desk.give(grant(), kTrader);
  EXPECT_TRUE(covers(desk.state, question()));
  const auto covered = [&](auto change) {
    Question asked = question();
    change(asked);
    return covers(desk.state, asked);
  };
  EXPECT_TRUE(covered([](auto& asked) { asked.area = {}; }));
  EXPECT_TRUE(covered([](auto& asked) { asked.on = day("2026-04-20"); }));
  EXPECT_TRUE(covered([](auto& asked) { asked.on = day("2026-12-31"); }));
  EXPECT_FALSE(covered([](auto& asked) { asked.on = day("2026-04-19"); }));
  EXPECT_FALSE(covered([](auto& asked) { asked.on = day("2027-01-01"); }));
  EXPECT_FALSE(covered([](auto& asked) { asked.area = area("nanning"); }));
  EXPECT_FALSE(covered([](auto& asked) { asked.delegate = organisation("other"); }));
  EXPECT_FALSE(covered([](auto& asked) { asked.principal = organisation("other"); }));
  const auto matter = [&](std::string_view desk_name, std::string_view command) {
    return covered([&](auto& asked) {
      asked.desk = desk_name;
      asked.command = command;
    });
  };
  EXPECT_TRUE(matter("trade.gate", "book_appointment"));
  EXPECT_FALSE(matter("trade.gate", "cancel_appointment"));
}

TEST(Delegations, EndByEitherPartyAndNeverCoverAgain) {
  Desk desk;
  EXPECT_EQ(desk.give(RevokeDelegation{.delegation = kId}, kTrader), kDelegationUnknown.name());
  desk.give(grant(), kTrader);
  EXPECT_EQ(desk.give(RevokeDelegation{.delegation = kId}, kBroker), kNotThePrincipal.name());
  EXPECT_EQ(desk.give(RenounceDelegation{.delegation = kId}, kTrader), kNotTheDelegate.name());
  EXPECT_EQ(desk.give(RevokeDelegation{.delegation = kId}, kTrader), "1");
  EXPECT_EQ(desk.row.status, DelegationStatus::revoked);
  EXPECT_FALSE(covers(desk.state, question()));
  EXPECT_EQ(desk.give(RenounceDelegation{.delegation = kId}, kBroker), kDelegationEnded.name());
  EXPECT_EQ(desk.give(grant(), kTrader), kDelegationExists.name());

  Desk other;
  other.give(grant(), kTrader);
  EXPECT_EQ(other.give(RenounceDelegation{.delegation = kId}, kBroker), "1");
  EXPECT_FALSE(covers(other.state, question()));
}

}  // namespace cassia::systems::access::delegations

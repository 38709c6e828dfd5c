#pragma once

#include <gtest/gtest.h>

#include "systems/finance/accounts/accounts.h"
#include "tests/support/law_folder.h"

// A duty account that tests give commands to, with the law of the repository.
namespace cassia::systems::finance::accounts {

inline base::OrganisationId organisation(std::string_view id) {
  return *base::OrganisationId::parse(id);
}
inline const base::OrganisationId kTrader = organisation("pingxiang_forwarding");
inline const base::OrganisationId kCustoms = organisation("youyi_customs");
inline const base::OrganisationId kBank = organisation("guangxi_treasury_bank");
inline const std::string kDeclaration = "D-2026-000123";

inline base::Money yuan(std::int64_t amount) { return base::Money::of_minor(amount * 100); }

class DutyAccount {
 public:
  // The command as a desk would give it at the present time; what it decides happens.
  base::Result<std::vector<Event>> give(const Command& command,
                                        const base::OrganisationId& by = kCustoms) {
    const base::Context context{
        .actor = {}, .on_behalf_of = by, .occurred_at = now, .received_at = now, .decided_at = now};
    auto events = decide(state, command, context, tests::real_law());
    if (events.has_value()) {
      for (const Event& event : *events) {
        state = apply(std::move(state), event);
        history.push_back(event);
        rows = views(event, state);
      }
    }
    return events;
  }

  void must(const Command& command, const base::OrganisationId& by = kCustoms) {
    const auto events = give(command, by);
    ASSERT_TRUE(events.has_value()) << base::to_text(events.error());
  }

  base::Refusal refused(const Command& command, const base::OrganisationId& by = kCustoms) {
    const State before = state;
    auto events = give(command, by);
    EXPECT_EQ(state, before);
    EXPECT_FALSE(events.has_value());
    return events.has_value() ? base::Refusal{.code = base::RefusalCode{"nothing_was_refused"}}
                              : std::move(events).error();
  }

  // Balance, held, available, in yuan.
  std::vector<std::int64_t> yuan_now() const {
    return {balance_of(state).minor() / 100, held_of(state).minor() / 100,
            available_of(state).minor() / 100};
  }

  void open_with(std::int64_t amount) {
    must(OpenAccount{.owner = kTrader}, kTrader);
    must(Deposit{.owner = kTrader, .reference = "B-1", .amount = yuan(amount)}, kBank);
  }

  void hold(std::vector<HoldPart> parts, std::optional<base::Instant> expires_at = {}) {
    must(PlaceHolds{.owner = kTrader,
                    .reference = kDeclaration,
                    .parts = std::move(parts),
                    .expires_at = expires_at});
  }

  Command post(std::string part, std::int64_t amount) const {
    return PostHold{.owner = kTrader,
                    .reference = kDeclaration,
                    .part = std::move(part),
                    .amount = yuan(amount)};
  }

  State state;
  base::Instant now = *base::Instant::parse("2026-03-02T09:00:00+08:00");
  std::vector<Event> history;
  std::vector<Row> rows;  // of the last event
};

}  // namespace cassia::systems::finance::accounts

// uses: systems/finance/accounts law base
// What a second decision on a trader's account in one command costs, by the references that the
// account has ever had: the state is copied, then changed.
#include <benchmark/benchmark.h>

#include <string>
#include <vector>

#include "shipped_law.h"
#include "systems/finance/accounts/accounts.h"

namespace {

namespace accounts = cassia::systems::finance::accounts;
namespace base = cassia::base;

base::Context context(const char* organisation) {
  const base::Instant now = base::Instant::parse("2026-04-20T01:00:00Z").value();
  return {.actor = base::ActorId::parse("someone").value(),
          .on_behalf_of = base::OrganisationId::parse(organisation).value(),
          .occurred_at = now,
          .received_at = now,
          .decided_at = now};
}

accounts::State given(accounts::State state, const accounts::Command& command,
                      const char* organisation, const cassia::law::LawBook& law) {
  const auto events = accounts::decide(state, command, context(organisation), law).value();
  for (const accounts::Event& event : events) {
    state = accounts::apply(std::move(state), event);
  }
  return state;
}

accounts::PlaceHolds hold(std::int64_t reference) {
  return {.owner = base::OrganisationId::parse("trader").value(),
          .reference = "D" + std::to_string(reference),
          .parts = {{.part = "1", .amount = base::Money::of_minor(100)}}};
}

void BM_SecondDecision(benchmark::State& state) {
  const auto law = cassia::benchmarks::shipped_law();
  const auto owner = base::OrganisationId::parse("trader").value();
  accounts::State account = given({}, accounts::OpenAccount{.owner = owner}, "trader", law);
  account =
      given(std::move(account),
            accounts::Deposit{
                .owner = owner, .reference = "B", .amount = base::Money::of_minor(1'000'000'000)},
            "guangxi_treasury_bank", law);
  for (std::int64_t reference = 0; reference < state.range(0); ++reference) {
    account = given(std::move(account), hold(reference), "trader", law);
    account = given(std::move(account),
                    accounts::PostHold{.owner = owner,
                                       .reference = hold(reference).reference,
                                       .part = "1",
                                       .amount = base::Money::of_minor(100)},
                    "trader", law);
  }
  const auto placed =
      accounts::decide(account, hold(state.range(0)), context("trader"), law).value();
  for (auto _ : state) {
    benchmark::DoNotOptimize(accounts::apply(account, placed.front()));
  }
  state.SetItemsProcessed(state.iterations());
}
BENCHMARK(BM_SecondDecision)->RangeMultiplier(10)->Range(10, 100'000);

}  // namespace

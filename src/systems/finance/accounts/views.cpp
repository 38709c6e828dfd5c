#include "systems/finance/accounts/accounts.h"

namespace cassia::systems::finance::accounts {

namespace {

std::string numbered_key(const State& state, std::int64_t number) {
  return state.owner.text() + "/" + std::to_string(number);
}

// The lines that one event adds to the statement, and how each moves balance and holds.
struct Line {
  DutyAccountEntryRow row = {};
  base::Money balance_change = {};
  base::Money held_change = {};
};

// Completes the lines backward from the state after the last of them.
std::vector<Row> statement(std::vector<Line> lines, const State& after, base::Instant at) {
  base::Money balance = balance_of(after);
  base::Money held = held_of(after);
  std::int64_t position = after.entry_count;
  for (auto line = lines.rbegin(); line != lines.rend(); ++line, --position) {
    line->row.key = numbered_key(after, position);
    line->row.owner = after.owner.text();
    line->row.position = position;
    line->row.at = at;
    line->row.balance_after = balance;
    line->row.held_after = held;
    balance -= line->balance_change;
    held -= line->held_change;
  }
  std::vector<Row> rows;
  for (Line& line : lines) {
    rows.emplace_back(std::move(line.row));
  }
  return rows;
}

base::Money nothing(const State& after) { return base::Money::of_minor(0, after.currency); }

Line hold_line(EntryKind kind, const std::string& reference, const PlacedHold& hold,
               base::Money amount) {
  return {.row = {.kind = kind, .reference = reference, .part = hold.part, .amount = amount},
          .balance_change = base::Money::of_minor(0, amount.currency()),
          .held_change = kind == EntryKind::hold ? amount : -amount};
}

struct HoldView {
  const std::string& reference;
  const PlacedHold& hold;
  HoldState state = HoldState::open;
  base::Money posted = {};
  base::Money remaining = {};
};
Row hold_row(const State& after, const HoldView& view, base::Instant at) {
  return DutyHoldRow{.key = numbered_key(after, view.hold.hold_id),
                     .owner = after.owner.text(),
                     .reference = view.reference,
                     .part = view.hold.part,
                     .state = view.state,
                     .amount = view.hold.amount,
                     .posted = view.posted,
                     .remaining = view.remaining,
                     .changed_at = at};
}

std::vector<Row> details(const AccountOpened&, const State&) { return {}; }

std::vector<Row> details(const MoneyDeposited& event, const State& after) {
  return statement(
      {{.row = {.kind = EntryKind::deposit, .reference = event.reference, .amount = event.amount},
        .balance_change = event.amount,
        .held_change = nothing(after)}},
      after, event.at);
}

std::vector<Row> details(const MoneyWithdrawn& event, const State& after) {
  return statement({{.row = {.kind = EntryKind::withdrawal,
                             .reference = event.reference,
                             .amount = event.amount},
                     .balance_change = -event.amount,
                     .held_change = nothing(after)}},
                   after, event.at);
}

std::vector<Row> details(const MoneyCollected& event, const State& after) {
  return statement({{.row = {.kind = EntryKind::collect,
                             .reference = event.reference,
                             .charge = event.kind,
                             .amount = event.amount},
                     .balance_change = -event.amount,
                     .held_change = nothing(after)}},
                   after, event.at);
}

std::vector<Row> details(const MoneyRefunded& event, const State& after) {
  return statement({{.row = {.kind = EntryKind::refund,
                             .reference = event.reference,
                             .reason = event.reason,
                             .amount = event.amount},
                     .balance_change = event.amount,
                     .held_change = nothing(after)}},
                   after, event.at);
}

std::vector<Row> details(const HoldsPlaced& event, const State& after) {
  std::vector<Line> lines;
  for (const PlacedHold& hold : event.parts) {
    lines.push_back(hold_line(EntryKind::hold, event.reference, hold, hold.amount));
  }
  std::vector<Row> rows = statement(std::move(lines), after, event.at);
  for (const PlacedHold& hold : event.parts) {
    rows.push_back(hold_row(after,
                            {.reference = event.reference,
                             .hold = hold,
                             .posted = nothing(after),
                             .remaining = hold.amount},
                            event.at));
  }
  return rows;
}

std::vector<Row> details(const HoldPosted& event, const State& after) {
  Line line = hold_line(EntryKind::post, event.reference, event.hold, event.amount);
  line.balance_change = -event.amount;
  std::vector<Row> rows = statement({std::move(line)}, after, event.at);
  rows.push_back(hold_row(after,
                          {.reference = event.reference,
                           .hold = event.hold,
                           .state = event.remaining.is_zero() ? HoldState::posted : HoldState::open,
                           .posted = event.hold.amount - event.remaining,
                           .remaining = event.remaining},
                          event.at));
  return rows;
}

std::vector<Row> details(const HoldsReleased& event, const State& after) {
  std::vector<Line> lines;
  for (const GivenBack& part : event.parts) {
    lines.push_back(hold_line(EntryKind::release, event.reference, part.hold, part.amount));
  }
  std::vector<Row> rows = statement(std::move(lines), after, event.at);
  for (const GivenBack& part : event.parts) {
    rows.push_back(hold_row(after,
                            {.reference = event.reference,
                             .hold = part.hold,
                             .state = HoldState::released,
                             .posted = part.hold.amount - part.amount,
                             .remaining = nothing(after)},
                            event.at));
  }
  return rows;
}

std::vector<Row> details(const HoldsExpired& event, const State& after) {
  std::vector<Line> lines;
  for (const ExpiredHold& part : event.parts) {
    lines.push_back(hold_line(EntryKind::expiry, part.reference, part.hold, part.amount));
  }
  std::vector<Row> rows = statement(std::move(lines), after, event.at);
  for (const ExpiredHold& part : event.parts) {
    rows.push_back(hold_row(after,
                            {.reference = part.reference,
                             .hold = part.hold,
                             .state = HoldState::expired,
                             .posted = part.hold.amount - part.amount,
                             .remaining = nothing(after)},
                            event.at));
  }
  return rows;
}

}  // namespace

std::vector<Row> views(const Event& event, const State& after) {
  const base::Instant at = std::visit([](const auto& one) { return one.at; }, event);
  std::vector<Row> rows = {DutyAccountRow{.key = after.owner.text(),
                                          .balance = balance_of(after),
                                          .held = held_of(after),
                                          .available = available_of(after),
                                          .opened_at = after.opened_at,
                                          .changed_at = at}};
  for (Row& row : std::visit([&](const auto& one) { return details(one, after); }, event)) {
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace cassia::systems::finance::accounts

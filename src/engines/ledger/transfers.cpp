#include "base/assert.h"
#include "engines/ledger/chains.h"
#include "engines/ledger/ledger.h"
#include "engines/ledger/lookup.h"
#include "engines/ledger/transfer_checks.h"

namespace cassia::engines::ledger {

namespace {

Account* account_at(Ledger& ledger, std::int64_t id) {
  const std::size_t position = position_of_account(ledger, id);
  return position == IdIndex::kNowhere ? nullptr : &ledger.accounts[position];
}

RecordedTransfer* transfer_at(Ledger& ledger, std::int64_t id) {
  const std::size_t position = position_of_transfer(ledger, id);
  return position == IdIndex::kNowhere ? nullptr : &ledger.transfers[position];
}

// +1 does a recorded transfer, -1 undoes it.
enum class Direction : std::int8_t { forward = 1, backward = -1 };

void move_pending(RecordedTransfer& pending, const Transfer& transfer, std::int64_t amount) {
  pending.remaining -= amount;
  CASSIA_ASSERT(pending.remaining >= 0, "what is posted or voided was checked against it");
  if (pending.remaining > 0) {
    pending.status = PendingStatus::open;
  } else {
    pending.status =
        transfer.kind == TransferKind::post_pending ? PendingStatus::posted : PendingStatus::voided;
  }
}

void move(const Subject& subject, Direction direction) {
  const Transfer& transfer = subject.transfer;
  const std::int64_t amount = transfer.amount * static_cast<std::int64_t>(direction);
  Account& debit = *subject.debit_account;
  Account& credit = *subject.credit_account;
  if (transfer.kind == TransferKind::pending) {
    debit.debits_pending += amount;
    credit.credits_pending += amount;
    return;
  }
  if (moves_pending(transfer.kind)) {
    debit.debits_pending -= amount;
    credit.credits_pending -= amount;
    move_pending(*subject.pending, transfer, amount);
  }
  if (transfer.kind != TransferKind::void_pending) {
    debit.debits_posted += amount;
    credit.credits_posted += amount;
  }
}

// The transfer with what it takes from its pending transfer filled in.
Transfer resolved(const Transfer& transfer, const RecordedTransfer* pending) {
  Transfer full = transfer;
  if (pending != nullptr) {
    full.debit_account = pending->transfer.debit_account;
    full.credit_account = pending->transfer.credit_account;
    full.asset = pending->transfer.asset;
    full.code = pending->transfer.code;
    if (full.amount == 0) {
      full.amount = pending->remaining;
    }
  }
  return full;
}

TransferResult check_against_ledger(Ledger& ledger, Subject& subject) {
  const Transfer& transfer = subject.transfer;
  if (moves_pending(transfer.kind)) {
    subject.pending = transfer_at(ledger, transfer.pending_id);
    const TransferResult result = check_pending(subject);
    if (result != TransferResult::created) {
      return result;
    }
    subject.debit_account = account_at(ledger, subject.pending->transfer.debit_account);
    subject.credit_account = account_at(ledger, subject.pending->transfer.credit_account);
  } else {
    subject.debit_account = account_at(ledger, transfer.debit_account);
    subject.credit_account = account_at(ledger, transfer.credit_account);
    const TransferResult result = check_accounts(subject);
    if (result != TransferResult::created) {
      return result;
    }
  }
  return check_limits(subject);
}

TransferResult create_one(Ledger& ledger, const Transfer& transfer, base::Instant now) {
  const RecordedTransfer* recorded = find_transfer(ledger, transfer.id);
  TransferResult result = check_id(transfer, recorded == nullptr ? nullptr : &recorded->transfer,
                                   ledger.ids_forgotten_to);
  if (result == TransferResult::created) {
    result = check_fields(transfer, now);
  }
  if (result != TransferResult::created) {
    return result;
  }
  Subject subject{.transfer = transfer, .now = now};
  result = check_against_ledger(ledger, subject);
  if (result != TransferResult::created) {
    return result;
  }
  const Transfer full = resolved(transfer, subject.pending);
  move({.transfer = full,
        .now = now,
        .debit_account = subject.debit_account,
        .credit_account = subject.credit_account,
        .pending = subject.pending},
       Direction::forward);
  const bool is_pending = full.kind == TransferKind::pending;
  ledger.transfers.push_back({.transfer = full,
                              .status = is_pending ? PendingStatus::open : PendingStatus::none,
                              .remaining = is_pending ? full.amount : 0});
  ledger.transfer_index.update(ledger.transfers, id_of_transfer);
  return result;
}

// The queue of expiries is brought up to date by expire_pending only, so that it never knows of a
// transfer that can still be undone.
void undo_last(Ledger& ledger) {
  const Transfer transfer = ledger.transfers.back().transfer;
  ledger.transfer_index.forget_last(transfer.id);
  ledger.transfers.pop_back();
  move({.transfer = transfer,
        .now = {},
        .debit_account = account_at(ledger, transfer.debit_account),
        .credit_account = account_at(ledger, transfer.credit_account),
        .pending =
            moves_pending(transfer.kind) ? transfer_at(ledger, transfer.pending_id) : nullptr},
       Direction::backward);
}

}  // namespace

std::vector<TransferResult> create_transfers(Ledger& ledger, std::span<const Transfer> transfers,
                                             base::Instant now) {
  ledger.account_index.update(ledger.accounts, id_of_account);
  ledger.transfer_index.update(ledger.transfers, id_of_transfer);
  return create_in_chains<TransferResult>(
      transfers, [&](const Transfer& transfer) { return create_one(ledger, transfer, now); },
      [&] { undo_last(ledger); });
}

std::vector<std::int64_t> expire_pending(Ledger& ledger, base::Instant now) {
  ledger.account_index.update(ledger.accounts, id_of_account);
  ledger.expiries.update(ledger.transfers);
  std::vector<std::int64_t> ids;
  for (const std::size_t position : ledger.expiries.take_due(ledger.transfers, now)) {
    RecordedTransfer& record = ledger.transfers[position];
    account_at(ledger, record.transfer.debit_account)->debits_pending -= record.remaining;
    account_at(ledger, record.transfer.credit_account)->credits_pending -= record.remaining;
    record.remaining = 0;
    record.status = PendingStatus::expired;
    ids.push_back(record.transfer.id);
  }
  return ids;
}

void forget_settled(Ledger& ledger) {
  const auto is_settled = [&](const RecordedTransfer& record) {
    if (record.status == PendingStatus::open) {
      return false;
    }
    ledger.ids_forgotten_to = std::max(ledger.ids_forgotten_to, record.transfer.id);
    return true;
  };
  if (std::erase_if(ledger.transfers, is_settled) > 0) {
    ledger.transfer_index = {};
    ledger.transfer_index.update(ledger.transfers, id_of_transfer);
    ledger.expiries = {};
  }
}

Ledger excerpt(const Ledger& ledger, std::span<const Transfer> transfers) {
  Ledger part = {.ids_forgotten_to = ledger.ids_forgotten_to};
  const auto take_account = [&](std::int64_t id) {
    const Account* const account = find_account(ledger, id);
    if (account != nullptr && find_account(part, id) == nullptr) {
      part.accounts.push_back(*account);
      part.account_index.update(part.accounts, id_of_account);
    }
  };
  const auto take_transfer = [&](std::int64_t id) {
    const RecordedTransfer* const record = find_transfer(ledger, id);
    if (record != nullptr && find_transfer(part, id) == nullptr) {
      part.transfers.push_back(*record);
      part.transfer_index.update(part.transfers, id_of_transfer);
      take_account(record->transfer.debit_account);
      take_account(record->transfer.credit_account);
    }
  };
  for (const Transfer& transfer : transfers) {
    take_account(transfer.debit_account);
    take_account(transfer.credit_account);
    take_transfer(transfer.id);
    take_transfer(transfer.pending_id);
  }
  return part;
}

const RecordedTransfer* find_transfer(const Ledger& ledger, std::int64_t id) {
  const std::size_t position = position_of_transfer(ledger, id);
  return position == IdIndex::kNowhere ? nullptr : &ledger.transfers[position];
}

}  // namespace cassia::engines::ledger

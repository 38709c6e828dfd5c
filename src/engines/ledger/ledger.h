#pragma once

#include <span>
#include <vector>

#include "base/rounding.h"
#include "engines/ledger/account.h"
#include "engines/ledger/expiry_queue.h"
#include "engines/ledger/id_index.h"
#include "engines/ledger/transfer.h"

// Double entry for any asset: every transfer debits one account and credits another of the same
// asset by the same amount, so that per asset the debits of all accounts always equal the credits.
// README.md explains the model and how it differs from TigerBeetle, whose behaviour it follows.
namespace cassia::engines::ledger {

// A value: copy it to try something out, describe it to store it. Read the records freely; only
// the functions below change them.
struct Ledger {
  std::vector<Account> accounts = {};
  std::vector<RecordedTransfer> transfers = {};
  std::int64_t ids_forgotten_to = 0;  // transfers up to this id may have been forgotten

  // Not described: they follow from the records, and are made again when they are missing.
  IdIndex account_index = {};
  IdIndex transfer_index = {};
  ExpiryQueue expiries = {};

  friend bool operator==(const Ledger&, const Ledger&) = default;
};
BOOST_DESCRIBE_STRUCT(Ledger, (), (accounts, transfers, ids_forgotten_to))

// Creates what can be created, in order, and answers each. A linked item and those after it, up to
// and including the first that is not linked, form a chain: all of it is created, or none, and
// then one answers why and the others linked_event_failed. Nothing expires by itself: `now` is the
// caller's, and what has expired by then can neither be posted nor voided but still holds its
// amount until expire_pending gives it back.
std::vector<AccountResult> create_accounts(Ledger& ledger, std::span<const NewAccount> accounts);
std::vector<TransferResult> create_transfers(Ledger& ledger, std::span<const Transfer> transfers,
                                             base::Instant now);

// Gives back what the pending transfers that have expired by `now` still hold; returns their ids,
// in the order of their creation. Costs nothing for those that have not.
std::vector<std::int64_t> expire_pending(Ledger& ledger, base::Instant now);

// A closed account takes no transfer, and no pending one of it is posted; voiding and expiry go
// on. False when there is no such account.
enum class Closing : std::uint8_t { close, reopen };
bool set_closing(Ledger& ledger, std::int64_t account_id, Closing closing);

// Drops every transfer but the open pending ones, so that a ledger kept in a small state stays
// small. From then on an id up to the highest dropped one that is not found answers id_forgotten:
// such a ledger needs ids that count up.
void forget_settled(Ledger& ledger);

// The part of a ledger that these transfers can see: the accounts and transfers that they name.
// Creating them in it is answered as in the whole, so that they can be tried out without copying
// all of it.
Ledger excerpt(const Ledger& ledger, std::span<const Transfer> transfers);

// Nothing when there is none. Valid until the ledger is changed.
const Account* find_account(const Ledger& ledger, std::int64_t id);
const RecordedTransfer* find_transfer(const Ledger& ledger, std::int64_t id);

// What an account of the given side holds: posted only, and what is free of pending transfers.
std::int64_t credit_balance(const Account& account);    // credits - debits, posted
std::int64_t available_credit(const Account& account);  // less what is pending on the debit side

// The sums over all accounts of an asset. Debits and credits are equal, posted and pending alike.
struct Totals {
  base::Int128 debits_pending = 0;
  base::Int128 debits_posted = 0;
  base::Int128 credits_pending = 0;
  base::Int128 credits_posted = 0;
};
Totals totals(const Ledger& ledger, std::int64_t asset);

}  // namespace cassia::engines::ledger

#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>

#include "base/date.h"

namespace cassia::engines::ledger {

// single_phase moves at once. pending reserves on both accounts; post_pending then moves all or a
// part of what is reserved, repeatedly until nothing remains; void_pending gives back what remains.
enum class TransferKind : std::uint8_t { single_phase, pending, post_pending, void_pending };
BOOST_DESCRIBE_ENUM(TransferKind, single_phase, pending, post_pending, void_pending)

// A movement of `amount` from the debit to the credit account.
//
// post_pending and void_pending name the pending transfer; their accounts, asset and code may be
// zero (taken from it) or must be the same. amount zero means all that remains; void_pending knows
// nothing else than all that remains.
struct Transfer {
  std::int64_t id = 0;
  TransferKind kind = TransferKind::single_phase;
  std::int64_t debit_account = 0;
  std::int64_t credit_account = 0;
  std::int64_t amount = 0;
  std::int64_t pending_id = 0;
  std::int64_t asset = 0;
  std::int64_t code = 0;
  bool is_linked = false;                        // it and the next are created both or not at all
  std::optional<base::Instant> expires_at = {};  // pending only: from then on it holds nothing

  friend bool operator==(const Transfer&, const Transfer&) = default;
};
BOOST_DESCRIBE_STRUCT(Transfer, (),
                      (id, kind, debit_account, credit_account, amount, pending_id, asset, code,
                       is_linked, expires_at))

// What became of a pending transfer; `none` of any other. Posted: the last part is posted. Voided
// and expired: what was not posted before was given back.
enum class PendingStatus : std::uint8_t { none, open, posted, voided, expired };
BOOST_DESCRIBE_ENUM(PendingStatus, none, open, posted, voided, expired)

// A transfer as the ledger keeps it: with the accounts, asset, code and amount that it really had.
struct RecordedTransfer {
  Transfer transfer = {};
  PendingStatus status = PendingStatus::none;
  std::int64_t remaining = 0;  // of an open pending transfer: still reserved

  friend bool operator==(const RecordedTransfer&, const RecordedTransfer&) = default;
};
BOOST_DESCRIBE_STRUCT(RecordedTransfer, (), (transfer, status, remaining))

// The answers to creating a transfer, in the order of their checks: when several apply, the first
// of this list is given. The order is a promise, which a table test holds.
enum class TransferResult : std::uint8_t {
  created,

  // The chain.
  linked_event_chain_open,  // the last of the batch is linked to nothing
  linked_event_failed,      // another of its chain was not created

  // The id: was it used before, and for the same?
  id_must_be_positive,
  exists_with_different_kind,
  exists_with_different_link,
  exists_with_different_pending_id,
  exists_with_different_expiry,
  exists_with_different_debit_account,
  exists_with_different_credit_account,
  exists_with_different_amount,
  exists_with_different_asset,
  exists_with_different_code,
  exists,        // the same was created before: nothing to do
  id_forgotten,  // it may have been used; the ledger no longer knows (see forget_settled)

  // The transfer by itself.
  amount_must_not_be_negative,
  amount_too_large,
  expiry_reserved_for_pending_transfers,
  pending_id_must_be_zero,
  pending_id_must_be_positive,
  pending_id_must_be_different,
  debit_account_must_be_positive,
  credit_account_must_be_positive,
  accounts_must_be_different,
  amount_must_be_positive,
  asset_must_be_positive,
  code_must_be_positive,
  expiry_must_be_in_the_future,

  // Against the accounts.
  debit_account_not_found,
  credit_account_not_found,
  accounts_must_have_the_same_asset,
  transfer_must_have_the_asset_of_its_accounts,

  // Against the pending transfer.
  pending_transfer_not_found,
  pending_transfer_not_pending,
  pending_transfer_has_different_debit_account,
  pending_transfer_has_different_credit_account,
  pending_transfer_has_different_asset,
  pending_transfer_has_different_code,
  pending_transfer_already_posted,
  pending_transfer_already_voided,
  pending_transfer_expired,
  exceeds_pending_transfer_amount,
  pending_transfer_has_different_amount,

  // Against what the accounts may do.
  debit_account_closed,
  credit_account_closed,
  overflows_debits,  // pending and posted together would pass kSumMax
  overflows_credits,
  exceeds_credits,  // the debit account's limit
  exceeds_debits,   // the credit account's limit
};
BOOST_DESCRIBE_ENUM(
    TransferResult, created, linked_event_chain_open, linked_event_failed, id_must_be_positive,
    exists_with_different_kind, exists_with_different_link, exists_with_different_pending_id,
    exists_with_different_expiry, exists_with_different_debit_account,
    exists_with_different_credit_account, exists_with_different_amount, exists_with_different_asset,
    exists_with_different_code, exists, id_forgotten, amount_must_not_be_negative, amount_too_large,
    expiry_reserved_for_pending_transfers, pending_id_must_be_zero, pending_id_must_be_positive,
    pending_id_must_be_different, debit_account_must_be_positive, credit_account_must_be_positive,
    accounts_must_be_different, amount_must_be_positive, asset_must_be_positive,
    code_must_be_positive, expiry_must_be_in_the_future, debit_account_not_found,
    credit_account_not_found, accounts_must_have_the_same_asset,
    transfer_must_have_the_asset_of_its_accounts, pending_transfer_not_found,
    pending_transfer_not_pending, pending_transfer_has_different_debit_account,
    pending_transfer_has_different_credit_account, pending_transfer_has_different_asset,
    pending_transfer_has_different_code, pending_transfer_already_posted,
    pending_transfer_already_voided, pending_transfer_expired, exceeds_pending_transfer_amount,
    pending_transfer_has_different_amount, debit_account_closed, credit_account_closed,
    overflows_debits, overflows_credits, exceeds_credits, exceeds_debits)

}  // namespace cassia::engines::ledger

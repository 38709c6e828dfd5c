#include "engines/ledger/transfer_checks.h"

namespace cassia::engines::ledger {

namespace {

using enum TransferResult;

// What a posting or voiding leaves zero was taken from its pending transfer.
bool differs(std::int64_t given, std::int64_t recorded, TransferKind kind) {
  return given != recorded && !(given == 0 && moves_pending(kind));
}

TransferResult check_pending_id(const Transfer& transfer) {
  if (!moves_pending(transfer.kind)) {
    return transfer.pending_id == 0 ? created : pending_id_must_be_zero;
  }
  if (transfer.pending_id <= 0) {
    return pending_id_must_be_positive;
  }
  return transfer.pending_id == transfer.id ? pending_id_must_be_different : created;
}

// The least that a field of a posting may be is zero (taken from the pending transfer), else one.
std::int64_t least(const Transfer& transfer) { return moves_pending(transfer.kind) ? 0 : 1; }

}  // namespace

TransferResult check_id(const Transfer& transfer, const Transfer* recorded,
                        std::int64_t ids_forgotten_to) {
  if (transfer.id <= 0) {
    return id_must_be_positive;
  }
  if (recorded == nullptr) {
    return transfer.id <= ids_forgotten_to ? id_forgotten : created;
  }
  const TransferKind kind = recorded->kind;
  if (transfer.kind != kind) {
    return exists_with_different_kind;
  }
  if (transfer.is_linked != recorded->is_linked) {
    return exists_with_different_link;
  }
  if (transfer.pending_id != recorded->pending_id) {
    return exists_with_different_pending_id;
  }
  if (transfer.expires_at != recorded->expires_at) {
    return exists_with_different_expiry;
  }
  if (differs(transfer.debit_account, recorded->debit_account, kind)) {
    return exists_with_different_debit_account;
  }
  if (differs(transfer.credit_account, recorded->credit_account, kind)) {
    return exists_with_different_credit_account;
  }
  if (differs(transfer.amount, recorded->amount, kind)) {
    return exists_with_different_amount;
  }
  if (differs(transfer.asset, recorded->asset, kind)) {
    return exists_with_different_asset;
  }
  if (differs(transfer.code, recorded->code, kind)) {
    return exists_with_different_code;
  }
  return exists;
}

TransferResult check_fields(const Transfer& transfer, base::Instant now) {
  if (transfer.amount < 0) {
    return amount_must_not_be_negative;
  }
  if (transfer.amount > kSumMax) {
    return amount_too_large;
  }
  if (transfer.expires_at.has_value() && transfer.kind != TransferKind::pending) {
    return expiry_reserved_for_pending_transfers;
  }
  if (const TransferResult result = check_pending_id(transfer); result != created) {
    return result;
  }
  if (transfer.debit_account < least(transfer)) {
    return debit_account_must_be_positive;
  }
  if (transfer.credit_account < least(transfer)) {
    return credit_account_must_be_positive;
  }
  if (transfer.debit_account == transfer.credit_account && transfer.debit_account != 0) {
    return accounts_must_be_different;
  }
  if (transfer.amount < least(transfer)) {
    return amount_must_be_positive;
  }
  if (transfer.asset < least(transfer)) {
    return asset_must_be_positive;
  }
  if (transfer.code < least(transfer)) {
    return code_must_be_positive;
  }
  if (transfer.expires_at.has_value() && *transfer.expires_at <= now) {
    return expiry_must_be_in_the_future;
  }
  return created;
}

TransferResult check_accounts(const Subject& subject) {
  if (subject.debit_account == nullptr) {
    return debit_account_not_found;
  }
  if (subject.credit_account == nullptr) {
    return credit_account_not_found;
  }
  if (subject.debit_account->asset != subject.credit_account->asset) {
    return accounts_must_have_the_same_asset;
  }
  if (subject.transfer.asset != subject.debit_account->asset) {
    return transfer_must_have_the_asset_of_its_accounts;
  }
  return created;
}

namespace {

TransferResult check_pending_status(const RecordedTransfer& pending, base::Instant now) {
  if (pending.status == PendingStatus::posted) {
    return pending_transfer_already_posted;
  }
  if (pending.status == PendingStatus::voided) {
    return pending_transfer_already_voided;
  }
  if (pending.status == PendingStatus::expired ||
      (pending.transfer.expires_at.has_value() && *pending.transfer.expires_at <= now)) {
    return pending_transfer_expired;
  }
  return created;
}

}  // namespace

TransferResult check_pending(const Subject& subject) {
  const Transfer& transfer = subject.transfer;
  if (subject.pending == nullptr) {
    return pending_transfer_not_found;
  }
  const Transfer& pending = subject.pending->transfer;
  if (pending.kind != TransferKind::pending) {
    return pending_transfer_not_pending;
  }
  if (differs(transfer.debit_account, pending.debit_account, transfer.kind)) {
    return pending_transfer_has_different_debit_account;
  }
  if (differs(transfer.credit_account, pending.credit_account, transfer.kind)) {
    return pending_transfer_has_different_credit_account;
  }
  if (differs(transfer.asset, pending.asset, transfer.kind)) {
    return pending_transfer_has_different_asset;
  }
  if (differs(transfer.code, pending.code, transfer.kind)) {
    return pending_transfer_has_different_code;
  }
  const TransferResult status = check_pending_status(*subject.pending, subject.now);
  if (status != created) {
    return status;
  }
  if (transfer.amount > subject.pending->remaining) {
    return exceeds_pending_transfer_amount;
  }
  if (transfer.kind == TransferKind::void_pending &&
      differs(transfer.amount, subject.pending->remaining, transfer.kind)) {
    return pending_transfer_has_different_amount;
  }
  return created;
}

TransferResult check_limits(const Subject& subject) {
  const TransferKind kind = subject.transfer.kind;
  if (kind == TransferKind::void_pending) {
    return created;  // giving back is always lawful
  }
  const Account& debit = *subject.debit_account;
  const Account& credit = *subject.credit_account;
  if (debit.is_closed) {
    return debit_account_closed;
  }
  if (credit.is_closed) {
    return credit_account_closed;
  }
  if (kind == TransferKind::post_pending) {
    return created;  // what was pending counted as posted already
  }
  // No sum below leaves 64 bits: each term is at most kSumMax.
  const std::int64_t debits = debit.debits_pending + debit.debits_posted + subject.transfer.amount;
  const std::int64_t credits =
      credit.credits_pending + credit.credits_posted + subject.transfer.amount;
  if (debits > kSumMax) {
    return overflows_debits;
  }
  if (credits > kSumMax) {
    return overflows_credits;
  }
  if (debit.limit == BalanceLimit::debits_must_not_exceed_credits &&
      debits > debit.credits_posted) {
    return exceeds_credits;
  }
  if (credit.limit == BalanceLimit::credits_must_not_exceed_debits &&
      credits > credit.debits_posted) {
    return exceeds_debits;
  }
  return created;
}

}  // namespace cassia::engines::ledger

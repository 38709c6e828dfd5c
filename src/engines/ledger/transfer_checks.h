#pragma once

#include "engines/ledger/ledger.h"

// The checks of a transfer, in the order of TransferResult. Each gives the first failure of its
// part of that list, or `created` when there is none.
namespace cassia::engines::ledger {

// A transfer, and what the ledger knows of the things it names: null when there is no such thing.
struct Subject {
  const Transfer& transfer;
  base::Instant now;
  Account* debit_account = nullptr;
  Account* credit_account = nullptr;
  RecordedTransfer* pending = nullptr;
};

inline bool moves_pending(TransferKind kind) {
  return kind == TransferKind::post_pending || kind == TransferKind::void_pending;
}

// Whether the id was used before, and for the same. `recorded` is the transfer of that id, if any.
TransferResult check_id(const Transfer& transfer, const Transfer* recorded,
                        std::int64_t ids_forgotten_to);
// The transfer by itself.
TransferResult check_fields(const Transfer& transfer, base::Instant now);
// A single-phase or pending transfer against its accounts.
TransferResult check_accounts(const Subject& subject);
// A posting or voiding against its pending transfer.
TransferResult check_pending(const Subject& subject);
// Against what the accounts may do.
TransferResult check_limits(const Subject& subject);

}  // namespace cassia::engines::ledger

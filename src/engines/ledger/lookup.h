#pragma once

#include "engines/ledger/ledger.h"

namespace cassia::engines::ledger {

inline constexpr auto id_of_account = [](const Account& account) { return account.id; };
inline constexpr auto id_of_transfer = [](const RecordedTransfer& record) {
  return record.transfer.id;
};

// IdIndex::kNowhere when there is none.
inline std::size_t position_of_account(const Ledger& ledger, std::int64_t id) {
  return ledger.account_index.find(ledger.accounts, id, id_of_account);
}
inline std::size_t position_of_transfer(const Ledger& ledger, std::int64_t id) {
  return ledger.transfer_index.find(ledger.transfers, id, id_of_transfer);
}

}  // namespace cassia::engines::ledger

#include "engines/ledger/chains.h"
#include "engines/ledger/ledger.h"
#include "engines/ledger/lookup.h"

namespace cassia::engines::ledger {

namespace {

AccountResult check(const NewAccount& account, const Account* existing) {
  if (account.id <= 0) {
    return AccountResult::id_must_be_positive;
  }
  if (existing != nullptr) {
    if (account.asset != existing->asset) {
      return AccountResult::exists_with_different_asset;
    }
    if (account.code != existing->code) {
      return AccountResult::exists_with_different_code;
    }
    if (account.limit != existing->limit) {
      return AccountResult::exists_with_different_limit;
    }
    return AccountResult::exists;
  }
  if (account.asset <= 0) {
    return AccountResult::asset_must_be_positive;
  }
  if (account.code <= 0) {
    return AccountResult::code_must_be_positive;
  }
  return AccountResult::created;
}

}  // namespace

std::vector<AccountResult> create_accounts(Ledger& ledger, std::span<const NewAccount> accounts) {
  const auto create = [&](const NewAccount& account) {
    ledger.account_index.update(ledger.accounts, id_of_account);
    const AccountResult result = check(account, find_account(ledger, account.id));
    if (result == AccountResult::created) {
      ledger.accounts.push_back(
          {.id = account.id, .asset = account.asset, .code = account.code, .limit = account.limit});
      ledger.account_index.update(ledger.accounts, id_of_account);
    }
    return result;
  };
  const auto undo = [&] {
    ledger.account_index.forget_last(ledger.accounts.back().id);
    ledger.accounts.pop_back();
  };
  return create_in_chains<AccountResult>(accounts, create, undo);
}

bool set_closing(Ledger& ledger, std::int64_t account_id, Closing closing) {
  const std::size_t position = position_of_account(ledger, account_id);
  if (position == IdIndex::kNowhere) {
    return false;
  }
  ledger.accounts[position].is_closed = closing == Closing::close;
  return true;
}

const Account* find_account(const Ledger& ledger, std::int64_t id) {
  const std::size_t position = position_of_account(ledger, id);
  return position == IdIndex::kNowhere ? nullptr : &ledger.accounts[position];
}

std::int64_t credit_balance(const Account& account) {
  return account.credits_posted - account.debits_posted;
}

std::int64_t available_credit(const Account& account) {
  return credit_balance(account) - account.debits_pending;
}

Totals totals(const Ledger& ledger, std::int64_t asset) {
  Totals sums;
  for (const Account& account : ledger.accounts) {
    if (account.asset == asset) {
      sums.debits_pending += account.debits_pending;
      sums.debits_posted += account.debits_posted;
      sums.credits_pending += account.credits_pending;
      sums.credits_posted += account.credits_posted;
    }
  }
  return sums;
}

}  // namespace cassia::engines::ledger

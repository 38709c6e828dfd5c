#pragma once

#include <boost/describe.hpp>
#include <cstdint>

namespace cassia::engines::ledger {

// Ids are positive 64-bit numbers that whoever owns the ledger gives, usually by counting. They are
// names within one ledger only; names that must be unique across a zone are texts and stay outside.
// Amounts are whole units of the asset, never negative. No amount and no sum of an account exceeds
// this, the largest integer that every reader of a stored record takes exactly.
inline constexpr std::int64_t kSumMax = 9'007'199'254'740'991;

// What an account may not do. Pending transfers count as if they had been posted.
enum class BalanceLimit : std::uint8_t {
  none,
  debits_must_not_exceed_credits,  // money held for others: never overdrawn
  credits_must_not_exceed_debits,  // stock at hand: never less than nothing
};
BOOST_DESCRIBE_ENUM(BalanceLimit, none, debits_must_not_exceed_credits,
                    credits_must_not_exceed_debits)

// An account to create. `asset` numbers what it counts (fen of CNY, a quota, cartons of a
// certificate) and `code` what it is for; both are the owner's to define, and positive.
struct NewAccount {
  std::int64_t id = 0;
  std::int64_t asset = 0;
  std::int64_t code = 0;
  BalanceLimit limit = BalanceLimit::none;
  bool is_linked = false;  // it and the next are created both or not at all

  friend bool operator==(const NewAccount&, const NewAccount&) = default;
};
BOOST_DESCRIBE_STRUCT(NewAccount, (), (id, asset, code, limit, is_linked))

struct Account {
  std::int64_t id = 0;
  std::int64_t asset = 0;
  std::int64_t code = 0;
  BalanceLimit limit = BalanceLimit::none;
  bool is_closed = false;
  std::int64_t debits_pending = 0;
  std::int64_t debits_posted = 0;
  std::int64_t credits_pending = 0;
  std::int64_t credits_posted = 0;

  friend bool operator==(const Account&, const Account&) = default;
};
BOOST_DESCRIBE_STRUCT(Account, (),
                      (id, asset, code, limit, is_closed, debits_pending, debits_posted,
                       credits_pending, credits_posted))

// The answers to creating an account, in the order of their checks: the first that fails is given.
enum class AccountResult : std::uint8_t {
  created,
  linked_event_chain_open,  // the last of the batch is linked to nothing
  linked_event_failed,      // another of its chain was not created
  id_must_be_positive,
  exists_with_different_asset,
  exists_with_different_code,
  exists_with_different_limit,
  exists,  // the same was created before: nothing to do
  asset_must_be_positive,
  code_must_be_positive,
};
BOOST_DESCRIBE_ENUM(AccountResult, created, linked_event_chain_open, linked_event_failed,
                    id_must_be_positive, exists_with_different_asset, exists_with_different_code,
                    exists_with_different_limit, exists, asset_must_be_positive,
                    code_must_be_positive)

}  // namespace cassia::engines::ledger

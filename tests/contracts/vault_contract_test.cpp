#include <gtest/gtest.h>

#include <array>
#include <set>
#include <thread>
#include <vector>

#include "runtime/refusals.h"
#include "tests/contracts/vault_kinds.h"

namespace cassia::tests {
namespace {

using runtime::VaultKey;

template <typename Kind>
class VaultContract : public testing::Test {
 protected:
  runtime::Vault& vault() { return kind_.vault(); }
  void reopen() { kind_.reopen(); }

 private:
  Kind kind_;
};
TYPED_TEST_SUITE(VaultContract, VaultKinds, VaultKindName);

TYPED_TEST(VaultContract, MakesOneKeyForEachSubjectAndKeepsIt) {
  EXPECT_FALSE(this->vault().find("user/1"));
  const VaultKey first = this->vault().create_or_find("user/1").value();
  const VaultKey second = this->vault().create_or_find("user/2").value();
  EXPECT_NE(first, second);
  EXPECT_EQ(this->vault().create_or_find("user/1").value(), first);
  this->reopen();
  EXPECT_EQ(this->vault().find("user/1"), first);
  EXPECT_EQ(this->vault().create_or_find("user/2").value(), second);
  EXPECT_FALSE(this->vault().is_erased("user/1"));
}

TYPED_TEST(VaultContract, NeverGivesAnErasedSubjectAKeyAgain) {
  const VaultKey other = this->vault().create_or_find("user/2").value();
  static_cast<void>(this->vault().create_or_find("user/1").value());
  this->vault().destroy("user/1");
  for (int round = 0; round < 2; ++round) {
    EXPECT_FALSE(this->vault().find("user/1"));
    EXPECT_TRUE(this->vault().is_erased("user/1"));
    const auto refused = this->vault().create_or_find("user/1");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, runtime::kSubjectErased);
    EXPECT_EQ(refused.error().facts, (std::vector<base::Fact>{{"subject", "user/1"}}));
    EXPECT_EQ(this->vault().find("user/2"), other);
    this->reopen();
  }
  this->vault().destroy("user/1");
  EXPECT_TRUE(this->vault().is_erased("user/1"));
}

TYPED_TEST(VaultContract, RemembersTheErasureOfASubjectThatHadNoKey) {
  EXPECT_FALSE(this->vault().is_erased("user/9"));
  this->vault().destroy("user/9");
  this->reopen();
  EXPECT_TRUE(this->vault().is_erased("user/9"));
  EXPECT_FALSE(this->vault().create_or_find("user/9"));
}

TYPED_TEST(VaultContract, TakesAnyTextForASubject) {
  const std::vector<std::string> subjects = {
      "", "a", "A", " a", "陈", "a'b", std::string("a\0b", 3), std::string(10'000, 'x')};
  std::set<VaultKey> keys;
  for (const std::string& subject : subjects) {
    keys.insert(this->vault().create_or_find(subject).value());
  }
  EXPECT_EQ(keys.size(), subjects.size());
  this->reopen();
  for (const std::string& subject : subjects) {
    EXPECT_TRUE(keys.contains(this->vault().find(subject).value()));
  }
}

TYPED_TEST(VaultContract, KeepsSecretsOfTheZoneApartFromSubjects) {
  const VaultKey lookup = this->vault().zone_secret("lookup");
  const VaultKey csrf = this->vault().zone_secret("csrf");
  EXPECT_NE(lookup, csrf);
  EXPECT_NE(this->vault().create_or_find("lookup").value(), lookup);
  this->vault().destroy("lookup");
  this->reopen();
  EXPECT_EQ(this->vault().zone_secret("lookup"), lookup);
  EXPECT_EQ(this->vault().zone_secret("csrf"), csrf);
}

TYPED_TEST(VaultContract, GivesThreadsThatAskAtOnceTheSameKeys) {
  constexpr int kSubjects = 20;
  std::array<std::vector<VaultKey>, 4> seen;
  {
    std::vector<std::jthread> threads;
    for (std::vector<VaultKey>& keys : seen) {
      threads.emplace_back([this, &keys] {
        for (int number = 0; number < kSubjects; ++number) {
          keys.push_back(this->vault().create_or_find("user/" + std::to_string(number)).value());
        }
      });
    }
  }
  for (const std::vector<VaultKey>& keys : seen) {
    EXPECT_EQ(keys, seen[0]);
  }
}

}  // namespace
}  // namespace cassia::tests

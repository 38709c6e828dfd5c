#include "security/password.h"

#include <gtest/gtest.h>

#include "security/refusals.h"

namespace cassia::security {
namespace {

constexpr PasswordCost kCheap{.memory_kibibytes = 64, .passes = 2};

TEST(Password, IsKnownAgainUnderItsHashOnly) {
  const std::string hash = hash_password("榴莲 2026", kCheap).value();
  EXPECT_TRUE(hash.starts_with("$argon2id$v=19$m=64,t=2,p=1$")) << hash;
  EXPECT_TRUE(is_password_of(hash, "榴莲 2026"));
  EXPECT_FALSE(is_password_of(hash, "榴莲 2027"));
  EXPECT_FALSE(is_password_of(hash, ""));
  EXPECT_NE(hash, hash_password("榴莲 2026", kCheap).value()) << "each has a salt of its own";
}

TEST(Password, MayHoldAZeroByte) {
  const std::string hash = hash_password(std::string_view("a\0b", 3), kCheap).value();
  EXPECT_TRUE(is_password_of(hash, std::string_view("a\0b", 3)));
  EXPECT_FALSE(is_password_of(hash, std::string_view("a\0c", 3)));
}

// Made by another implementation: password "password", salt "somesaltsomesalt".
TEST(Password, ReadsHashesOfOthers) {
  const std::string hash =
      "$argon2id$v=19$m=64,t=2,p=1$c29tZXNhbHRzb21lc2FsdA$"
      "Gpj7qOY5RCXJvcMzqcdQqvgR3wcPX7SleI4c9NtXk6E";
  EXPECT_TRUE(is_password_of(hash, "password"));
  EXPECT_FALSE(is_password_of(hash, "Password"));
}

TEST(Password, IsNotThatOfAHashThatCannotBeRead) {
  for (const std::string hash : {"", "$argon2id$", "plain", "$argon2id$v=19$m=64,t=2,p=1$$"}) {
    EXPECT_FALSE(is_password_of(hash, "")) << hash;
    EXPECT_TRUE(needs_rehash(hash, kCheap)) << hash;
  }
  EXPECT_FALSE(is_password_of(std::string(5000, 'a'), "a"));
  EXPECT_TRUE(needs_rehash(std::string(5000, 'a'), kCheap));
}

TEST(Password, IsRefusedWhenTooLong) {
  const std::string longest(kPasswordBytesMax, 'x');
  EXPECT_TRUE(is_password_of(hash_password(longest, kCheap).value(), longest));
  const auto refused = hash_password(longest + "x", kCheap);
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, kPasswordTooLong);
}

TEST(Password, IsToBeHashedAnewWhenTheCostChanges) {
  const std::string hash = hash_password("a", kCheap).value();
  EXPECT_FALSE(needs_rehash(hash, kCheap));
  EXPECT_TRUE(needs_rehash(hash, {.memory_kibibytes = 128, .passes = 2}));
  EXPECT_TRUE(needs_rehash(hash, {.memory_kibibytes = 64, .passes = 3}));
}

TEST(Password, OfNobodyIsNeverRight) {
  for (const std::string password : {"", "a", "password"}) {
    EXPECT_FALSE(is_password_of_nobody(password, kCheap));
  }
  EXPECT_FALSE(is_password_of_nobody(std::string(kPasswordBytesMax + 1, 'a'), kCheap));
}

}  // namespace
}  // namespace cassia::security

// What the vault on disk promises beyond the contract: its files, its key and what is left in them.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <fstream>
#include <random>

#include "runtime/store.h"
#include "security/key.h"
#include "security/sealing.h"
#include "storage/sqlite/vault_key_file.h"
#include "tests/contracts/vault_kinds.h"

namespace cassia::tests {
namespace {

namespace fs = std::filesystem;
using storage::sqlite::open_vault;
using testing::HasSubstr;
using testing::Not;

std::string content_of(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// Everything that stands in the folder but the vault's key.
std::string contents_of(const SqliteVaultKind& kind) {
  std::string all;
  for (const auto& entry : fs::directory_iterator(kind.folder())) {
    all += entry.path() == kind.files().key ? "" : content_of(entry.path());
  }
  return all;
}

// The distinct texts "sealed.1...." in the files: each is one wrapped key or the proof.
std::vector<std::string> wrapped_texts(const SqliteVaultKind& kind) {
  const std::string all = contents_of(kind);
  std::vector<std::string> texts;
  for (std::size_t at = all.find("sealed.1."); at != std::string::npos;
       at = all.find("sealed.1.", at + 1)) {
    texts.push_back(all.substr(at, 105));
  }
  std::ranges::sort(texts);
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  return texts;
}

template <typename Action>
std::string fault_of(const Action& action) {
  try {
    action();
  } catch (const std::runtime_error& fault) {
    return fault.what();
  }
  return "none";
}

TEST(VaultFiles, AreReadableByTheirOwnerAlone) {
  SqliteVaultKind kind;
  static_cast<void>(kind.vault().create_or_find("user/1").value());
  int count = 0;
  for (const auto& entry : fs::directory_iterator(kind.folder())) {
    EXPECT_EQ(entry.status().permissions(), fs::perms::owner_read | fs::perms::owner_write)
        << entry.path();
    ++count;
  }
  EXPECT_EQ(count, 4) << "database, its log, its shared memory, key";
}

TEST(VaultFiles, AreRefusedWhenTheyAreOpenToOthers) {
  SqliteVaultKind kind;
  kind.close();
  for (const fs::path& file : {kind.files().database, kind.files().key}) {
    fs::permissions(file, fs::perms::group_read, fs::perm_options::add);
    EXPECT_THAT(fault_of([&] { open_vault(kind.files()); }), HasSubstr("is open to others"));
    fs::permissions(file, fs::perms::group_read, fs::perm_options::remove);
  }
  EXPECT_EQ(fault_of([&] { open_vault(kind.files()); }), "none");
}

TEST(VaultFiles, DoNotOpenWithoutTheKeyTheyWereMadeWith) {
  SqliteVaultKind kind;
  kind.close();
  auto files = kind.files();
  fs::rename(files.key, kind.folder() / "kept.key");
  EXPECT_THAT(fault_of([&] { open_vault(files); }), HasSubstr("is absent"));
  EXPECT_FALSE(fs::exists(files.key)) << "a new key would open nothing";
  static_cast<void>(
      storage::sqlite::open_vault_key(files.key, storage::sqlite::WhenAbsent::make_one));
  EXPECT_THAT(fault_of([&] { open_vault(files); }), HasSubstr("is not the key"));
  std::ofstream(files.key, std::ios::trunc) << "CASSIA+VAULT+KEY+1+AAAA\n";
  EXPECT_THAT(fault_of([&] { open_vault(files); }), HasSubstr("is damaged"));
  std::ofstream(files.key, std::ios::trunc) << std::string(5000, 'A');
  EXPECT_THAT(fault_of([&] { open_vault(files); }), HasSubstr("too long"));
  files.key = kind.folder() / "kept.key";
  EXPECT_EQ(fault_of([&] { open_vault(files); }), "none") << "the key may lie elsewhere";
}

TEST(VaultFiles, HoldNoKeyInTheClear) {
  SqliteVaultKind kind;
  const auto key = kind.vault().create_or_find("user/1").value();
  const auto secret = kind.vault().zone_secret("lookup");
  kind.close();
  const std::string all = contents_of(kind);
  for (const auto& each : {key, secret}) {
    EXPECT_THAT(all, Not(HasSubstr(std::string(each.begin(), each.end()))));
  }
  EXPECT_EQ(wrapped_texts(kind).size(), 3U) << "the proof, one subject, one secret";
}

// Enough subjects for many pages of the database, erased in a random order, with others made
// between: after each erasure the files hold one wrapped key less, while the vault is open.
TEST(VaultFiles, HoldNothingOfAKeyOnceItIsDestroyed) {
  constexpr int kSubjects = 160;
  SqliteVaultKind kind;
  std::vector<std::string> subjects;
  for (int number = 0; number < kSubjects; ++number) {
    subjects.push_back("access.user/" + std::to_string(number * 7919 % 10'007));
    static_cast<void>(kind.vault().create_or_find(subjects.back()).value());
  }
  std::mt19937 random(20260302);
  std::ranges::shuffle(subjects, random);
  for (int number = 0; number < kSubjects / 2; ++number) {
    kind.vault().destroy(subjects.back());
    subjects.pop_back();
    if (number % 10 == 0) {
      subjects.insert(subjects.begin(), "late/" + std::to_string(number));
      static_cast<void>(kind.vault().create_or_find(subjects.front()).value());
      kind.vault().destroy("unknown/" + std::to_string(number));
    }
    ASSERT_EQ(wrapped_texts(kind).size(), subjects.size() + 1) << "after " << number;
  }
  for (const std::string& subject : subjects) {
    EXPECT_TRUE(kind.vault().find(subject)) << subject;
  }
}

TEST(VaultFiles, NoticeAWrappedKeyThatWasPutInThePlaceOfAnother) {
  SqliteVaultKind kind;
  static_cast<void>(kind.vault().create_or_find("user/1").value());
  static_cast<void>(kind.vault().create_or_find("user/2").value());
  kind.close();
  std::string bytes = content_of(kind.files().database);
  const std::size_t second = bytes.find("sealed.1.", bytes.find("user/2"));
  const std::size_t first = bytes.find("sealed.1.", bytes.find("user/1"));
  ASSERT_NE(first, std::string::npos);
  bytes.replace(first, 105, bytes.substr(second, 105));
  std::ofstream(kind.files().database, std::ios::binary | std::ios::trunc) << bytes;
  kind.reopen();
  EXPECT_THAT(fault_of([&] { static_cast<void>(kind.vault().find("user/1")); }),
              HasSubstr("damaged"));
}

TEST(VaultFiles, AreMadeOnceByTwoThatOpenThemTogether) {
  SqliteVaultKind kind;
  const auto other = open_vault(kind.files());
  const auto key = kind.vault().create_or_find("user/1").value();
  EXPECT_EQ(other->create_or_find("user/1").value(), key);
  EXPECT_EQ(other->zone_secret("csrf"), kind.vault().zone_secret("csrf"));
  other->destroy("user/1");
  EXPECT_TRUE(kind.vault().is_erased("user/1"));
}

}  // namespace
}  // namespace cassia::tests

#include "runtime/private_file.h"

#include <gtest/gtest.h>

#include <fstream>

namespace cassia::runtime {
namespace {

class PrivateFile : public testing::Test {
 protected:
  PrivateFile() {
    std::string name = (std::filesystem::temp_directory_path() / "cassia-XXXXXX").string();
    folder_ = mkdtemp(name.data());
  }
  ~PrivateFile() override { std::filesystem::remove_all(folder_); }
  std::filesystem::path file() const { return folder_ / "a.key"; }

 private:
  std::filesystem::path folder_;
};

TEST_F(PrivateFile, IsReadBackAndOpenToItsOwnerAlone) {
  EXPECT_FALSE(read_private_file(file()));
  write_new_private_file(file(), "secret\n");
  EXPECT_EQ(read_private_file(file()), "secret\n");
  using std::filesystem::perms;
  EXPECT_EQ(std::filesystem::status(file()).permissions(), perms::owner_read | perms::owner_write);
}

TEST_F(PrivateFile, IsNeverReplaced) {
  write_new_private_file(file(), "first");
  EXPECT_THROW(write_new_private_file(file(), "second"), std::runtime_error);
  EXPECT_EQ(read_private_file(file()), "first");
  const std::filesystem::directory_iterator entries(file().parent_path());
  EXPECT_EQ(std::distance(begin(entries), end(entries)), 1) << "no draft is left";
}

TEST_F(PrivateFile, IsRefusedWhenOthersMayReadItOrItIsTooLong) {
  write_new_private_file(file(), "secret");
  std::filesystem::permissions(file(), std::filesystem::perms::others_read,
                               std::filesystem::perm_options::add);
  EXPECT_THROW(read_private_file(file()), std::runtime_error);
  std::filesystem::remove(file());
  write_new_private_file(file(), std::string(5000, 'a'));
  EXPECT_THROW(read_private_file(file()), std::runtime_error);
}

TEST_F(PrivateFile, NeedsItsFolder) {
  EXPECT_THROW(write_new_private_file(file().parent_path() / "none" / "a.key", "secret"),
               std::runtime_error);
}

}  // namespace
}  // namespace cassia::runtime

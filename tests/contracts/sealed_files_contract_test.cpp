#include <gmock/gmock.h>
#include <sys/stat.h>

#include <fstream>

#include "storage/files/file_folder.h"
#include "storage/memory/memory_files.h"
#include "tests/contracts/fixtures.h"

// What every kind of sealed files keeps, and what the folder keeps beside.
namespace cassia::tests {
namespace {

using testing::ElementsAre;
using testing::UnorderedElementsAre;

struct MemoryKind {
  std::unique_ptr<runtime::SealedFiles> files = storage::memory::make_files();
};
struct FolderKind {
  ScratchFolder scratch;
  std::unique_ptr<runtime::SealedFiles> files =
      storage::files::open_folder(scratch.path() / "attachments");
};

template <typename Kind>
class SealedFilesContract : public testing::Test {
 protected:
  runtime::SealedFiles& files() { return *kind_.files; }

 private:
  Kind kind_;
};
using Kinds = testing::Types<MemoryKind, FolderKind>;
TYPED_TEST_SUITE(SealedFilesContract, Kinds);

TYPED_TEST(SealedFilesContract, GivesBackWhatItWasGiven) {
  const std::string bytes("\0\xff sealed", 9);
  this->files().put("a1", bytes);
  this->files().put("empty", "");
  EXPECT_EQ(this->files().find("a1"), bytes);
  EXPECT_EQ(this->files().find("empty"), "");
  EXPECT_EQ(this->files().find("b2"), std::nullopt);
  EXPECT_THAT(this->files().ids(), UnorderedElementsAre("a1", "empty"));
}

TYPED_TEST(SealedFilesContract, ReplacesAndRemoves) {
  this->files().put("a1", "first");
  this->files().put("a1", "second");
  EXPECT_EQ(this->files().find("a1"), "second");
  this->files().remove("a1");
  this->files().remove("a1");
  EXPECT_EQ(this->files().find("a1"), std::nullopt);
  EXPECT_THAT(this->files().ids(), ElementsAre());
}

TEST(FileFolder, KeepsWhatIsThereAndForgetsDrafts) {
  const ScratchFolder scratch;
  const auto folder = scratch.path() / "attachments";
  storage::files::open_folder(folder)->put("a1", "kept");
  std::ofstream(folder / "b2.sealed.1.draft") << "half";
  const auto again = storage::files::open_folder(folder);
  EXPECT_EQ(again->find("a1"), "kept");
  EXPECT_THAT(again->ids(), ElementsAre("a1"));
  EXPECT_FALSE(std::filesystem::exists(folder / "b2.sealed.1.draft"));
}

TEST(FileFolder, IsReadableByItsOwnerAlone) {
  const ScratchFolder scratch;
  const auto folder = scratch.path() / "attachments";
  storage::files::open_folder(folder)->put("a1", "kept");
  for (const auto& path : {folder, folder / "a1.sealed"}) {
    struct stat status{};
    ASSERT_EQ(stat(path.c_str(), &status), 0);
    EXPECT_EQ(status.st_mode & (S_IRWXG | S_IRWXO), 0U) << path;
  }
}

}  // namespace
}  // namespace cassia::tests

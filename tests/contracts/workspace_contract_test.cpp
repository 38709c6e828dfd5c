#include <gtest/gtest.h>

#include <array>
#include <thread>

#include "runtime/refusals.h"
#include "storage/memory/memory_workspace.h"
#include "storage/sqlite/sqlite_workspace.h"
#include "tests/contracts/fixtures.h"

namespace cassia::tests {
namespace {

using runtime::PaperChange;
using runtime::PaperName;
using runtime::Workspace;

class MemoryWorkspaceKind {
 public:
  Workspace& workspace() { return *workspace_; }
  void reopen() {}  // lives as long as the object: reopening it is to go on

 private:
  std::unique_ptr<Workspace> workspace_ = storage::memory::make_workspace();
};

class SqliteWorkspaceKind {
 public:
  SqliteWorkspaceKind() { reopen(); }
  Workspace& workspace() { return *workspace_; }
  void reopen() {
    workspace_.reset();
    workspace_ = storage::sqlite::open_workspace(folder_.path() / "workspace.db");
  }

 private:
  ScratchFolder folder_;
  std::unique_ptr<Workspace> workspace_;
};

PaperName at(const std::string& key, const std::string& shelf = "draft/fruit") {
  return {.shelf = shelf, .key = key};
}

template <typename Kind>
class WorkspaceContract : public testing::Test {
 protected:
  Workspace& workspace() { return kind_.workspace(); }
  void reopen() { kind_.reopen(); }
  base::Result<std::int64_t> write(const PaperChange& change) {
    return workspace().write({&change, 1});
  }
  std::vector<std::string> keys(const runtime::ShelfPage& page) {
    std::vector<std::string> found;
    for (const runtime::Paper& paper : workspace().list(page)) {
      found.push_back(paper.key);
    }
    return found;
  }

 private:
  Kind kind_;
};

struct KindName {
  template <typename Kind>
  static std::string GetName(int) {
    return std::is_same_v<Kind, MemoryWorkspaceKind> ? "memory" : "sqlite";
  }
};
using Kinds = testing::Types<MemoryWorkspaceKind, SqliteWorkspaceKind>;
TYPED_TEST_SUITE(WorkspaceContract, Kinds, KindName);

TYPED_TEST(WorkspaceContract, KeepsPapersByShelfAndKey) {
  const std::string content("榴莲 \0 durian", 16);
  const std::int64_t version =
      this->write({.name = at("a"), .content = content, .expected = 0}).value();
  this->reopen();
  const auto paper = this->workspace().find(at("a"));
  ASSERT_TRUE(paper);
  EXPECT_EQ(paper->content, content);
  EXPECT_EQ(paper->version, version);
  EXPECT_FALSE(this->workspace().find(at("b")));
  EXPECT_FALSE(this->workspace().find(at("a", "draft/foods")));
}

TYPED_TEST(WorkspaceContract, RefusesToWriteOverWhatTheWriterHasNotSeen) {
  const std::int64_t first = this->write({.name = at("a"), .content = "1", .expected = 0}).value();
  const std::int64_t second =
      this->write({.name = at("a"), .content = "2", .expected = first}).value();
  EXPECT_GT(second, first);
  for (const std::int64_t seen : {std::int64_t{0}, first}) {
    const auto refused = this->write({.name = at("a"), .content = "3", .expected = seen});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, runtime::kVersionConflict);
  }
  EXPECT_FALSE(this->write({.name = at("a"), .expected = first}));
  EXPECT_EQ(this->workspace().find(at("a"))->content, "2");
}

TYPED_TEST(WorkspaceContract, NeverGivesAVersionTwice) {
  const std::int64_t first = this->write({.name = at("a"), .content = "1"}).value();
  EXPECT_TRUE(this->write({.name = at("a"), .expected = first}));
  EXPECT_FALSE(this->workspace().find(at("a")));
  this->reopen();
  EXPECT_GT(this->write({.name = at("a"), .content = "1", .expected = 0}).value(), first);
}

TYPED_TEST(WorkspaceContract, WritesAllOrNothing) {
  const std::array<PaperChange, 2> changes = {
      PaperChange{.name = at("a"), .content = "1"},
      PaperChange{.name = at("b", "bulk/fruit"), .content = "2", .expected = 7}};
  EXPECT_FALSE(this->workspace().write(changes));
  EXPECT_FALSE(this->workspace().find(at("a")));
  const std::array<PaperChange, 2> both = {
      PaperChange{.name = at("a"), .content = "1"},
      PaperChange{.name = at("b", "bulk/fruit"), .content = "2"}};
  const std::int64_t version = this->workspace().write(both).value();
  EXPECT_EQ(this->workspace().find(at("a"))->version, version);
  EXPECT_EQ(this->workspace().find(at("b", "bulk/fruit"))->version, version);
}

TYPED_TEST(WorkspaceContract, LetsNoShelfOverflow) {
  EXPECT_TRUE(this->write({.name = at("a"), .content = "1", .shelf_max = 2}));
  EXPECT_TRUE(this->write({.name = at("b"), .content = "1", .shelf_max = 2}));
  const auto refused = this->write({.name = at("c"), .content = "1", .shelf_max = 2});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, runtime::kShelfFull);
  EXPECT_TRUE(this->write({.name = at("b"), .content = "2", .shelf_max = 2}));
  EXPECT_TRUE(this->write({.name = at("c", "draft/foods"), .content = "1", .shelf_max = 2}));
  EXPECT_EQ(this->keys({.shelf = "draft/fruit"}), (std::vector<std::string>{"a", "b"}));
}

TYPED_TEST(WorkspaceContract, ListsAShelfPageByPageAndClearsIt) {
  for (const char* key : {"3", "1", "2", "10"}) {
    EXPECT_TRUE(this->write({.name = at(key), .content = key}));
  }
  EXPECT_TRUE(this->write({.name = at("1", "draft/foods"), .content = "1"}));
  using Keys = std::vector<std::string>;
  EXPECT_EQ(this->keys({.shelf = "draft/fruit", .limit = 2}), (Keys{"1", "10"}));
  EXPECT_EQ(this->keys({.shelf = "draft/fruit", .after = "10", .limit = 9}), (Keys{"2", "3"}));
  this->workspace().clear("draft/fruit");
  EXPECT_TRUE(this->keys({.shelf = "draft/fruit"}).empty());
  EXPECT_EQ(this->keys({.shelf = "draft/foods"}), Keys{"1"});
}

TYPED_TEST(WorkspaceContract, LetsOneOfManyWritersChangeAVersion) {
  const std::int64_t seen = this->write({.name = at("a"), .content = "0"}).value();
  std::atomic<int> written = 0;
  {
    std::vector<std::jthread> threads;
    for (int number = 0; number < 4; ++number) {
      threads.emplace_back([&] {
        written += this->write({.name = at("a"), .content = "1", .expected = seen}) ? 1 : 0;
      });
    }
  }
  EXPECT_EQ(written, 1);
}

}  // namespace
}  // namespace cassia::tests

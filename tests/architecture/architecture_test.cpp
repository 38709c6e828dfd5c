#include <gtest/gtest.h>

#include "checks.h"

namespace cassia::architecture {
namespace {

const SourceTree& real_tree() {
  static const SourceTree kTree = read_source_tree();
  return kTree;
}

void expect_nothing(const std::vector<Finding>& findings) {
  EXPECT_TRUE(findings.empty()) << to_text(findings);
}

TEST(House, IsReadWhole) { EXPECT_TRUE(real_tree().contains("src/base/money.h")); }
TEST(House, DeclaresEveryIncludeBetweenModules) {
  expect_nothing(undeclared_includes(real_tree()));
}
TEST(House, HasArrowsThatPointLeftOnly) { expect_nothing(wrong_arrows(real_tree())); }
TEST(House, KeepsItsCorePure) { expect_nothing(impure_core(real_tree())); }
TEST(House, KeepsFormatsInTheirRooms) { expect_nothing(misplaced_formats(real_tree())); }
TEST(House, KeepsSocketsInTheirRoom) { expect_nothing(misplaced_sockets(real_tree())); }
TEST(House, KeepsFilesAndFunctionsSmall) { expect_nothing(too_large(real_tree())); }
TEST(House, TestsAndDocumentsEveryModule) { expect_nothing(unfinished_modules(real_tree())); }
TEST(House, SpeaksEveryRefusalInThreeLanguages) { expect_nothing(unspoken_refusals(real_tree())); }
TEST(House, CitesOnlyClausesOfTheRegister) { expect_nothing(unresolved_citations(real_tree())); }
TEST(House, DrawsTheTreeThatIs) { expect_nothing(imaginary_tree(real_tree(), "ARCHITECTURE.md")); }
TEST(House, LeavesNothingUnfinished) { expect_nothing(leftovers(real_tree())); }

}  // namespace
}  // namespace cassia::architecture

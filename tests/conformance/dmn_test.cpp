#include <gtest/gtest.h>

#include <iostream>

#include "tests/conformance/dmn_tck.h"
#include "tests/conformance/shared_checks.h"

namespace cassia::tests {

namespace {

// Cases that must pass: what was reached, which is all that are there.
constexpr std::size_t kLevel2Cases = 116;
constexpr std::size_t kLevel3Cases = 2909;

// Prints each folder with its failures, and gives the number of cases passed.
std::size_t passed_of(const std::vector<TckFolder>& folders, const std::string& level) {
  std::size_t passed = 0;
  std::size_t total = 0;
  for (const TckFolder& folder : folders) {
    passed += folder.passed;
    total += folder.total;
    std::cout << "[ TCK      ] " << folder.name << " " << folder.passed << "/" << folder.total
              << "\n";
    for (const std::string& failure : folder.failures) {
      std::cout << "             " << failure << "\n";
    }
  }
  std::cout << "[ TCK      ] " << level << ": " << passed << " of " << total << " cases\n";
  return passed;
}

std::size_t run(const std::string& level) {
  const auto folder = shared_checks("dmn-tck");
  return folder.has_value() ? passed_of(run_tck_level(*folder / level), level) : SIZE_MAX;
}

TEST(DmnTck, PassesEveryCaseOfLevel2) {
  EXPECT_GE(run("compliance-level-2"), kLevel2Cases);
}

TEST(DmnTck, PassesTheCasesOfLevel3ThatItPassedBefore) {
  EXPECT_GE(run("compliance-level-3"), kLevel3Cases);
}

}  // namespace

}  // namespace cassia::tests

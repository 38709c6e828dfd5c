#pragma once

#include "api/problem.h"

namespace cassia::api {

// A line of a file that cannot be taken, and why.
struct BadLine {
  std::int64_t line = 0;  // 0 for what is of no file
  Problem problem = {};
};
BOOST_DESCRIBE_STRUCT(BadLine, (), (line, problem))

// All are counted, the first hundred are told.
class BadLines {
 public:
  BadLines(const Call& call, const law::LawBook& law) : call_(call), law_(law) {}

  void add(std::int64_t line, const base::Refusal& refusal) {
    ++count_;
    if (told_.size() < kToldMax) {
      told_.push_back({.line = line, .problem = problem_of(refusal, call_, law_)});
    }
  }
  std::int64_t count() const { return count_; }
  std::vector<BadLine> take() { return std::move(told_); }

 private:
  static constexpr std::size_t kToldMax = 100;

  const Call& call_;
  const law::LawBook& law_;
  std::int64_t count_ = 0;
  std::vector<BadLine> told_;
};

// What went wrong within a part of the request, at the part's name.
template <typename T>
base::Result<T> within(std::string_view part, base::Result<T> result) {
  return result ? std::move(result) : base::Result<T>(base::at(part, result.error()));
}

}  // namespace cassia::api

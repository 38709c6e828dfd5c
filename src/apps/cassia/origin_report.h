#pragma once

#include <boost/describe.hpp>
#include <string>
#include <vector>

#include "engines/origin/determination.h"
#include "law/law_book.h"

namespace cassia::apps {

// A sentence with what stands beside it.
struct OriginSentence {
  std::string code = {};
  std::string text = {};
  std::string place = {};
  base::Citation citation = {};
};
BOOST_DESCRIBE_STRUCT(OriginSentence, (), (code, text, place, citation))

struct OriginStep {
  std::int64_t depth = 0;
  engines::origin::Verdict verdict = engines::origin::Verdict::not_met;
  bool is_unverified = false;
  OriginSentence sentence = {};
};
BOOST_DESCRIBE_STRUCT(OriginStep, (), (depth, verdict, is_unverified, sentence))

// One set of changes that would make the good originate.
struct OriginAdvice {
  std::vector<OriginSentence> changes = {};
};
BOOST_DESCRIBE_STRUCT(OriginAdvice, (), (changes))

// The good under one agreement: an answer, or why there is none.
struct OriginAnswer {
  std::string agreement = {};
  bool is_refused = false;
  engines::origin::Verdict verdict = engines::origin::Verdict::not_met;
  engines::origin::Criterion criterion = engines::origin::Criterion::none;
  bool is_by_cumulation = false;
  bool is_by_tolerance = false;
  std::string percent = {};                    // regional value content, if that decided
  std::vector<std::string> marks = {};         // what to know before relying on it
  std::vector<OriginSentence> questions = {};  // or the refusal
  std::vector<OriginStep> proof = {};
  std::vector<OriginAdvice> advice = {};
};
BOOST_DESCRIBE_STRUCT(OriginAnswer, (),
                      (agreement, is_refused, verdict, criterion, is_by_cumulation, is_by_tolerance,
                       percent, marks, questions, proof, advice))

// The good under every agreement of the law, side by side. Places are those of the bill.
std::vector<OriginAnswer> answer_origin(const engines::origin::Bill& bill,
                                        const engines::origin::Trade& trade,
                                        const law::LawBook& law, law::Language language);

// Whether the law knows an operation or process by this name.
bool is_known_process(const std::string& name, const law::LawBook& law, base::Date on);

// A table of the agreements, then the proof, the questions and the advice of each.
std::string to_text(const std::vector<OriginAnswer>& answers, const law::LawBook& law,
                    law::Language language);

}  // namespace cassia::apps

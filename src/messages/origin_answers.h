#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engines/origin/advice.h"
#include "engines/origin/determination.h"
#include "law/law_book.h"

namespace cassia::messages {

// A sentence with what stands beside it.
struct OriginSentence {
  std::string code = {};
  std::string text = {};
  std::string place = {};
  base::Citation citation = {};
  std::string source_title = {};  // of the citation, in the language of the answer
};
BOOST_DESCRIBE_STRUCT(OriginSentence, (), (code, text, place, citation, source_title))

struct OriginStep {
  std::int64_t depth = 0;
  engines::origin::Verdict verdict = engines::origin::Verdict::not_met;
  bool is_unverified = false;
  OriginSentence sentence = {};
};
BOOST_DESCRIBE_STRUCT(OriginStep, (), (depth, verdict, is_unverified, sentence))

// One change, as a sentence and as what a program needs to make it in the bill.
struct OriginChange {
  engines::origin::ChangeKind kind = engines::origin::ChangeKind::replace;
  std::string line = {};                  // as the trader calls it; empty: the good
  std::optional<base::Money> value = {};  // cut_value: what the line may be worth at most
  std::string process = {};               // process: which one to carry out
  OriginSentence sentence = {};
};
BOOST_DESCRIBE_STRUCT(OriginChange, (), (kind, line, value, process, sentence))

// One set of changes that would make the good originate.
struct OriginAdvice {
  std::vector<OriginChange> changes = {};
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

// What to know of a determination before relying on it: short names, whose meaning is in
// docs/reference/cassia.md. `table`: the rules of the agreement on the day, if there are any.
std::vector<std::string> origin_marks(const engines::origin::Determination& answer,
                                      const engines::origin::RuleTable* table);

// A bill as it comes from outside: the text of a CSV file, and conversion rates as "7.1234 USD".
struct BillText {
  std::string_view text = {};
  const std::vector<std::string>* rates = nullptr;
};

// What read_bill reads, with processes that the law knows on the day; refuses also a rate that is
// none (field_malformed).
base::Result<engines::origin::Bill> read_bill_of(const BillText& bill, base::Date on,
                                                 const law::LawBook& law);

// The good under the agreements of the law that are named (none: all), side by side. Places of
// questions are rows and columns of `text`, or "exporter" and "importer".
struct OriginQuestion {
  std::string_view text = {};
  const engines::origin::Bill* bill = nullptr;
  engines::origin::Trade trade = {};
  std::vector<std::string> agreements = {};
};
// Refuses field_malformed for an agreement that has no rules of origin on the day.
base::Result<std::vector<OriginAnswer>> answer_origin(const OriginQuestion& question,
                                                      const law::LawBook& law,
                                                      law::Language language);

}  // namespace cassia::messages

#include <algorithm>

#include "apps/cassia/origin_report.h"
#include "engines/origin/advice.h"
#include "engines/origin/explain.h"

namespace cassia::apps {

namespace {

namespace origin = engines::origin;

OriginSentence say(const base::Refusal& refusal, const law::LawBook& law, law::Language language) {
  return {.code = std::string(refusal.code.name()),
          .text = law.messages().sentence(refusal, language),
          .place = refusal.place,
          .citation = refusal.citation};
}

// Short names: their meaning is in docs/reference/cassia.md.
std::vector<std::string> marks_of(const origin::Determination& answer,
                                  const origin::RuleTable* table) {
  std::vector<std::string> marks;
  const auto add = [&](bool is_so, const char* mark) {
    if (is_so) {
      marks.emplace_back(mark);
    }
  };
  const bool is_by_rule = answer.criterion == origin::Criterion::product_rule ||
                          answer.criterion == origin::Criterion::general_rule ||
                          answer.verdict != origin::Verdict::met;
  add(answer.is_simulation, "simulation");
  add(answer.is_unverified, "unverified");
  add(is_by_rule && table != nullptr && table->is_transcribed, "transcribed_not_proof_read");
  add(answer.has_notes_missing, "notes_not_loaded");
  add(answer.supposes_processing, "processing_supposed");
  return marks;
}

OriginAnswer answer_one(const origin::Bill& bill, const origin::Trade& trade,
                        const origin::OriginLaw& origin_law, const law::LawBook& law,
                        law::Language language) {
  OriginAnswer told{.agreement = origin_law.terms->id};
  origin::Proof proof;
  const auto answer = origin::determine(bill, trade, origin_law, {.proof = &proof});
  if (!answer) {
    told.is_refused = true;
    told.questions.push_back(say(answer.error(), law, language));
    return told;
  }
  told.verdict = answer->verdict;
  told.criterion = answer->criterion;
  told.is_by_cumulation = answer->is_by_cumulation;
  told.is_by_tolerance = (answer->basis & origin::kByTolerance) != 0;
  if (answer->share.method != origin::ValueMethod::as_agreed) {
    told.percent = origin::print_share(answer->share.figure, answer->share.whole);
  }
  told.marks = marks_of(*answer, origin_law.book->table_on(told.agreement, trade.on));
  for (const base::Refusal& question : answer->questions) {
    told.questions.push_back(say(question, law, language));
  }
  for (const origin::Step& step : proof.steps) {
    told.proof.push_back(
        {.depth = step.depth,
         .verdict = step.verdict,
         .is_unverified = step.is_unverified,
         .sentence = say(origin::explain(step, bill, origin_law, trade), law, language)});
  }
  for (const origin::Advice& advice : origin::advise(bill, trade, origin_law)) {
    OriginAdvice& changes = told.advice.emplace_back();
    for (const origin::Change& change : advice.changes) {
      changes.changes.push_back(say(origin::explain(change, bill, trade), law, language));
    }
  }
  return told;
}

}  // namespace

std::vector<OriginAnswer> answer_origin(const origin::Bill& bill, const origin::Trade& trade,
                                        const law::LawBook& law, law::Language language) {
  std::vector<OriginAnswer> answers;
  for (const origin::Terms* const terms : law.origin_terms(trade.on)) {
    answers.push_back(
        answer_one(bill, trade, {terms, &law.origin_rules(), &law.correlations()}, law, language));
  }
  return answers;
}

bool is_known_process(const std::string& name, const law::LawBook& law, base::Date on) {
  const auto is_listed = law.list_names("origin.processes", on, name);
  if (is_listed && *is_listed) {
    return true;
  }
  for (const origin::Terms* const terms : law.origin_terms(on)) {
    if (std::ranges::find(terms->minimal_operations.value, name) !=
        terms->minimal_operations.value.end()) {
      return true;
    }
  }
  return std::ranges::any_of(law.origin_rules().tables(), [&](const origin::RuleTable& table) {
    return std::ranges::any_of(table.rows, [&](const origin::RuleRow& row) {
      return std::ranges::any_of(row.rule.nodes(), [&](const origin::RuleNode& node) {
        return node.kind == origin::RuleKind::process && node.text == name;
      });
    });
  });
}

}  // namespace cassia::apps

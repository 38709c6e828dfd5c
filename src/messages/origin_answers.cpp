#include "messages/origin_answers.h"

#include <fmt/format.h>

#include <algorithm>

#include "engines/origin/explain.h"
#include "messages/bill_file.h"
#include "messages/field_reader.h"
#include "messages/refusals.h"

namespace cassia::messages {

namespace {

namespace origin = engines::origin;

OriginSentence say(const base::Refusal& refusal, const law::LawBook& law, law::Language language) {
  const law::Source* const source = law.find_source(refusal.citation.source);
  return {.code = std::string(refusal.code.name()),
          .text = law.messages().sentence(refusal, language),
          .place = refusal.place,
          .citation = refusal.citation,
          .source_title = source == nullptr ? "" : source->title.in(language)};
}

OriginChange change_of(const origin::Change& change, const origin::Bill& bill,
                       const origin::Trade& trade, const law::LawBook& law,
                       law::Language language) {
  OriginChange told{.kind = change.kind,
                    .process = change.process,
                    .sentence = say(origin::explain(change, bill, trade), law, language)};
  if (change.line == origin::kNoLine) {
    return told;
  }
  const origin::Line& line = bill.lines[static_cast<std::size_t>(change.line)];
  told.line = line.name;
  if (change.kind == origin::ChangeKind::cut_value && line.value) {
    told.value = base::Money::of_minor(line.value->minor() - change.amount, line.value->currency());
  }
  return told;
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
  told.marks = origin_marks(*answer, origin_law.book->table_on(told.agreement, trade.on));
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
      changes.changes.push_back(change_of(change, bill, trade, law, language));
    }
  }
  return told;
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

// "7.1234 USD": so many of the good's currency for one of the other.
base::Result<origin::ConversionRate> read_rate(const std::string& text, base::Currency into) {
  const std::size_t blank = std::min(text.find(' '), text.size());
  const auto share = base::Rate::parse_share(text.substr(0, blank));
  const auto from = base::Currency::parse(text.substr(std::min(blank + 1, text.size())));
  if (!share || !from || share->is_zero()) {
    return base::Refusal{.code = kFieldMalformed, .place = "rate", .facts = {{"text", text}}};
  }
  origin::ConversionRate rate{.currency = *from, .rate = {share->billionths(), base::Rate::kScale}};
  for (int digits = into.minor_digits(); digits < from->minor_digits(); ++digits) {
    rate.rate.denominator *= 10;
  }
  for (int digits = from->minor_digits(); digits < into.minor_digits(); ++digits) {
    rate.rate.numerator *= 10;
  }
  return rate;
}

// The engine counts lines; the trader's spreadsheet has rows.
void place_in_bill(std::string_view text, OriginAnswer& answer) {
  for (OriginSentence& question : answer.questions) {
    if (question.place != "exporter" && question.place != "importer") {
      question.place = bill_place(text, question.place);
    }
  }
  for (OriginStep& step : answer.proof) {
    step.sentence.place.clear();  // a step names its line
  }
}

}  // namespace

std::vector<std::string> origin_marks(const origin::Determination& answer,
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

base::Result<origin::Bill> read_bill_of(const BillText& bill, base::Date on,
                                        const law::LawBook& law) {
  origin::Bill made = CASSIA_TRY(
      read_bill(bill.text, {.units = &law.units(), .is_process = [&](const std::string& name) {
                              return is_known_process(name, law, on);
                            }}));
  for (const std::string& rate : *bill.rates) {
    const base::Currency into = made.value ? made.value->currency() : base::Currency();
    made.rates.push_back(CASSIA_TRY(read_rate(rate, into)));
  }
  return made;
}

base::Result<std::vector<OriginAnswer>> answer_origin(const OriginQuestion& question,
                                                      const law::LawBook& law,
                                                      law::Language language) {
  const auto all = law.origin_terms(question.trade.on);
  for (std::size_t at = 0; at < question.agreements.size(); ++at) {
    const std::string& asked = question.agreements[at];
    if (std::ranges::find(all, asked, &origin::Terms::id) == all.end()) {
      return base::Refusal{.code = kFieldMalformed,
                           .place = fmt::format("agreements[{}]", at),
                           .facts = {{"text", asked}}};
    }
  }
  std::vector<OriginAnswer> answers;
  for (const origin::Terms* const terms : all) {
    if (question.agreements.empty() ||
        std::ranges::find(question.agreements, terms->id) != question.agreements.end()) {
      answers.push_back(answer_one(*question.bill, question.trade,
                                   {terms, &law.origin_rules(), &law.correlations()}, law,
                                   language));
      place_in_bill(question.text, answers.back());
    }
  }
  return answers;
}

}  // namespace cassia::messages

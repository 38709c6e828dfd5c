#include "messages/admission_answers.h"

#include <algorithm>

#include "law/admission_list.h"

namespace cassia::messages {

namespace {

namespace admission = systems::investment::admission;
using engines::ownership::print_fraction;
using engines::ownership::print_share;

// Facts that are ids become words: a list its title, an area its name; and an entry is explained by
// the gist of its clause.
base::Refusal in_words(base::Refusal sentence, const law::LawBook& law, law::Language language) {
  for (base::Fact& fact : sentence.facts) {
    const law::Source* const list = fact.name == "list" ? law.find_source(fact.value) : nullptr;
    const law::Area* const area = fact.name == "area" ? law.plan().find_area(fact.value) : nullptr;
    fact.value = list != nullptr   ? list->title.in(language)
                 : area != nullptr ? area->name.in(language)
                                   : fact.value;
  }
  if (const law::Clause* const clause = law.find_clause(sentence.citation)) {
    sentence.facts.push_back({"what", clause->gist.in(language)});
  }
  return sentence;
}

std::string sentence_of(const base::Refusal& refusal, const law::LawBook& law,
                        law::Language language) {
  return law.messages().sentence(in_words(refusal, law, language), language);
}

AdmissionReason told(const admission::Reason& reason, const law::LawBook& law,
                     law::Language language) {
  return {.standing = reason.standing,
          .code = std::string(reason.sentence.code.name()),
          .text = sentence_of(reason.sentence, law, language),
          .citation = reason.sentence.citation,
          .mark = std::string(law::to_text(reason.mark))};
}

AdmissionShares shares_of(const engines::ownership::LookThrough& holders) {
  AdmissionShares shares{.chinese = print_share(holders.home),
                         .foreign = print_share(holders.foreign),
                         .unknown = print_share(holders.unknown),
                         .foreign_most = print_share(holders.foreign_most),
                         .largest_foreign_group = print_share(holders.largest_foreign_group)};
  for (const engines::ownership::UltimateHolder& holder : holders.holders) {
    shares.holders.push_back(
        {.entity = holder.entity, .side = holder.side, .share = print_share(holder.share)});
  }
  return shares;
}

AdmissionChange told(const admission::Change& change, const admission::Case& asked,
                     const law::LawBook& law, law::Language language) {
  AdmissionChange said{.kind = change.kind,
                       .area = change.area,
                       .seats = change.seats,
                       .owner = change.owner,
                       .owned = change.owned,
                       .text = sentence_of(admission::explain(change, asked), law, language)};
  if (change.kind == admission::ChangeKind::activity) {
    said.activity = static_cast<std::int64_t>(change.activity) + 1;
  }
  for (const engines::ownership::Holding& holding : asked.structure.holdings) {
    if (change.kind == admission::ChangeKind::sell && holding.owner == change.owner &&
        holding.owned == change.owned) {
      const engines::ownership::Fraction left = holding.share - change.part;
      said.share_sold = print_fraction(change.part);
      said.share_left = print_fraction(left);
    }
  }
  return said;
}

AdmissionListUsed told(const law::AdmissionList& list, const law::LawBook& law,
                       law::Language language) {
  const law::Source* const source = law.find_source(list.citation.source);
  return {.id = list.id,
          .title = source == nullptr ? list.id : source->title.in(language),
          .scope = list.scope,
          .valid_from = list.valid_from,
          .valid_to = list.valid_to,
          .entries_official = list.entries_official,
          .entries_loaded = static_cast<std::int64_t>(list.entries.size()),
          .is_complete = list.is_complete,
          .citation = list.citation};
}

AdmissionActivity told(const admission::Activity& asked, const admission::ActivityAnswer& answer,
                       const law::LawBook& law, law::Language language) {
  AdmissionActivity said{.industry = asked.industry,
                         .entries = asked.entries.value_or(std::vector<std::string>()),
                         .outcome = answer.outcome,
                         .presumed = answer.presumed,
                         .scope = answer.scope};
  for (const admission::Reason& reason : answer.reasons) {
    said.reasons.push_back(told(reason, law, language));
  }
  return said;
}

}  // namespace

base::Result<AdmissionAnswer> answer_admission(const admission::Enquiry& enquiry, base::Date on,
                                               const law::LawBook& law, law::Language language) {
  const admission::Case asked = CASSIA_TRY(admission::read_case(enquiry, on, law));
  const admission::Answer answer = CASSIA_TRY(admission::decide(asked, law));
  AdmissionAnswer said{.on = on,
                       .outcome = answer.outcome,
                       .passes = admission::passes(answer),
                       .is_person_to_change = answer.is_person_to_change,
                       .review = answer.review,
                       .shares = shares_of(answer.holders),
                       .law = law.pins().empty() ? "" : law.pins().front().digest};
  for (std::size_t at = 0; at < answer.activities.size(); ++at) {
    said.activities.push_back(told(asked.activities[at], answer.activities[at], law, language));
  }
  for (const admission::Reason& note : answer.notes) {
    said.notes.push_back(told(note, law, language));
  }
  for (const admission::Advice& advice : admission::advise(asked, answer, law)) {
    AdmissionAdvice& set = said.advice.emplace_back();
    set.passes = advice.passes;
    set.outcome = advice.outcome;
    for (const admission::Change& change : advice.changes) {
      set.changes.push_back(told(change, asked, law, language));
    }
  }
  for (const law::AdmissionList* const list : answer.lists) {
    said.lists.push_back(told(*list, law, language));
  }
  return said;
}

}  // namespace cassia::messages

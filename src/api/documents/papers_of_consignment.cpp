#include "api/documents/papers_of_consignment.h"

#include <fmt/format.h>

#include <algorithm>

#include "api/documents/wording.h"
#include "api/zone/words.h"

namespace cassia::api {

namespace {

using print::Align;

print::Fact fact(std::string_view name, std::string value) {
  return {.name = std::string(name), .value = std::move(value)};
}

std::string called(const ConsignmentStory& story, std::string_view organisation,
                   law::Language language) {
  return printed_organisation(story.organisations, organisation, language);
}

print::Heading heading(std::string_view text) { return {.text = std::string(text)}; }

// The day is that of the state, not of the printing: a paper that says the same is the same file.
base::Instant latest_instant(const ConsignmentStory& story) {
  return story.events.empty() ? story.accepted_at : story.events.back().at;
}

print::Document paper(const ConsignmentStory& story, law::Language language,
                      std::string_view title) {
  const PaperWords& words = paper_words(language);
  return {.title = fmt::format("{} {}", title, story.declaration_id),
          .mark = std::string(words.mark),
          .language = boost::describe::enum_to_string(language, ""),
          .page_words = std::string(words.page),
          .made_at = latest_instant(story)};
}

print::Fact as_of(const ConsignmentStory& story, const PaperWords& words) {
  return fact(words.as_of, fmt::format("{} ({} {})", print_local(latest_instant(story)),
                                       words.version, story.version));
}

print::Table lines_table(const ConsignmentStory& story, const BillWords& words) {
  constexpr std::array kShares = {5, 10, 9, 7, 9, 12, 8, 6, 10, 10, 11};
  print::Table table;
  for (std::size_t at = 0; at < words.head.size(); ++at) {
    const bool is_amount = at == 5 || at > 6;
    table.columns.push_back({.title = std::string(words.head.at(at)),
                             .share = kShares.at(at),
                             .align = is_amount ? Align::right : Align::left});
  }
  for (const StoryLine& line : story.lines) {
    table.rows.push_back({std::to_string(line.line_no), line.goods, line.hs_code, line.origin,
                          line.quantity, base::print_amount(line.customs_value),
                          line.regime + (line.is_unverified ? " *" : ""), line.duty_rate,
                          base::print_amount(line.duty), base::print_amount(line.vat),
                          base::print_amount(line.tax)});
  }
  return table;
}

// Which clause each line's rate rests on, in the order of the lines.
print::Table clauses_table(const ConsignmentStory& story, law::Language language) {
  const BillWords& words = bill_words(language);
  print::Table table{.columns = {{.title = std::string(words.head[0])},
                                 {.title = std::string(words.head[6]), .share = 2},
                                 {.title = std::string(words.head[7])},
                                 {.title = std::string(paper_words(language).clause), .share = 8}},
                     .rows = {}};
  for (const StoryLine& line : story.lines) {
    table.rows.push_back({std::to_string(line.line_no), line.regime, line.duty_rate, line.clause});
  }
  return table;
}

void add_lines(print::Document& document, const ConsignmentStory& story, law::Language language) {
  const BillWords& words = bill_words(language);
  const PaperWords& papers = paper_words(language);
  document.blocks.emplace_back(heading(papers.lines));
  document.blocks.emplace_back(lines_table(story, words));
  if (std::ranges::any_of(story.lines, &StoryLine::is_unverified)) {
    document.blocks.emplace_back(print::Note{.text = std::string(words.unverified)});
  }
  document.blocks.emplace_back(heading(papers.clauses));
  document.blocks.emplace_back(clauses_table(story, language));
}

print::Facts sums(const ConsignmentStory& story, const BillWords& words) {
  base::Money duty = base::Money::of_minor(0);
  base::Money vat = base::Money::of_minor(0);
  for (const StoryLine& line : story.lines) {
    duty += line.duty;
    vat += line.vat;
  }
  return {.facts = {fact(words.duty, base::to_text(duty)), fact(words.vat, base::to_text(vat)),
                    fact(words.late_fee, base::to_text(story.late_fee)),
                    fact(words.total, base::to_text(story.tax + story.late_fee)),
                    fact(words.security, base::to_text(story.security)),
                    fact(words.due, story.tax_due)}};
}

print::Facts standing(const ConsignmentStory& story, law::Language language) {
  const BillWords& bill = bill_words(language);
  const PaperWords& words = paper_words(language);
  print::Facts facts{.facts = {fact(bill.declaration, story.declaration_id),
                               fact(bill.declarant, called(story, story.declarant, language)),
                               fact(words.phase, name_of(story.phase, language))}};
  const auto add = [&facts](std::string_view name, std::string value) {
    if (!value.empty()) {
      facts.facts.push_back(fact(name, std::move(value)));
    }
  };
  add(words.gate, story.batch_no.empty() ? "" : name_of(story.gate_phase, language));
  add(words.batch, story.batch_no);
  add(words.port, story.port);
  add(words.invoice, story.invoice_number);
  add(words.accepted, print_local(story.accepted_at));
  add(words.promised, story.release.target_at ? print_local(*story.release.target_at) : "");
  add(words.released, story.release.released_at ? print_local(*story.release.released_at) : "");
  for (const StoryControl& control : story.controls) {
    add(words.controls, control.control_id + ": " + control.reason);
  }
  facts.facts.push_back(as_of(story, words));
  return facts;
}

template <std::size_t count>
print::Table empty_table(const std::array<std::string_view, count>& titles,
                         const std::array<int, count>& shares) {
  print::Table table;
  for (std::size_t at = 0; at < count; ++at) {
    table.columns.push_back({.title = std::string(titles.at(at)), .share = shares.at(at)});
  }
  return table;
}

// "li, 凭祥鲜果 (pingxiang_fruit)"; nothing for an entry of the account.
std::string by_whom(const ConsignmentStory& story, const StoryEvent& event,
                    law::Language language) {
  return event.actor.empty()
             ? std::string()
             : fmt::format("{}, {}", event.actor, called(story, event.on_behalf_of, language));
}

print::Table timeline(const ConsignmentStory& story, law::Language language) {
  print::Table table = empty_table<4>(paper_words(language).timeline_head, {4, 5, 11, 6});
  for (const StoryEvent& event : story.events) {
    table.rows.push_back(
        {print_local(event.at), event.what, event.detail, by_whom(story, event, language)});
  }
  return table;
}

print::Table documents(const ConsignmentStory& story, const std::vector<RecordedPaper>& papers,
                       law::Language language) {
  const PaperWords& words = paper_words(language);
  print::Table table = empty_table<4>(words.documents_head, {5, 12, 3, 5});
  table.columns.at(2).align = Align::right;
  for (const std::string& proof : story.proofs) {
    table.rows.push_back({std::string(words.proof_of_origin), proof});
  }
  for (const RecordedPaper& one : papers) {
    table.rows.push_back({name_of(one.kind, language), one.digest, std::to_string(one.bytes),
                          print_local(one.attached_at)});
  }
  if (table.rows.empty()) {
    table.rows.push_back({std::string(words.nothing)});
  }
  return table;
}

}  // namespace

print::Document tax_bill_document(const ConsignmentStory& story, law::Language language) {
  const BillWords& words = bill_words(language);
  print::Document document = paper(story, language, words.title);
  document.blocks.emplace_back(
      print::Facts{.facts = {fact(words.declaration, story.declaration_id),
                             fact(words.declarant, called(story, story.declarant, language)),
                             as_of(story, paper_words(language))}});
  document.blocks.emplace_back(sums(story, words));
  add_lines(document, story, language);
  return document;
}

print::Document record_document(const ConsignmentStory& story,
                                const std::vector<RecordedPaper>& papers,
                                const RecordedEvent& latest, law::Language language) {
  const PaperWords& words = paper_words(language);
  print::Document document = paper(story, language, words.record);
  document.blocks.emplace_back(heading(words.standing));
  document.blocks.emplace_back(standing(story, language));
  document.blocks.emplace_back(sums(story, bill_words(language)));
  add_lines(document, story, language);
  document.blocks.emplace_back(heading(words.timeline));
  document.blocks.emplace_back(timeline(story, language));
  document.blocks.emplace_back(heading(words.documents));
  document.blocks.emplace_back(documents(story, papers, language));
  const bool is_addressed = !latest.proof_address.empty();
  const std::string identity = fmt::format("cassia:{}:{}", latest.log, latest.position);
  document.blocks.emplace_back(print::QrCode{
      .content = is_addressed ? latest.proof_address : identity,
      .caption = fmt::format(fmt::runtime(is_addressed ? words.check : words.check_without_address),
                             latest.position, latest.log)});
  return document;
}

}  // namespace cassia::api

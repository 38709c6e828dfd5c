#include "apps/cassia/origin_report.h"

#include <fmt/format.h>

#include "api/zone/words.h"
#include "apps/cassia/console.h"

namespace cassia::apps {

namespace {

using engines::origin::Verdict;
using messages::OriginAdvice;
using messages::OriginAnswer;
using messages::OriginChange;
using messages::OriginSentence;
using messages::OriginStep;

std::string paint_verdict(Verdict verdict) {
  switch (verdict) {
    case Verdict::met:
      return paint(Colour::good, "+");
    case Verdict::open:
      return paint(Colour::warn, "?");
    case Verdict::not_met:
      break;
  }
  return paint(Colour::bad, "-");
}

std::string join(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    text.append(text.empty() ? "" : ", ").append(word);
  }
  return text;
}

std::string how_of(const OriginAnswer& answer) {
  std::vector<std::string> words;
  if (!answer.percent.empty()) {
    words.push_back(answer.percent + " %");
  }
  if (answer.is_by_tolerance) {
    words.emplace_back("de minimis");
  }
  if (answer.is_by_cumulation) {
    words.emplace_back("cumulation");
  }
  return join(words);
}

std::vector<std::string> row_of(const OriginAnswer& answer) {
  const bool is_met = answer.verdict == Verdict::met;
  return {answer.agreement,
          answer.is_refused ? "refused" : boost::describe::enum_to_string(answer.verdict, ""),
          is_met ? boost::describe::enum_to_string(answer.criterion, "") : "-", how_of(answer),
          join(answer.marks)};
}

std::string sentence_text(const OriginSentence& sentence, const law::LawBook& law,
                          law::Language language) {
  std::string text = sentence.text;
  if (!sentence.place.empty()) {
    text += fmt::format(" ({})", sentence.place);
  }
  if (!sentence.citation.is_empty()) {
    text += paint(Colour::dim, " [" + api::citation_title(sentence.citation, law, language) + "]");
  }
  return text;
}

std::string detail_of(const OriginAnswer& answer, const law::LawBook& law, law::Language language) {
  std::string text = "\n" + paint(Colour::strong, answer.agreement) + "\n";
  for (const OriginStep& step : answer.proof) {
    text +=
        fmt::format("{}{} {}{}\n", std::string(static_cast<std::size_t>(2 * step.depth + 2), ' '),
                    paint_verdict(step.verdict), sentence_text(step.sentence, law, language),
                    step.is_unverified ? paint(Colour::warn, " unverified") : "");
  }
  for (const OriginSentence& question : answer.questions) {
    text += fmt::format(
        "  {} {}\n",
        answer.is_refused ? paint(Colour::bad, "refused:") : paint(Colour::warn, "open:"),
        sentence_text(question, law, language));
  }
  for (const OriginAdvice& advice : answer.advice) {
    std::string changes;
    for (const OriginChange& change : advice.changes) {
      changes.append(changes.empty() ? "" : "; ").append(change.sentence.text);
    }
    text += fmt::format("  {} {}\n", paint(Colour::good, "would pass:"), changes);
  }
  return text;
}

}  // namespace

std::string to_text(const std::vector<messages::OriginAnswer>& answers, const law::LawBook& law,
                    law::Language language) {
  Table table{.head = {"agreement", "origin", "criterion", "by", "to know"}, .rows = {}};
  for (const OriginAnswer& answer : answers) {
    table.rows.push_back(row_of(answer));
  }
  std::string text = to_text(table);
  for (const OriginAnswer& answer : answers) {
    text += detail_of(answer, law, language);
  }
  return text;
}

}  // namespace cassia::apps

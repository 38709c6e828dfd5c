#include "apps/cassia/admission_report.h"

#include <fmt/format.h>

#include "api/zone/words.h"
#include "apps/cassia/console.h"
#include "systems/investment/admission/answer.h"

namespace cassia::apps {

namespace {

using messages::AdmissionActivity;
using messages::AdmissionAdvice;
using messages::AdmissionAnswer;
using messages::AdmissionChange;
using messages::AdmissionListUsed;
using messages::AdmissionReason;
using systems::investment::admission::Outcome;
using systems::investment::admission::Standing;

std::string paint_outcome(Outcome outcome) {
  const Colour colour = outcome <= Outcome::conditional ? Colour::good
                        : outcome == Outcome::undecided ? Colour::warn
                                                        : Colour::bad;
  return paint(colour, boost::describe::enum_to_string(outcome, ""));
}

std::string paint_standing(Standing standing) {
  switch (standing) {
    case Standing::met:
      return paint(Colour::good, "+");
    case Standing::open:
      return paint(Colour::warn, "?");
    case Standing::not_met:
      return paint(Colour::bad, "-");
    case Standing::note:
      break;
  }
  return " ";
}

std::string reason_text(const AdmissionReason& reason, const law::LawBook& law,
                        law::Language language) {
  std::string text = fmt::format("  {} {}", paint_standing(reason.standing), reason.text);
  if (!reason.citation.is_empty()) {
    const std::string title = api::citation_title(reason.citation, law, language);
    text += paint(Colour::dim, fmt::format(" [{}, {}]", title, reason.mark));
  }
  return text += '\n';
}

std::string activity_text(const AdmissionActivity& activity, const law::LawBook& law,
                          law::Language language) {
  std::string name = activity.industry.value_or("");
  for (const std::string& entry : activity.entries) {
    name.append(name.empty() ? "" : " ").append(entry);
  }
  std::string text =
      fmt::format("\n{}: {}", paint(Colour::strong, name), paint_outcome(activity.outcome));
  if (activity.presumed) {
    text += fmt::format(" (presumed: {})", boost::describe::enum_to_string(*activity.presumed, ""));
  }
  text += '\n';
  for (const AdmissionReason& reason : activity.reasons) {
    text += reason_text(reason, law, language);
  }
  return text;
}

std::string advice_text(const AdmissionAdvice& advice) {
  std::string changes;
  for (const AdmissionChange& change : advice.changes) {
    changes.append(changes.empty() ? "" : "; ").append(change.text);
  }
  return advice.passes ? fmt::format("{} {}\n", paint(Colour::good, "would pass:"), changes)
                       : fmt::format("{} {}\n", paint(Colour::warn, "would be better:"), changes);
}

std::string lists_text(const std::vector<AdmissionListUsed>& lists) {
  Table table{.head = {"list", "in force from", "official entries", "loaded", "complete"},
              .rows = {}};
  for (const AdmissionListUsed& list : lists) {
    table.rows.push_back({list.id, base::to_text(list.valid_from),
                          std::to_string(list.entries_official),
                          list.entries_loaded == 0 ? "none" : std::to_string(list.entries_loaded),
                          list.is_complete ? "yes" : "no"});
  }
  return to_text(table);
}

}  // namespace

std::string to_text(const AdmissionAnswer& answer, const law::LawBook& law,
                    law::Language language) {
  std::string text =
      fmt::format("{}: {}{}\n", base::to_text(answer.on), paint_outcome(answer.outcome),
                  answer.is_person_to_change ? paint(Colour::bad, ", people must change") : "");
  text += fmt::format("Chinese {}, foreign {}", answer.shares.chinese, answer.shares.foreign);
  if (answer.shares.foreign != answer.shares.foreign_most) {
    text += paint(Colour::warn, fmt::format(" to {}", answer.shares.foreign_most));
  }
  text += fmt::format("; the largest foreign holder with affiliates {}\n",
                      answer.shares.largest_foreign_group);
  for (const AdmissionActivity& activity : answer.activities) {
    text += activity_text(activity, law, language);
  }
  text += '\n';
  for (const AdmissionAdvice& advice : answer.advice) {
    text += advice_text(advice);
  }
  for (const AdmissionReason& note : answer.notes) {
    text += reason_text(note, law, language);
  }
  return text += "\n" + lists_text(answer.lists);
}

}  // namespace cassia::apps

#pragma once

#include "apps/cassia/preference_replay.h"
#include "law/language.h"

// How the findings of a replay are told: lines and tables for people, JSON lines, CSV.
namespace cassia::apps {

inline constexpr std::string_view kFindingsHead =
    "line,reference,use,best,customs_value,rate_paid_percent,rate_best_percent,duty_saved,"
    "consumption_tax_saved,vat_saved,saved,at_least,missing,refund,refund_last_day,proofs,"
    "proof_issue,proof_issue_until,unverified\n";

// Tells one line. People see the findings with money in them and the bad lines; JSON and CSV have
// every line but used_well and nothing_better, which are in the totals only.
struct FindingPrinter {
  const law::LawBook* law = nullptr;
  law::Language language = law::Language::en;
  bool is_json = false;
  bool has_csv = false;

  void tell(const ReplayedLine& line, ReplayText& text) const;
};

std::string total_text(const ReplayCount& count, base::Date asked_on);
std::string total_json(const ReplayCount& count);  // one line

}  // namespace cassia::apps

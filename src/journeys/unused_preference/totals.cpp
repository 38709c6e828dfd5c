#include "journeys/unused_preference/totals.h"

#include <limits>

namespace cassia::journeys {

namespace {

SavedSum sum_of(const PreferenceFinding& finding) {
  SavedSum sum{.lines = 1};
  sum.duty.add(finding.saved.duty.minor());
  sum.vat.add(finding.saved.vat.minor());
  sum.total.add(finding.saved.total.minor());
  if (finding.refund.standing == RefundStanding::open) {
    sum.refundable.add(finding.saved.total.minor());
  } else if (finding.refund.standing == RefundStanding::open_if_declared) {
    sum.refundable_if_declared.add(finding.saved.total.minor());
  }
  return sum;
}

template <typename T>
void add_all(std::map<std::string, T>& to, const std::map<std::string, T>& from) {
  for (const auto& [name, value] : from) {
    if constexpr (std::is_same_v<T, std::int64_t>) {
      to[name] += value;
    } else {
      to[name].add(value);
    }
  }
}

}  // namespace

void FenSum::add(std::int64_t more) {
  constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
  constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();
  const bool is_beyond = more > 0 ? fen > kMost - more : fen < kLeast - more;
  is_out_of_range = is_out_of_range || is_beyond;
  fen = is_beyond ? (more > 0 ? kMost : kLeast) : fen + more;
}

void FenSum::add(const FenSum& other) {
  add(other.fen);
  is_out_of_range = is_out_of_range || other.is_out_of_range;
}

void SavedSum::add(const SavedSum& other) {
  lines += other.lines;
  for (const auto sum : {&SavedSum::duty, &SavedSum::vat, &SavedSum::total, &SavedSum::refundable,
                         &SavedSum::refundable_if_declared}) {
    (this->*sum).add(other.*sum);
  }
}

void PreferenceTotals::add(const PastLine& line, const PreferenceFinding& finding) {
  ++lines;
  ++uses[boost::describe::enum_to_string(finding.use, "")];
  if (finding.use == PreferenceUse::unknown) {
    for (const std::string_view name : finding.missing) {
      ++missing[std::string(name)];
    }
  }
  short_by.add(finding.short_by.minor());
  if (finding.use == PreferenceUse::overpaid) {
    overpaid.add(sum_of(finding));
  } else if (finding.use == PreferenceUse::unused) {
    const SavedSum sum = sum_of(finding);
    unused.add(sum);
    by_agreement[std::string(finding.best)].add(sum);
    by_chapter[line.hs_code.prefix(2).digits()].add(sum);
    by_month[base::to_text(line.declared_on).substr(0, 7)].add(sum);
  }
}

void PreferenceTotals::add(const PreferenceTotals& other) {
  lines += other.lines;
  add_all(uses, other.uses);
  add_all(missing, other.missing);
  unused.add(other.unused);
  overpaid.add(other.overpaid);
  short_by.add(other.short_by);
  add_all(by_agreement, other.by_agreement);
  add_all(by_chapter, other.by_chapter);
  add_all(by_month, other.by_month);
}

}  // namespace cassia::journeys

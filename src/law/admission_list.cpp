#include "law/admission_list.h"

#include <algorithm>
#include <utility>

namespace cassia::law {

namespace {

// Of a list or a grant.
bool is_valid_on(const auto& dated, base::Date on) {
  return dated.valid_from <= on && (!dated.valid_to || on <= *dated.valid_to);
}

}  // namespace

const AdmissionEntry* AdmissionList::find(std::string_view wanted) const {
  const auto found = std::ranges::find(entries, wanted, &AdmissionEntry::id);
  return found == entries.end() ? nullptr : &*found;
}

AdmissionLists::AdmissionLists(std::vector<AdmissionList> lists, std::vector<AdmissionGrant> grants,
                               std::vector<std::string> industries)
    : lists_(std::move(lists)), grants_(std::move(grants)), industries_(std::move(industries)) {
  std::ranges::sort(lists_, {}, &AdmissionList::id);
  std::ranges::sort(industries_);
}

const AdmissionList* AdmissionLists::find(AdmissionScope scope, base::Date on) const {
  const auto found = std::ranges::find_if(lists_, [&](const AdmissionList& list) {
    return list.scope == scope && is_valid_on(list, on);
  });
  return found == lists_.end() ? nullptr : &*found;
}

const AdmissionList* AdmissionLists::find_earlier(AdmissionScope scope, base::Date on) const {
  const AdmissionList* earlier = nullptr;
  for (const AdmissionList& list : lists_) {
    const bool is_over = list.valid_to && *list.valid_to < on;
    if (list.scope == scope && is_over && !list.entries.empty() &&
        (earlier == nullptr || earlier->valid_from < list.valid_from)) {
      earlier = &list;
    }
  }
  return earlier;
}

const AdmissionGrant* AdmissionLists::find_grant(std::string_view entry, std::string_view area,
                                                 base::Date on) const {
  const auto found = std::ranges::find_if(grants_, [&](const AdmissionGrant& grant) {
    return grant.entry == entry && grant.area == area && is_valid_on(grant, on);
  });
  return found == grants_.end() ? nullptr : &*found;
}

bool AdmissionLists::has_industry(std::string_view code) const {
  const auto found = std::ranges::lower_bound(industries_, code);
  return found != industries_.end() && found->starts_with(code);
}

bool is_industry_code(std::string_view text) {
  constexpr std::size_t kLengthMax = 5;
  if (text.empty() || text.size() == 2 || text.size() > kLengthMax || text.front() < 'A' ||
      text.front() > 'T') {
    return false;
  }
  return std::ranges::all_of(text.substr(1),
                             [](char letter) { return letter >= '0' && letter <= '9'; });
}

}  // namespace cassia::law

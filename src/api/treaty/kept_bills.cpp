#include "api/treaty/kept_bills.h"

#include <fmt/format.h>

#include "base/assert.h"
#include "systems/treaty/bills/refusals.h"

namespace cassia::api {

namespace {

namespace kept = journeys::bills;
namespace certification = journeys::origin_certification;

// Null where there is no such version.
const kept::BillSaved* find_version(const kept::State& state, std::int64_t version) {
  const bool is_there = version >= 1 && version <= std::ssize(state.versions);
  return is_there ? &state.versions[static_cast<std::size_t>(version) - 1] : nullptr;
}

}  // namespace

base::Result<std::vector<certification::KeptBill>> fill_in_kept_bills(
    Counter& counter, const base::OrganisationId& owner, std::vector<messages::LineBill>& bills) {
  std::vector<certification::KeptBill> used;
  for (std::size_t at = 0; at < bills.size(); ++at) {
    messages::LineBill& line = bills[at];
    if (!line.kept) {
      continue;
    }
    const auto state = counter.states.find<kept::State>(
        stream_of(journeys::Desk::bills, kept::bill_key(owner, line.kept->bill)));
    const kept::BillSaved* const version = find_version(*state, line.kept->version);
    if (version == nullptr) {
      return base::Refusal{.code = kept::kBillVersionUnknown,
                           .citation = {"cassia_design", "bills"},
                           .place = fmt::format("bills[{}].kept", at),
                           .facts = {{"bill", line.kept->bill.text()},
                                     {"version", std::to_string(line.kept->version)}}};
    }
    line.bill = version->text;
    line.rates = version->rates;
    const auto bill = certification::KeptBillId::parse(line.kept->bill.text());
    CASSIA_ASSERT(bill.has_value(), "an id that was parsed is an id");
    used.push_back({.line_no = line.line_no, .bill = *bill, .version = line.kept->version});
  }
  return used;
}

}  // namespace cassia::api

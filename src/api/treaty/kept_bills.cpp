#include "api/treaty/kept_bills.h"

#include <fmt/format.h>

#include "api/visibility.h"
#include "base/assert.h"
#include "systems/treaty/bills/refusals.h"

namespace cassia::api {

namespace {

namespace kept = journeys::bills;
namespace certification = journeys::origin_certification;

// "7.1234 USD, 0.0491 JPY" as its parts.
std::vector<std::string> parts_of(std::string_view text) {
  constexpr std::string_view kBetween = ", ";
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = text.find(kBetween);
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + kBetween.size());
  }
  return parts;
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
    const std::string key =
        kept::version_key(kept::bill_key(owner, line.kept->bill), line.kept->version);
    const auto row = counter.readers.lend()->find_row(kept::BillVersionRow::kTable, key);
    if (!row) {
      return base::Refusal{.code = kept::kBillVersionUnknown,
                           .citation = {"cassia_design", "bills"},
                           .place = fmt::format("bills[{}].kept", at),
                           .facts = {{"bill", line.kept->bill.text()},
                                     {"version", std::to_string(line.kept->version)}}};
    }
    line.bill = text_of(*row, "text");
    line.rates = parts_of(text_of(*row, "rates"));
    const auto bill = certification::KeptBillId::parse(line.kept->bill.text());
    CASSIA_ASSERT(bill.has_value(), "an id that was parsed is an id");
    used.push_back({.line_no = line.line_no, .bill = *bill, .version = line.kept->version});
  }
  return used;
}

}  // namespace cassia::api

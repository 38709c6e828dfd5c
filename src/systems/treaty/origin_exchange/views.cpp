#include <type_traits>

#include "systems/treaty/origin_exchange/origin_exchange.h"

namespace cassia::systems::treaty::origin_exchange {

namespace {

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) {
    all.append(all.empty() ? "" : ",").append(word);
  }
  return all;
}

PartnerRow partner_row(const Partner& partner, base::Instant at) {
  return {.key = partner.partner.text(),
          .is_ended = partner.is_ended,
          .authority = partner.terms.authority,
          .country = partner.terms.country,
          .public_key = partner.terms.key,
          .url = partner.terms.url,
          .agreements = joined(partner.terms.agreements),
          .registrar = partner.registrar,
          .changed_at = at};
}

CopyRow copy_row(const State& copy, base::Instant at) {
  CopyRow row{.key = copy_key(copy.partner, copy.agreement, copy.number.text()),
              .partner = copy.partner,
              .agreement = copy.agreement,
              .number = copy.number.text(),
              .standing = standing_of(copy),
              .changed_at = at};
  if (copy.content) {
    row.exporter = copy.content->certificate.exporter;
    row.consignee = copy.content->certificate.consignee;
    row.issue_date = copy.content->certificate.issue_date;
    row.expires_on = copy.content->certificate.expires_on;
  }
  if (copy.ending) {
    row.replaced_by = copy.ending->replaced_by;
    row.reason = copy.ending->reason;
  }
  return row;
}

void add_rows(std::vector<Row>& rows, const MessageReceived& event) {
  const ReceiveOriginMessage& told = event.told;
  rows.emplace_back(MessageRow{.key = told.partner.text() + "." + told.message.text(),
                               .copy = copy_key(told.partner, told.agreement, told.number.text()),
                               .partner = told.partner,
                               .number = told.number.text(),
                               .kind = told.kind,
                               .version = told.version,
                               .effect = event.effect,
                               .digest = told.digest,
                               .received_at = event.at});
}

void add_rows(std::vector<Row>& rows, const CopyCompared& event) {
  std::string differences;
  for (const Difference& difference : event.differences) {
    differences.append(differences.empty() ? "" : "; ")
        .append(difference.field)
        .append(": ")
        .append(difference.declared)
        .append(" | ")
        .append(difference.received);
  }
  rows.emplace_back(
      ComparisonRow{.key = event.declaration.text() + "." + std::to_string(event.line_no),
                    .declaration = event.declaration.text(),
                    .line_no = event.line_no,
                    .claimant = event.claimant,
                    .partner = event.partner,
                    .agreement = event.agreement,
                    .number = event.number.text(),
                    .outcome = event.outcome,
                    .differences = std::move(differences),
                    .is_unverified = event.is_unverified,
                    .compared_at = event.at});
}

void add_rows(std::vector<Row>&, const CopyRequested&) {}

template <typename E>
std::vector<Row> rows_of(const E& event, const State& after) {
  std::vector<Row> rows;
  if constexpr (std::is_same_v<E, PartnerRegistered> || std::is_same_v<E, PartnerChanged> ||
                std::is_same_v<E, PartnerEnded>) {
    if (const Partner* const partner = find_partner(after, event.partner)) {
      rows.emplace_back(partner_row(*partner, event.at));
    }
  } else {
    rows.emplace_back(copy_row(after, event.at));
    add_rows(rows, event);
  }
  return rows;
}

}  // namespace

std::vector<Row> views(const Event& event, const State& after) {
  return std::visit([&](const auto& one) { return rows_of(one, after); }, event);
}

}  // namespace cassia::systems::treaty::origin_exchange

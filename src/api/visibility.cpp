#include "api/visibility.h"

#include <algorithm>

namespace cassia::api {

namespace {

// Goods, their gates and their taxes.
std::vector<TablePolicy> trade_policies() {
  return {
      {.desk = "trade.declarations",
       .table = "declaration",
       .owner_columns = {"declarant"},
       .title = "import declarations",
       .people_columns = {"assigned_to"}},
      {.desk = "trade.declarations",
       .table = "declaration_line",
       .parent_column = "declaration",
       .parent_table = "declaration",
       .title = "lines of a declaration with their taxes"},
      {.desk = "trade.attachments",
       .table = "attachment",
       .parent_column = "consignment",
       .parent_table = "declaration",
       .title = "papers attached to a consignment, without their names",
       .people_columns = {"attached_by"}},
      {.desk = "trade.gate",
       .table = "gate_appointment",
       .owner_columns = {"carrier"},
       .title = "batches of vehicles and their slots"},
      {.desk = "trade.gate",
       .table = "gate_vehicle",
       .parent_column = "batch_no",
       .parent_table = "gate_appointment",
       .title = "vehicles of a batch"},
      {.desk = "trade.gate_devices",
       .table = "gate_device",
       .owner_columns = {"port_operator"},
       .title = "tablets that work a lane"},
      {.desk = "trade.gate_devices",
       .table = "gate_conflict",
       .owner_columns = {"port_operator"},
       .title = "what happened at a lane without network and is looked at by an officer",
       .people_columns = {"officer"}},
      {.desk = "trade.dockets",
       .table = "docket",
       .owner_columns = {"organisation"},
       .title = "workload of officers",
       .people_columns = {"key"}},
      {.desk = "trade.lifts",
       .table = "emergency_lift",
       .owner_columns = {"organisation"},
       .title = "emergency lifts of a lane's arm",
       .people_columns = {"lifted_by", "confirmed_by", "reviewed_by"}},
      {.desk = "finance.accounts",
       .table = "duty_account",
       .owner_columns = {"key"},
       .title = "duty accounts"},
      {.desk = "finance.accounts",
       .table = "duty_account_entry",
       .owner_columns = {"owner"},
       .title = "statement of a duty account"},
      {.desk = "finance.accounts",
       .table = "duty_hold",
       .owner_columns = {"owner"},
       .title = "money set apart on a duty account"},
  };
}

// Proofs of origin, those that came and those that are issued.
std::vector<TablePolicy> treaty_policies() {
  return {
      {.desk = "treaty.preference",
       .table = "proof_of_origin",
       .owner_columns = {"importer"},
       .title = "proofs of origin"},
      {.desk = "treaty.preference",
       .table = "proof_line",
       .parent_column = "proof",
       .parent_table = "proof_of_origin",
       .title = "lines of a proof with what is used and left"},
      {.desk = "treaty.preference",
       .table = "preference_claim",
       .owner_columns = {"claimant"},
       .title = "claims of preference"},
      {.desk = "treaty.origin_certification",
       .table = "certificate_of_origin",
       .owner_columns = {"applicant", "issuer"},
       .title = "certificates of origin, from the application on"},
      {.desk = "treaty.origin_certification",
       .table = "certificate_line",
       .parent_column = "certificate",
       .parent_table = "certificate_of_origin",
       .title = "lines of a certificate of origin"},
      {.desk = "treaty.origin_certification",
       .table = "certificate_verification",
       .parent_column = "certificate",
       .parent_table = "certificate_of_origin",
       .title = "what other Parties' customs asked about a certificate, and until when it is due"},
  };
}

// What partners tell of, institutions and what was decided by them, bills of materials.
std::vector<TablePolicy> exchange_and_reform_policies() {
  return {
      {.desk = "treaty.origin_exchange",
       .table = "origin_copy",
       .title = "certificates of origin that partners told of"},
      {.desk = "treaty.origin_exchange",
       .table = "origin_message",
       .parent_column = "copy",
       .parent_table = "origin_copy",
       .title = "messages of partners of the origin exchange"},
      {.desk = "treaty.origin_exchange",
       .table = "origin_comparison",
       .owner_columns = {"claimant"},
       .title = "how declared proofs of origin compare with what partners told"},
      {.desk = "treaty.origin_exchange",
       .table = "origin_partner",
       .owner_columns = {"registrar"},
       .title = "partners of the origin exchange"},
      {.desk = "treaty.reforms",
       .table = "institution",
       .owner_columns = {"keeper"},
       .title = "institutions of which versions were drafted here"},
      {.desk = "treaty.reforms",
       .table = "reform",
       .owner_columns = {"keeper"},
       .title = "reforms: new versions of an institution, from the draft on"},
      {.desk = "treaty.rulings",
       .table = "ruling",
       .owner_columns = {"applicant"},
       .title = "rulings: what a table decided for a case, and what became of it",
       .people_columns = {"asked_by"}},
      {.desk = "treaty.reforms",
       .table = "reform_force",
       .owner_columns = {"keeper"},
       .title = "where and from when a version is in force"},
      {.desk = "treaty.bills",
       .table = "bill_of_materials",
       .owner_columns = {"organisation"},
       .title = "bills of materials that an organisation keeps",
       .is_confidential = true},
      {.desk = "treaty.bills",
       .table = "bill_version",
       .parent_column = "bill",
       .parent_table = "bill_of_materials",
       .title = "versions of a bill of materials with their texts",
       .is_confidential = true},
      {.desk = "treaty.bills",
       .table = "bill_use",
       .owner_columns = {"organisation", "issuer"},
       .title = "versions of bills that applications for certificates rest on, for who decides",
       .is_confidential = true},
      {.desk = "treaty.product_reviews",
       .table = "product_review",
       .owner_columns = {"organisation", "issuer"},
       .title = "products filed for review before certificates are applied for",
       .people_columns = {"changed_by"},
       .is_confidential = true},
      {.desk = "treaty.product_reviews",
       .table = "product_review_step",
       .parent_column = "review",
       .parent_table = "product_review",
       .title = "what happened to a product that was filed for review",
       .people_columns = {"by"},
       .is_confidential = true},
      {.desk = "treaty.product_reviews",
       .table = "product_use",
       .owner_columns = {"organisation", "issuer"},
       .title = "lines of applications for certificates that rest on a reviewed product",
       .is_confidential = true},
  };
}

// Exporters that declare origin themselves, and what they declare.
std::vector<TablePolicy> declaring_policies() {
  return {
      {.desk = "treaty.approved_exporters",
       .table = "approved_exporter",
       .owner_columns = {"key", "customs"},
       .title = "exporters that may declare origin themselves, or asked to",
       .people_columns = {"changed_by"}},
      {.desk = "treaty.approved_exporters",
       .table = "approval_step",
       .parent_column = "exporter",
       .parent_table = "approved_exporter",
       .title = "how an approval came about: facts, answers of the table, findings of customs",
       .people_columns = {"by"}},
      {.desk = "treaty.approved_exporters",
       .table = "approved_good",
       .parent_column = "exporter",
       .parent_table = "approved_exporter",
       .title = "goods that an approved exporter filed"},
      {.desk = "treaty.origin_declarations",
       .table = "origin_declaration",
       .owner_columns = {"exporter"},
       .title = "declarations of origin by approved exporters"},
      {.desk = "treaty.origin_declarations",
       .table = "origin_declaration_line",
       .parent_column = "origin_declaration",
       .parent_table = "origin_declaration",
       .title = "goods of a declaration of origin"},
  };
}

// Who may do what.
std::vector<TablePolicy> access_policies() {
  return {
      {.desk = "access.organisations",
       .table = "organisation",
       .owner_columns = {"key"},
       .title = "organisations"},
      {.desk = "access.users",
       .table = "user",
       .owner_columns = {"organisation"},
       .title = "users",
       .people_columns = {"key", "substitute"}},
      {.desk = "access.users",
       .table = "user_session",
       .owner_columns = {"organisation"},
       .title = "sessions of users",
       .people_columns = {"user"}},
      {.desk = "access.users",
       .table = "access_grant",
       .owner_columns = {"organisation"},
       .title = "roles that users hold or held",
       .people_columns = {"user", "granted_by", "revoked_by"}},
      {.desk = "access.users",
       .table = "access_token",
       .owner_columns = {"organisation"},
       .title = "API tokens, without their secrets",
       .people_columns = {"user"}},
      {.desk = "access.users",
       .table = "access_refusal",
       .owner_columns = {"organisation"},
       .title = "what users asked for and were refused",
       .people_columns = {"user"}},
      {.desk = "access.delegations",
       .table = "delegation",
       .owner_columns = {"principal", "delegate"},
       .title = "delegations between organisations"},
      {.desk = "access.proposals",
       .table = "proposal",
       .owner_columns = {"organisation"},
       .title = "decisions that wait for a second person, or did",
       .people_columns = {"proposed_by", "ended_by"}},
      {.desk = "access.webhooks",
       .table = "webhook_owner",
       .owner_columns = {"key"},
       .title = "organisations that have webhooks"},
      {.desk = "access.webhooks",
       .table = "webhook",
       .owner_columns = {"organisation"},
       .title = "webhooks, without their secrets",
       .people_columns = {"registered_by"}},
  };
}

// What stands in the columns that name owners.
std::vector<std::string> owners_of_row(const TablePolicy& policy, const codec::RowWrite& row) {
  std::vector<std::string> owners;
  for (const std::string_view column : policy.owner_columns) {
    owners.push_back(text_of(row, column));
  }
  return owners;
}

}  // namespace

const std::vector<TablePolicy>& table_policies() {
  static const std::vector<TablePolicy> kPolicies = [] {
    std::vector<TablePolicy> all = trade_policies();
    std::ranges::move(treaty_policies(), std::back_inserter(all));
    std::ranges::move(exchange_and_reform_policies(), std::back_inserter(all));
    std::ranges::move(declaring_policies(), std::back_inserter(all));
    std::ranges::move(access_policies(), std::back_inserter(all));
    return all;
  }();
  return kPolicies;
}

const TablePolicy* find_table_policy(std::string_view table) {
  const auto found = std::ranges::find(table_policies(), table, &TablePolicy::table);
  return found == table_policies().end() ? nullptr : &*found;
}

std::string_view main_table(std::string_view desk) {
  const auto found = std::ranges::find_if(table_policies(), [desk](const TablePolicy& policy) {
    return policy.desk == desk && policy.parent_table.empty();
  });
  return found == table_policies().end() ? std::string_view() : found->table;
}

std::string text_of(const codec::RowWrite& row, std::string_view column) {
  const auto found =
      std::ranges::find(row.columns, column, [](const auto& entry) { return entry.first; });
  if (found == row.columns.end() || !found->second) {
    return {};
  }
  const auto* text = std::get_if<std::string>(&*found->second);
  return text == nullptr ? std::string() : *text;
}

Sight sight_of_row(Counter& counter, const Principal& principal, const TablePolicy& policy,
                   std::string_view key) {
  const auto row = counter.readers.lend()->find_row(policy.table, key);
  return row ? sight_of_found(counter, principal, policy, *row) : Sight::absent;
}

Sight sight_of_found(Counter& counter, const Principal& principal, const TablePolicy& policy,
                     const codec::RowWrite& row) {
  if (!policy.parent_table.empty() &&
      principal.may_read(policy.desk, policy.table) == Principal::Reach::own) {
    return sight_of_row(counter, principal, *find_table_policy(policy.parent_table),
                        text_of(row, policy.parent_column));
  }
  return sight_of_owned({.policy = &policy, .is_there = true, .owners = owners_of_row(policy, row)},
                        principal);
}

StreamOwners owners_of_stream(Counter& counter, const runtime::StreamId& id) {
  StreamOwners owned{.policy = find_table_policy(main_table(id.desk))};
  const auto row = owned.policy == nullptr
                       ? std::nullopt
                       : counter.readers.lend()->find_row(owned.policy->table, id.key);
  if (row) {
    owned.is_there = true;
    owned.owners = owners_of_row(*owned.policy, *row);
  }
  return owned;
}

Sight sight_of_owned(const StreamOwners& owned, const Principal& principal) {
  if (owned.policy == nullptr) {
    return Sight::hidden;
  }
  if (!owned.is_there) {
    return Sight::absent;
  }
  const Principal::Reach reach = principal.may_read(owned.policy->desk, owned.policy->table);
  const bool is_own =
      reach == Principal::Reach::own &&
      std::ranges::find(owned.owners, principal.acting_for().text()) != owned.owners.end();
  return is_own || reach == Principal::Reach::all ? Sight::seen : Sight::hidden;
}

Sight sight_of_stream(Counter& counter, const Principal& principal, const runtime::StreamId& id) {
  return sight_of_owned(owners_of_stream(counter, id), principal);
}

}  // namespace cassia::api

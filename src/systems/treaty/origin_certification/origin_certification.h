#pragma once

#include <array>
#include <string_view>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/treaty/origin_certification/commands.h"
#include "systems/treaty/origin_certification/events.h"
#include "systems/treaty/origin_certification/state.h"

// The desk that issues certificates of origin (原产地证书签发). README.md has the states, commands,
// refusals and laws.
namespace cassia::systems::treaty::origin_certification {

struct CertificateRow {
  static constexpr std::string_view kTable = "certificate_of_origin";
  static constexpr std::array kIndexes{std::string_view{"applicant"}, std::string_view{"issuer"},
                                       std::string_view{"phase"}, std::string_view{"expires_on"}};
  std::string key = {};  // its number
  CertificatePhase phase = CertificatePhase::none;
  std::string agreement = {};
  ApplicationKind kind = ApplicationKind::new_issue;
  base::OrganisationId applicant = {};
  std::string consignee = {};
  base::CountryCode destination = {};
  std::string invoice_number = {};
  std::string earlier = {};   // number of what it corrects, replaces or splits
  std::string findings = {};  // what is left to an officer: "unverified, value_share_close"
  std::string reason = {};
  base::OrganisationId issuer = {};  // that was asked
  std::optional<base::Date> issue_date = {};
  std::optional<base::Date> expires_on = {};
  std::string endorsement = {};
  std::string replaced_by = {};
  bool is_copy_requested = false;
  std::int64_t copies = 0;
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(CertificateRow, (),
                      (key, phase, agreement, kind, applicant, consignee, destination,
                       invoice_number, earlier, findings, reason, issuer, issue_date, expires_on,
                       endorsement, replaced_by, is_copy_requested, copies, is_unverified))

struct CertificateLineRow {
  static constexpr std::string_view kTable = "certificate_line";
  static constexpr std::array kIndexes{std::string_view{"certificate"}};
  std::string key = {};  // number.line_no
  std::string certificate = {};
  std::int64_t line_no = 0;
  base::HsCode hs_code = {};
  std::string goods_name = {};
  base::Quantity quantity = {};
  std::string criterion = {};  // as printed; empty before issue
  base::CountryCode country_of_origin = {};
  bool is_dropped = false;  // not in the last submission
};
BOOST_DESCRIBE_STRUCT(CertificateLineRow, (),
                      (key, certificate, line_no, hs_code, goods_name, quantity, criterion,
                       country_of_origin, is_dropped))

struct VerificationRow {
  static constexpr std::string_view kTable = "certificate_verification";
  static constexpr std::array kIndexes{std::string_view{"certificate"}, std::string_view{"due_on"},
                                       std::string_view{"is_open"}};
  std::string key = {};  // number.place, from 1
  std::string certificate = {};
  std::string request = {};
  base::CountryCode asked_by = {};
  base::Date received_on = {};
  base::Date due_on = {};  // inclusive
  std::string question = {};
  bool is_open = true;
  VerificationFinding finding = VerificationFinding::confirmed;  // once it is answered
  std::string answer = {};
  std::optional<base::Date> answered_on = {};
  bool is_in_time = true;
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(VerificationRow, (),
                      (key, certificate, request, asked_by, received_on, due_on, question, is_open,
                       finding, answer, answered_on, is_in_time, is_unverified))

using Row = std::variant<CertificateRow, CertificateLineRow, VerificationRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

// What another application may stand on: the certificate as it is now. Nothing before it is issued.
std::optional<EarlierProof> earlier_proof(const State& state);

}  // namespace cassia::systems::treaty::origin_certification

#pragma once

#include <array>
#include <string_view>

#include "base/result.h"
#include "law/law_book.h"
#include "systems/treaty/origin_declarations/commands.h"
#include "systems/treaty/origin_declarations/events.h"
#include "systems/treaty/origin_declarations/state.h"

// The desk of origin declarations (原产地声明). README.md has the states, commands, refusals and
// laws.
namespace cassia::systems::treaty::origin_declarations {

struct OriginDeclarationRow {
  static constexpr std::string_view kTable = "origin_declaration";
  static constexpr std::array kIndexes{std::string_view{"exporter"}, std::string_view{"phase"},
                                       std::string_view{"invoice_number"},
                                       std::string_view{"declared_on"}};
  std::string key = {};
  StatementPhase phase = StatementPhase::declared;
  base::OrganisationId exporter = {};
  std::string approval_code = {};
  std::string agreement = {};
  std::string consignee = {};
  base::CountryCode destination = {};
  std::string invoice_number = {};
  std::optional<base::Date> invoice_date = {};
  base::Date declared_on = {};
  base::Date expires_on = {};  // the last day
  base::Date keep_until = {};  // the papers
  std::string validity = {};   // the clause that the last day rests on
  bool is_unverified = false;
  std::string cancelled_because = {};
};
BOOST_DESCRIBE_STRUCT(OriginDeclarationRow, (),
                      (key, phase, exporter, approval_code, agreement, consignee, destination,
                       invoice_number, invoice_date, declared_on, expires_on, keep_until, validity,
                       is_unverified, cancelled_because))

struct OriginDeclarationLineRow {
  static constexpr std::string_view kTable = "origin_declaration_line";
  static constexpr std::array kIndexes{std::string_view{"origin_declaration"},
                                       std::string_view{"hs_code"}};
  std::string key = {};                 // "D1:2"
  std::string origin_declaration = {};  // key of its declaration
  std::int64_t line_no = 0;
  std::int64_t good_no = 0;
  base::HsCode hs_code = {};
  std::string name_zh = {};
  std::string name_en = {};
  engines::origin::Criterion criterion = engines::origin::Criterion::none;
  base::CountryCode country_of_origin = {};
  base::Quantity quantity = {};
};
BOOST_DESCRIBE_STRUCT(OriginDeclarationLineRow, (),
                      (key, origin_declaration, line_no, good_no, hs_code, name_zh, name_en,
                       criterion, country_of_origin, quantity))

using Row = std::variant<OriginDeclarationRow, OriginDeclarationLineRow>;

base::Result<std::vector<Event>> decide(const State& state, const Command& command,
                                        const base::Context& context, const law::LawBook& law);
State apply(State state, const Event& event);
std::vector<Row> views(const Event& event, const State& after);
std::string stream_key(const Command& command);

}  // namespace cassia::systems::treaty::origin_declarations

#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/actor.h"
#include "base/country.h"
#include "base/hs_code.h"
#include "base/quantity.h"
#include "engines/origin/terms.h"

// What may be asked of the desk of origin declarations (原产地声明): approved exporters declare
// here that goods originate, instead of asking for a certificate. A stream is one declaration.
namespace cassia::systems::treaty::origin_declarations {

struct OriginDeclarationTag;
using OriginDeclarationId = base::Id<OriginDeclarationTag>;

struct DeclaredGood {
  std::int64_t line_no = 0;
  std::int64_t good_no = 0;  // among the goods that the exporter filed
  engines::origin::Criterion criterion = engines::origin::Criterion::none;
  base::CountryCode country_of_origin = {};
  base::Quantity quantity = {};

  friend bool operator==(const DeclaredGood&, const DeclaredGood&) = default;
};
BOOST_DESCRIBE_STRUCT(DeclaredGood, (), (line_no, good_no, criterion, country_of_origin, quantity))

// What the exporter says, under its own responsibility.
struct OriginStatement {
  std::string agreement = {};
  std::string consignee = {};  // name and address
  base::CountryCode destination = {};
  std::string invoice_number = {};
  std::optional<base::Date> invoice_date = {};
  std::vector<DeclaredGood> goods = {};

  friend bool operator==(const OriginStatement&, const OriginStatement&) = default;
};
BOOST_DESCRIBE_STRUCT(OriginStatement, (),
                      (agreement, consignee, destination, invoice_number, invoice_date, goods))

// Given by the exporter; the approval and the goods it filed are looked up.
struct DeclareOrigin {
  OriginDeclarationId origin_declaration = {};
  OriginStatement statement = {};
};
BOOST_DESCRIBE_STRUCT(DeclareOrigin, (), (origin_declaration, statement))

// Given by the exporter that declared.
struct CancelOriginDeclaration {
  OriginDeclarationId origin_declaration = {};
  std::string reason = {};
};
BOOST_DESCRIBE_STRUCT(CancelOriginDeclaration, (), (origin_declaration, reason))

// A good that the exporter filed, as it stands in its own stream.
struct FiledGood {
  std::int64_t good_no = 0;
  std::string agreement = {};
  base::HsCode hs_code = {};
  std::string name_zh = {};
  std::string name_en = {};
};
BOOST_DESCRIBE_STRUCT(FiledGood, (), (good_no, agreement, hs_code, name_zh, name_en))

// Given by the journey: the statement with the approval that stands on the day.
struct MakeDeclaration {
  OriginDeclarationId origin_declaration = {};
  OriginStatement statement = {};
  std::string approval_code = {};
  std::vector<FiledGood> filed = {};
};
BOOST_DESCRIBE_STRUCT(MakeDeclaration, (), (origin_declaration, statement, approval_code, filed))

using Command = std::variant<MakeDeclaration, CancelOriginDeclaration>;

}  // namespace cassia::systems::treaty::origin_declarations

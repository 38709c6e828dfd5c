#pragma once

#include <variant>

#include "base/event_type.h"
#include "systems/treaty/origin_declarations/commands.h"

// What happened to an origin declaration. Published: a change of fields is a new version.
namespace cassia::systems::treaty::origin_declarations {

// A declared good with what was filed of it.
struct StatedGood {
  DeclaredGood declared = {};
  base::HsCode hs_code = {};
  std::string name_zh = {};
  std::string name_en = {};

  friend bool operator==(const StatedGood&, const StatedGood&) = default;
};
BOOST_DESCRIBE_STRUCT(StatedGood, (), (declared, hs_code, name_zh, name_en))

struct OriginDeclared {
  static constexpr base::EventType kType{"treaty.origin_declarations.declared", 1};
  OriginDeclarationId origin_declaration = {};
  base::OrganisationId exporter = {};
  std::string approval_code = {};
  OriginStatement statement = {};
  std::vector<StatedGood> goods = {};
  base::Date declared_on = {};
  base::Date expires_on = {};  // the last day
  base::Date keep_until = {};  // the papers
  base::Citation validity = {};
  bool is_unverified = false;
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const OriginDeclared&, const OriginDeclared&) = default;
};
BOOST_DESCRIBE_STRUCT(OriginDeclared, (),
                      (origin_declaration, exporter, approval_code, statement, goods, declared_on,
                       expires_on, keep_until, validity, is_unverified, by, at))

struct OriginDeclarationCancelled {
  static constexpr base::EventType kType{"treaty.origin_declarations.cancelled", 1};
  std::string reason = {};
  base::ActorId by = {};
  base::Instant at = {};

  friend bool operator==(const OriginDeclarationCancelled&,
                         const OriginDeclarationCancelled&) = default;
};
BOOST_DESCRIBE_STRUCT(OriginDeclarationCancelled, (), (reason, by, at))

using Event = std::variant<OriginDeclared, OriginDeclarationCancelled>;

}  // namespace cassia::systems::treaty::origin_declarations

#include "api/tables.h"

#include <algorithm>

#include "journeys/commands.h"

namespace cassia::api {

namespace {

template <typename Row, typename Struct>
ShownTable shown_table(const codec::TableSchema& schema) {
  return {.schema = schema,
          .to_json = [](const codec::RowWrite& write) -> base::Result<std::string> {
            const Row row = CASSIA_TRY(codec::decode_row<Row>(write));
            return codec::to_json(std::get<Struct>(row));
          },
          .row_schema = [](Schemas& schemas) { return schemas.of<Struct>(); }};
}

// All tables of one desk, whose rows are a variant.
template <typename... Struct>
void add_tables(std::vector<ShownTable>& tables, std::type_identity<std::variant<Struct...>>) {
  using Row = std::variant<Struct...>;
  const std::vector<codec::TableSchema> schemas = codec::table_schemas<Row>();
  std::size_t place = 0;
  (tables.push_back(shown_table<Row, Struct>(schemas[place++])), ...);
}

std::vector<ShownTable> make_tables() {
  std::vector<ShownTable> tables;
  add_tables(tables, std::type_identity<journeys::declarations::Row>{});
  add_tables(tables, std::type_identity<journeys::gate::Row>{});
  add_tables(tables, std::type_identity<journeys::preference::Row>{});
  add_tables(tables, std::type_identity<journeys::accounts::Row>{});
  add_tables(tables, std::type_identity<journeys::organisations::Row>{});
  add_tables(tables, std::type_identity<journeys::users::Row>{});
  add_tables(tables, std::type_identity<journeys::delegations::Row>{});
  add_tables(tables, std::type_identity<journeys::gate_devices::Row>{});
  add_tables(tables, std::type_identity<journeys::attachments::Row>{});
  add_tables(tables, std::type_identity<journeys::proposals::Row>{});
  add_tables(tables, std::type_identity<journeys::lifts::Row>{});
  add_tables(tables, std::type_identity<journeys::dockets::Row>{});
  add_tables(tables, std::type_identity<journeys::webhooks::Row>{});
  add_tables(tables, std::type_identity<journeys::origin_certification::Row>{});
  add_tables(tables, std::type_identity<journeys::origin_exchange::Row>{});
  add_tables(tables, std::type_identity<journeys::reforms::Row>{});
  add_tables(tables, std::type_identity<journeys::rulings::Row>{});
  add_tables(tables, std::type_identity<journeys::bills::Row>{});
  add_tables(tables, std::type_identity<journeys::approved_exporters::Row>{});
  add_tables(tables, std::type_identity<journeys::origin_declarations::Row>{});
  add_tables(tables, std::type_identity<journeys::product_reviews::Row>{});
  return tables;
}

}  // namespace

const std::vector<ShownTable>& shown_tables() {
  static const std::vector<ShownTable> kTables = make_tables();
  return kTables;
}

const ShownTable* find_shown_table(std::string_view table) {
  const auto found = std::ranges::find(shown_tables(), table,
                                       [](const ShownTable& shown) { return shown.schema.name; });
  return found == shown_tables().end() ? nullptr : &*found;
}

}  // namespace cassia::api

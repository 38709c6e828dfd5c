#pragma once

#include <string>

#include "codec/row_codec.h"
#include "storage/sqlite/connection.h"

namespace cassia::storage::sqlite {

// Brings the store's own tables to the newest form, one numbered migration after the other, each
// in a transaction. Throws StorageFault for a database written by a newer program.
void migrate(Connection& connection);

// The statements of a declared table (PostgreSQL reads them as well, up to WITHOUT ROWID).
std::string create_table_sql(const codec::TableSchema& table);
std::string upsert_sql(const codec::TableSchema& table);
// "SELECT every column in the schema's order FROM table"
std::string select_sql(const codec::TableSchema& table);
// What tells two declarations of a table apart.
std::string fingerprint(const codec::TableSchema& table);

}  // namespace cassia::storage::sqlite

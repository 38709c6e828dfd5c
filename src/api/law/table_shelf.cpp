#include "api/law/table_shelf.h"

namespace cassia::api {

TableShelf::TablePtr TableShelf::find_or_read(const base::Digest& digest,
                                              const std::function<TablePtr()>& read) {
  {
    const std::scoped_lock lock(access_);
    if (const auto found = tables_.find(digest); found != tables_.end()) {
      return found->second;
    }
  }
  // Others may go on meanwhile; two that read the same text make the same table.
  TablePtr table = read();
  const std::scoped_lock lock(access_);
  if (tables_.size() >= kTablesMax) {
    tables_.erase(tables_.begin());
  }
  tables_.emplace(digest, table);
  return table;
}

}  // namespace cassia::api

#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>

#include "engines/decision/table/decision_table.h"

namespace cassia::api {

// Tables of reforms that were read once: a version that decides is asked again and again, and to
// read a text and to index it takes far longer than to decide by it. The same digest is the same
// text, so that nothing here ever grows old. For several threads.
class TableShelf {
 public:
  using TablePtr = std::shared_ptr<const engines::decision::table::DecisionTable>;

  // The table of this digest; `read` makes it where it does not stand here yet.
  TablePtr find_or_read(const base::Digest& digest, const std::function<TablePtr()>& read);

 private:
  static constexpr std::size_t kTablesMax = 64;

  std::mutex access_;
  std::map<base::Digest, TablePtr> tables_;
};

}  // namespace cassia::api

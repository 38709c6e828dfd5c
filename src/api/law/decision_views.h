#pragma once

#include <boost/describe.hpp>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "law/decision_tables.h"
#include "law/law_book.h"
#include "messages/decisions/decision_views.h"

namespace cassia::api {

// The law's decision tables as they are shown: in the caller's language, cells as they are written.

struct TableColumnView {
  std::string name = {};
  std::string type = {};  // as in the text of tables: "number", "date and time"
  std::string unit = {};
  std::string allowed = {};  // unary tests; empty where every value of the type is
};
BOOST_DESCRIBE_STRUCT(TableColumnView, (), (name, type, unit, allowed))

struct DecisionTableView {
  std::string name = {};
  std::string title = {};
  std::string package = {};
  std::int64_t package_version = 1;
  base::Digest package_digest = {};
  base::Digest digest = {};  // of the table's canonical text
  std::string hit_policy = {};
  base::Date valid_from = {};
  std::optional<base::Date> valid_to = {};
  std::string gaps_because = {};  // why no row may match; empty: it is refused
  std::vector<TableColumnView> inputs = {};
  std::vector<TableColumnView> outputs = {};
  std::int64_t rows = 0;  // that of `otherwise` not counted
};
BOOST_DESCRIBE_STRUCT(DecisionTableView, (),
                      (name, title, package, package_version, package_digest, digest, hit_policy,
                       valid_from, valid_to, gaps_because, inputs, outputs, rows))

struct RowCitationView {
  std::string source = {};
  std::string clause = {};
  std::string title = {};
  std::string gist = {};
  bool is_unverified = false;
};
BOOST_DESCRIBE_STRUCT(RowCitationView, (), (source, clause, title, gist, is_unverified))

struct DecisionRowView {
  std::int64_t row = 0;                  // from 1; 0 is the row `otherwise`
  std::vector<std::string> inputs = {};  // none of the row `otherwise`
  std::vector<std::string> outputs = {};
  std::vector<RowCitationView> citations = {};
  bool is_unverified = false;
  std::string remark = {};
};
BOOST_DESCRIBE_STRUCT(DecisionRowView, (), (row, inputs, outputs, citations, is_unverified, remark))

struct DecisionTableDetail {
  DecisionTableView table = {};
  std::vector<DecisionRowView> rows = {};
  std::optional<DecisionRowView> otherwise = {};
  messages::AnalysisView analysis = {};
};
BOOST_DESCRIBE_STRUCT(DecisionTableDetail, (), (table, rows, otherwise, analysis))

std::vector<DecisionTableView> decision_table_views(const law::LawBook& law,
                                                    law::Language language);
DecisionTableDetail decision_table_detail(const law::LawBook& law, const law::LawTable& table,
                                          const messages::AnalysisView& analysis,
                                          law::Language language);

}  // namespace cassia::api

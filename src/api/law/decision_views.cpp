#include "api/law/decision_views.h"

#include "law/law_content.h"
#include "law/table_pins.h"

namespace cassia::api {

namespace {

namespace table = engines::decision::table;

std::string title_of(const table::TableText& text, law::Language language) {
  const law::LocalText titles{.zh = text.titles.zh, .en = text.titles.en, .vi = text.titles.vi};
  const std::string& title = titles.in(language);
  return title.empty() ? text.name : title;
}

std::vector<TableColumnView> column_views(const std::vector<table::ColumnText>& columns) {
  std::vector<TableColumnView> views;
  for (const table::ColumnText& column : columns) {
    views.push_back({.name = column.name,
                     .type = std::string(to_text(column.type)),
                     .unit = column.unit,
                     .allowed = column.allowed ? column.allowed->text : std::string()});
  }
  return views;
}

DecisionTableView table_view(const law::LawBook& law, const law::LawTable& each,
                             law::Language language) {
  const table::TableText& text = each.table.text();
  const law::Package& package = law::package_of(law, each);
  return {.name = text.name,
          .title = title_of(text, language),
          .package = each.package,
          .package_version = package.version,
          .package_digest = package.digest,
          .digest = each.table.digest(),
          .hit_policy = std::string(to_text(text.hit_policy)),
          .valid_from = text.valid_from,
          .valid_to = text.valid_to,
          .gaps_because = text.gaps_because.value_or(""),
          .inputs = column_views(text.inputs),
          .outputs = column_views(text.outputs),
          .rows = std::ssize(text.rows)};
}

RowCitationView citation_view(const base::Citation& citation, const law::LawBook& law,
                              law::Language language) {
  RowCitationView view{.source = citation.source, .clause = citation.clause};
  if (const law::Source* const source = law.find_source(citation.source)) {
    view.title = source->title.in(language);
  }
  if (const law::Clause* const clause = law.find_clause(citation)) {
    view.gist = clause->gist.in(language);
    view.is_unverified = clause->mark == law::Mark::unsure;
  }
  return view;
}

std::vector<std::string> texts_of(const std::vector<table::CellText>& cells) {
  std::vector<std::string> texts;
  for (const table::CellText& cell : cells) {
    texts.push_back(cell.text);
  }
  return texts;
}

// Lines of comment as one text, without their signs.
std::string remark_of(const table::Comments& comments) {
  std::string remark;
  for (const std::string& comment : comments) {
    const std::size_t start = comment.find_first_not_of("# ");
    if (start != std::string::npos) {
      remark.append(remark.empty() ? "" : " ").append(comment, start);
    }
  }
  return remark;
}

DecisionRowView row_view(const table::RowText& row, std::int64_t number, const law::LawBook& law,
                         law::Language language) {
  DecisionRowView view{.row = number,
                       .inputs = texts_of(row.inputs),
                       .outputs = texts_of(row.outputs),
                       .is_unverified = row.is_unverified,
                       .remark = remark_of(row.comments)};
  for (const base::Citation& citation : row.citations) {
    view.citations.push_back(citation_view(citation, law, language));
  }
  return view;
}

}  // namespace

std::vector<DecisionTableView> decision_table_views(const law::LawBook& law,
                                                    law::Language language) {
  std::vector<DecisionTableView> views;
  for (const law::LawTable& each : law.decision_tables()) {
    views.push_back(table_view(law, each, language));
  }
  return views;
}

DecisionTableDetail decision_table_detail(const law::LawBook& law, const law::LawTable& each,
                                          const messages::AnalysisView& analysis,
                                          law::Language language) {
  const table::TableText& text = each.table.text();
  DecisionTableDetail detail{.table = table_view(law, each, language), .analysis = analysis};
  for (std::size_t row = 0; row < text.rows.size(); ++row) {
    detail.rows.push_back(
        row_view(text.rows[row], static_cast<std::int64_t>(row) + 1, law, language));
  }
  if (text.otherwise) {
    detail.otherwise = row_view(*text.otherwise, 0, law, language);
  }
  return detail;
}

}  // namespace cassia::api

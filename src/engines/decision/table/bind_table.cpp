#include <algorithm>
#include <utility>

#include "engines/decision/feel/parser.h"
#include "engines/decision/table/cell_keys.h"
#include "engines/decision/table/cell_place.h"
#include "engines/decision/table/constants.h"
#include "engines/decision/table/decision_table.h"
#include "engines/decision/table/ranks.h"
#include "engines/decision/table/refusals.h"

namespace cassia::engines::decision::table {

namespace {

using feel::Value;

base::Refusal unfit(const CellText& cell, std::string problem, ColumnType type) {
  return {.code = kTableCellUnfit,
          .place = to_text(cell.place),
          .facts = {{"problem", std::move(problem)}, {"type", std::string(to_text(type))}}};
}

}  // namespace

// Builds one table, part after part; each part needs those before.
class TableBinder {
 public:
  explicit TableBinder(TableText text) { table_.text_ = std::move(text); }

  base::Result<DecisionTable> bind() && {
    table_.digest_ = base::sha256({base::bytes_of(print_table(table_.text_))});
    for (std::size_t column = 0; column < text().inputs.size(); ++column) {
      CASSIA_TRY(bind_input(column));
    }
    CASSIA_TRY(bind_cells());
    for (std::size_t column = 0; column < text().outputs.size(); ++column) {
      CASSIA_TRY(bind_output(column));
    }
    table_.ranks_ = CASSIA_TRY(ranks_of(table_));
    table_.index_.emplace(table_.grid_);
    return std::move(table_);
  }

 private:
  const TableText& text() const { return table_.text_; }

  base::Result<feel::UnaryTests> parse_tests(const CellText& cell) const {
    auto tests = feel::parse_unary_tests(cell.text, vocabulary_);
    return tests ? tests : in_table(tests.error(), cell);
  }

  // The keys of the values that a column allows; all of the type where it does not say.
  base::Result<KeySet> bind_allowed(const ColumnText& column, const ColumnKeys& keys) const {
    if (!column.allowed) {
      return keys.everything();
    }
    const auto tests = CASSIA_TRY(parse_tests(*column.allowed));
    const auto allowed = keys_of_cell(tests, keys);
    if (!allowed) {
      return in_table(allowed.error(), *column.allowed);
    }
    if (!*allowed || (**allowed).is_empty()) {
      return unfit(*column.allowed, "allowed values are constants", column.type);
    }
    return **allowed;
  }

  // Reads the whole column first: its keys depend on every constant in it.
  base::Result<void> bind_input(std::size_t column) {
    const ColumnText& declared = text().inputs[column];
    std::vector<Value> constants;
    if (declared.allowed) {
      collect_constants(CASSIA_TRY(parse_tests(*declared.allowed)), constants);
    }
    std::vector<feel::UnaryTests> cells;
    for (const RowText& row : text().rows) {
      cells.push_back(CASSIA_TRY(parse_tests(row.inputs[column])));
      collect_constants(cells.back(), constants);
    }
    table_.inputs_.emplace_back(declared.type, constants);
    table_.grid_.domains.push_back(CASSIA_TRY(bind_allowed(declared, table_.inputs_.back())));
    columns_.push_back(std::move(cells));
    return {};
  }

  base::Result<void> bind_cells() {
    table_.rows_.resize(text().rows.size());
    table_.general_rows_.resize(text().rows.size());
    table_.grid_.rows.resize(text().rows.size());
    for (std::size_t row = 0; row < text().rows.size(); ++row) {
      for (std::size_t column = 0; column < columns_.size(); ++column) {
        const KeySet& domain = table_.grid_.domains[column];
        const auto keys = keys_of_cell(columns_[column][row], table_.inputs_[column]);
        if (!keys) {
          return in_table(keys.error(), text().rows[row].inputs[column]);
        }
        table_.grid_.rows[row].push_back(*keys ? intersect(**keys, domain) : domain);
        if (!*keys) {
          NamesRead names;
          add_names(columns_[column][row], names);
          CASSIA_TRY(note_names(text().rows[row].inputs[column], names));
          table_.rows_[row].general.push_back(
              {static_cast<std::uint32_t>(column), std::move(columns_[column][row])});
          table_.general_rows_.set(row);
          table_.is_exact_ = false;
        }
      }
    }
    columns_.clear();
    return {};
  }

  base::Result<OutputCell> parse_output(const CellText& cell) {
    auto expression = feel::parse_expression(cell.text, vocabulary_);
    if (!expression) {
      return in_table(expression.error(), cell);
    }
    if (auto constant = constant_of(**expression)) {
      return OutputCell{.constant = std::move(*constant)};
    }
    NamesRead names;
    add_names(**expression, names);
    CASSIA_TRY(note_names(cell, names));
    return OutputCell{.expression = std::move(*expression)};
  }

  base::Result<void> bind_output(std::size_t column) {
    const ColumnText& declared = text().outputs[column];
    std::vector<std::pair<const CellText*, OutputCell>> cells;
    std::vector<Value> constants;
    for (std::size_t row = 0; row < text().rows.size(); ++row) {
      const CellText& cell = text().rows[row].outputs[column];
      cells.emplace_back(&cell, CASSIA_TRY(parse_output(cell)));
    }
    if (text().otherwise) {
      const CellText& cell = text().otherwise->outputs[column];
      cells.emplace_back(&cell, CASSIA_TRY(parse_output(cell)));
    }
    for (const auto& [cell, output] : cells) {
      constants.push_back(output.constant);
    }
    if (declared.allowed) {
      collect_constants(CASSIA_TRY(parse_tests(*declared.allowed)), constants);
    }
    const ColumnKeys& keys = table_.outputs_.emplace_back(declared.type, constants);
    const KeySet allowed = CASSIA_TRY(bind_allowed(declared, keys));
    for (const auto& [cell, output] : cells) {
      const auto key = keys.key_of(output.constant);
      if (output.expression == nullptr && (!key || !allowed.contains(*key))) {
        return unfit(*cell, key ? "not an allowed value" : "the value is not of the column's type",
                     declared.type);
      }
    }
    table_.allowed_outputs_.push_back(allowed);
    for (std::size_t row = 0; row < text().rows.size(); ++row) {
      table_.rows_[row].outputs.push_back(std::move(cells[row].second));
    }
    if (text().otherwise) {
      table_.otherwise_ = table_.otherwise_.value_or(BoundRow());
      table_.otherwise_->outputs.push_back(std::move(cells.back().second));
    }
    return {};
  }

  // What a cell reads beside its own column must be an input.
  base::Result<void> note_names(const CellText& cell, const NamesRead& names) {
    for (const std::string& name : names.certain) {
      const auto found = std::ranges::find(text().inputs, name, &ColumnText::name);
      if (found == text().inputs.end()) {
        return base::Refusal{
            .code = kTableNameUnknown, .place = to_text(cell.place), .facts = {{"name", name}}};
      }
    }
    table_.names_read_.certain.insert(names.certain.begin(), names.certain.end());
    table_.names_read_.possible.insert(names.possible.begin(), names.possible.end());
    return {};
  }

  DecisionTable table_;
  feel::Vocabulary vocabulary_;
  std::vector<std::vector<feel::UnaryTests>> columns_;  // [column][row], until they are bound
};

base::Result<DecisionTable> DecisionTable::bind(TableText text) {
  return TableBinder(std::move(text)).bind();
}

}  // namespace cassia::engines::decision::table

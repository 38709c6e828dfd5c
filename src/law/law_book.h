#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/quantity.h"
#include "base/rate.h"
#include "base/result.h"
#include "base/rounding.h"
#include "base/zone_calendar.h"
#include "law/agreement.h"
#include "law/dated.h"
#include "law/exchange_rate.h"
#include "law/goods_names.h"
#include "law/law_text.h"
#include "law/message_catalogue.h"
#include "law/package.h"
#include "law/refusals.h"
#include "law/source_register.h"
#include "law/target.h"
#include "law/zone_places.h"
#include "law/zone_plan.h"

namespace cassia::engines::origin {
class Correlations;
class RuleBook;
struct Terms;
}  // namespace cassia::engines::origin

namespace cassia::law {

class AdmissionLists;  // law/admission_list.h
class TariffBook;      // law/tariff_book.h
struct LawContent;     // law/law_content.h: what compile() builds
struct Parameter;      // law/law_content.h
struct LawTable;       // law/decision_tables.h

// A tariff table that exists in law and is not loaded (law/tariffs/missing.yaml): a rate that only
// it gives is unknown.
struct MissingTable {
  std::string id;
  base::CountryCode importer;
  std::string agreement;  // empty: none
  base::Date valid_from;
  base::Date valid_to;  // inclusive
  std::string source;   // an id of the register
  std::string why;
  std::string load;    // what to load, in words
  std::string format;  // the columns that the loaded table needs
};

// All law that the zone decides by, compiled from text and immutable: dated parameters, tariffs,
// calendars, units, agreements, the register of sources, names of goods and sentences of refusals.
// Copies share one content and are cheap. The default book is empty: every question is refused.
//
// A parameter is asked for by name and the legally relevant day, never "today". Refuses
// parameter_unknown, parameter_wrong_kind (the name is of another kind than asked for) and
// parameter_not_in_force (no value is valid that day); the place is the parameter's name.
class LawBook {
 public:
  LawBook();

  base::Result<Dated<base::Rate>> rate(std::string_view name, base::Date on) const;
  base::Result<Dated<base::Money>> money(std::string_view name, base::Date on) const;
  base::Result<Dated<std::int64_t>> integer(std::string_view name, base::Date on) const;
  base::Result<Dated<base::Rounding>> rounding(std::string_view name, base::Date on) const;
  base::Result<Dated<std::string>> text(std::string_view name, base::Date on) const;
  base::Result<Dated<std::vector<std::string>>> list(std::string_view name, base::Date on) const;
  // The same list where it is, for as long as the book or a copy of it lives.
  base::Result<Dated<std::span<const std::string>>> list_view(std::string_view name,
                                                              base::Date on) const;
  // Whether the list has the text; a long list is not copied.
  base::Result<bool> list_names(std::string_view name, base::Date on, std::string_view text) const;
  base::Result<Dated<bool>> flag(std::string_view name, base::Date on) const;

  // All of them by name, for whoever shows the law rather than decides by it.
  const std::vector<Parameter>& parameters() const;

  // The customs exchange rate into CNY for goods declared on the day: the parameter
  // `customs_exchange_rate.usd` (lower case code). For CNY itself one to one. Refuses
  // exchange_rate_unknown: a rate that is not loaded is unknown, never guessed.
  base::Result<Dated<ExchangeRate>> exchange_rate(base::Currency currency, base::Date on) const;

  // "cn" or "vn"; refuses calendar_unknown. The pointer lives as long as any copy of this book.
  base::Result<const base::ZoneCalendar*> calendar(std::string_view name) const;
  const base::UnitTable& units() const;
  const TariffBook& tariffs() const;
  const std::vector<MissingTable>& missing_tables() const;  // by id

  const std::vector<Agreement>& agreements() const;  // by id
  // "rcep"; refuses agreement_unknown.
  base::Result<const Agreement*> agreement(std::string_view id) const;

  // What agreements say of origin, those in force on the day, in the order of the files; the rules
  // of products, and codes of one edition in another. They live as long as any copy of this book.
  std::vector<const engines::origin::Terms*> origin_terms(base::Date on) const;
  const engines::origin::RuleBook& origin_rules() const;
  const engines::origin::Correlations& correlations() const;

  // Negative lists of foreign investment; they live as long as any copy of this book.
  const AdmissionLists& admission_lists() const;

  const ZoneSchema& schema() const;  // empty when no places are given
  const ZonePlan& plan() const;      // empty when no package has one
  const std::vector<Target>& targets() const;

  const SourceRegister& sources() const;
  const Source* find_source(std::string_view id) const;
  const Clause* find_clause(const base::Citation& citation) const;
  const GoodsNames& names() const;
  const MessageCatalogue& messages() const;

  const std::vector<Package>& packages() const;          // by id
  const std::vector<LawTable>& decision_tables() const;  // by name

  // This book, all shared, in which find_law_table answers these tables in the place of those of
  // the same names: for a decision where reforms are in force. Nothing else of the book changes.
  LawBook with_tables(std::vector<LawTable> tables) const;
  const std::vector<LawTable>* tables_in_force() const { return in_force_.get(); }  // null: none

  // What a decision pins: the whole book first (SHA-256 over every path and text), then each
  // package by id.
  const std::vector<Pin>& pins() const;

 private:
  friend base::Result<LawBook> compile(std::vector<LawText> texts);
  explicit LawBook(std::shared_ptr<const LawContent> content);

  std::shared_ptr<const LawContent> content_;
  std::shared_ptr<const std::vector<LawTable>> in_force_;
};

// Builds the book from the files of a law folder, in any order. A folder may be partial (a test
// gives only what it needs) except that every citation must resolve in the register files given
// and every package folder needs its package.yaml. Refuses what `refusals.h` names "law_*", with
// the file and, where known, line and column in the place.
base::Result<LawBook> compile(std::vector<LawText> texts);

}  // namespace cassia::law

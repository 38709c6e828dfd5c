#include "law/law_book.h"

#include <algorithm>
#include <functional>

#include "law/law_content.h"
#include "law/regime_rules.h"

namespace cassia::law {

namespace {

// The entry of a sorted range with exactly this key; nothing when there is none.
template <typename Range, typename Key, typename Projection>
auto find_sorted(const Range& range, const Key& key, Projection projection)
    -> decltype(&*range.begin()) {
  const auto found = std::ranges::lower_bound(range, key, {}, projection);
  return found != range.end() && std::invoke(projection, *found) == key ? &*found : nullptr;
}

bool is_in_force(const Package& package, base::Date on) {
  return (package.status == PackageStatus::in_force || package.status == PackageStatus::pilot) &&
         package.valid_from <= on && (!package.valid_to || on <= *package.valid_to);
}

// The value of that day; nothing when none is valid or its package is not in force.
const ParameterValue* value_on(const LawContent& content, const Parameter& parameter,
                               base::Date on) {
  if (!is_in_force(content.packages[parameter.package], on)) {
    return nullptr;
  }
  const auto later =
      std::ranges::upper_bound(parameter.values, on, {}, &ParameterValue::valid_from);
  if (later == parameter.values.begin()) {
    return nullptr;
  }
  const ParameterValue& value = *std::prev(later);
  return !value.valid_to || on <= *value.valid_to ? &value : nullptr;
}

base::Refusal not_in_force(std::string_view name, base::Date on) {
  return {kParameterNotInForce,
          {},
          std::string(name),
          {{"name", std::string(name)}, {"date", base::to_text(on)}}};
}

base::Refusal wrong_kind(std::string_view name) {
  return {kParameterWrongKind, {}, std::string(name), {{"name", std::string(name)}}};
}

base::Result<const ParameterValue*> find_value(const LawContent& content,
                                               const Parameter& parameter, base::Date on) {
  const ParameterValue* const value = value_on(content, parameter, on);
  if (value == nullptr) {
    return not_in_force(parameter.name, on);
  }
  return value;
}

base::Result<const ParameterValue*> find_value(const LawContent& content, std::string_view name,
                                               base::Date on) {
  const Parameter* parameter = find_sorted(content.parameters, name, [](const Parameter& entry) {
    return std::string_view(entry.name);
  });
  if (parameter == nullptr) {
    return base::Refusal{kParameterUnknown, {}, std::string(name), {{"name", std::string(name)}}};
  }
  return find_value(content, *parameter, on);
}

template <typename T>
base::Result<Dated<T>> dated(const ParameterValue& value, std::string_view name) {
  const T* typed = std::get_if<T>(&value.content);
  if (typed == nullptr) {
    return wrong_kind(name);
  }
  return Dated<T>{*typed, value.citation, value.mark == Mark::unsure, value.mark};
}

template <typename T>
base::Result<Dated<T>> read_by_name(const LawContent& content, std::string_view name,
                                    base::Date on) {
  return dated<T>(*CASSIA_TRY(find_value(content, name, on)), name);
}

}  // namespace

LawBook::LawBook() : content_(std::make_shared<const LawContent>()) {}
LawBook::LawBook(std::shared_ptr<const LawContent> content) : content_(std::move(content)) {}

base::Result<Dated<base::Rate>> LawBook::rate(std::string_view name, base::Date on) const {
  return read_by_name<base::Rate>(*content_, name, on);
}
base::Result<Dated<base::Money>> LawBook::money(std::string_view name, base::Date on) const {
  return read_by_name<base::Money>(*content_, name, on);
}
base::Result<Dated<std::int64_t>> LawBook::integer(std::string_view name, base::Date on) const {
  return read_by_name<std::int64_t>(*content_, name, on);
}
base::Result<Dated<base::Rounding>> LawBook::rounding(std::string_view name, base::Date on) const {
  return read_by_name<base::Rounding>(*content_, name, on);
}
base::Result<Dated<std::string>> LawBook::text(std::string_view name, base::Date on) const {
  return read_by_name<std::string>(*content_, name, on);
}
base::Result<Dated<std::vector<std::string>>> LawBook::list(std::string_view name,
                                                            base::Date on) const {
  return read_by_name<std::vector<std::string>>(*content_, name, on);
}
base::Result<Dated<std::span<const std::string>>> LawBook::list_view(std::string_view name,
                                                                     base::Date on) const {
  const ParameterValue* const value = CASSIA_TRY(find_value(*content_, name, on));
  const auto* const list = std::get_if<std::vector<std::string>>(&value->content);
  if (list == nullptr) {
    return wrong_kind(name);
  }
  return Dated<std::span<const std::string>>{*list, value->citation, value->mark == Mark::unsure,
                                             value->mark};
}
base::Result<bool> LawBook::list_names(std::string_view name, base::Date on,
                                       std::string_view text) const {
  const ParameterValue* const value = CASSIA_TRY(find_value(*content_, name, on));
  const auto* const list = std::get_if<std::vector<std::string>>(&value->content);
  if (list == nullptr) {
    return wrong_kind(name);
  }
  return std::ranges::find(*list, text) != list->end();
}
base::Result<Dated<bool>> LawBook::flag(std::string_view name, base::Date on) const {
  return read_by_name<bool>(*content_, name, on);
}

base::Result<Dated<ExchangeRate>> LawBook::exchange_rate(base::Currency currency,
                                                         base::Date on) const {
  constexpr base::Currency kYuan;
  if (currency == kYuan) {
    return Dated<ExchangeRate>{{kYuan, kYuan, {1, 1}}, {}, false, Mark::confirmed};
  }
  const auto* entry = find_sorted(content_->currencies, currency,
                                  [](const auto& candidate) { return candidate.first; });
  if (entry != nullptr) {
    const Parameter& parameter = content_->parameters[entry->second];
    const auto found = find_value(*content_, parameter, on);
    if (found) {
      return dated<ExchangeRate>(**found, parameter.name);
    }
  }
  return base::Refusal{kExchangeRateUnknown,
                       {},
                       "currency",
                       {{"currency", std::string(currency.code())}, {"date", base::to_text(on)}}};
}

base::Result<const base::ZoneCalendar*> LawBook::calendar(std::string_view name) const {
  const auto* found = find_sorted(content_->calendars, name, [](const base::ZoneCalendar& entry) {
    return std::string_view(entry.parts().name);
  });
  if (found == nullptr) {
    return base::Refusal{kCalendarUnknown, {}, "calendar", {{"name", std::string(name)}}};
  }
  return found;
}

base::Result<const Agreement*> LawBook::agreement(std::string_view id) const {
  const auto* found = find_sorted(
      content_->agreements, id, [](const Agreement& entry) { return std::string_view(entry.id); });
  if (found == nullptr) {
    return base::Refusal{kAgreementUnknown, {}, "agreement", {{"name", std::string(id)}}};
  }
  return found;
}

const base::UnitTable& LawBook::units() const { return content_->units; }
const std::vector<Parameter>& LawBook::parameters() const { return content_->parameters; }

const TariffBook& LawBook::tariffs() const { return content_->tariffs; }
const std::vector<MissingTable>& LawBook::missing_tables() const {
  return content_->missing_tables;
}
const std::vector<Agreement>& LawBook::agreements() const { return content_->agreements; }

std::vector<const engines::origin::Terms*> LawBook::origin_terms(base::Date on) const {
  std::vector<const engines::origin::Terms*> in_force;
  for (const engines::origin::Terms& terms : content_->origin_terms) {
    if (terms.valid_from <= on && (!terms.valid_to || on <= *terms.valid_to)) {
      in_force.push_back(&terms);
    }
  }
  return in_force;
}

const engines::origin::RuleBook& LawBook::origin_rules() const { return content_->origin_rules; }

const engines::origin::Correlations& LawBook::correlations() const {
  return content_->correlations;
}
const AdmissionLists& LawBook::admission_lists() const { return content_->admission_lists; }
const ZoneSchema& LawBook::schema() const { return content_->schema; }
const ZonePlan& LawBook::plan() const { return content_->plan; }
const std::vector<Target>& LawBook::targets() const { return content_->targets; }
const SourceRegister& LawBook::sources() const { return content_->sources; }
const Source* LawBook::find_source(std::string_view id) const {
  return content_->sources.find_source(id);
}
const Clause* LawBook::find_clause(const base::Citation& citation) const {
  return content_->sources.find_clause(citation);
}
const GoodsNames& LawBook::names() const { return content_->names; }
const MessageCatalogue& LawBook::messages() const { return content_->messages; }
const std::vector<Package>& LawBook::packages() const { return content_->packages; }
const std::vector<LawTable>& LawBook::decision_tables() const { return content_->decision_tables; }
LawBook LawBook::with_tables(std::vector<LawTable> tables) const {
  LawBook book = *this;
  prepare_regime_rules(tables, content_->sources);
  book.in_force_ = std::make_shared<const std::vector<LawTable>>(std::move(tables));
  return book;
}
const std::vector<Pin>& LawBook::pins() const { return content_->pins; }

}  // namespace cassia::law

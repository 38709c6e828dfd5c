#include "systems/trade/declarations/rules/late_declaration_costs_a_daily_fee.h"

#include "base/assert.h"
#include "law/table_question.h"
#include "systems/trade/declarations/refusals.h"

namespace cassia::systems::trade::declarations {

namespace {

namespace feel = engines::decision::feel;

feel::Value number_of(base::Money amount) {
  const auto number = feel::Number::parse(base::print_amount(amount));
  CASSIA_ASSERT(number.has_value(), "an amount is a number");
  return feel::Value(*number);
}

base::Refusal unfit() {
  return {.code = kLateFeeTableUnfit, .citation = {"gacc_decree_128", "fee"}, .place = "lines"};
}

// An answer in whole yuan, as money of the currency.
base::Result<base::Money> yuan(const law::TableAnswer& answer, std::string_view output,
                               std::string_view name, base::Currency currency) {
  const feel::Number* const number = answer.number(output);
  const auto whole = number == nullptr ? std::nullopt : number->to_integer();
  const auto money = whole ? base::Money::parse(std::to_string(*whole), currency)
                           : base::Result<base::Money>(unfit());
  return money ? money : base::Result<base::Money>(law::naming_table(unfit(), name));
}

// What the fee is by the one table, and how much of it is collected by the other.
base::Result<void> ask_tables(const LateDeclaration& late, const law::LawBook& law,
                              base::Instant at, LateFee& fee) {
  const auto computed = CASSIA_TRY(law::ask_table(
      law, kLateFeeTable, late_fee_inputs(fee.days, late.dutiable_value), at, unfit()));
  const base::Currency currency = late.dutiable_value.currency();
  fee.computed = CASSIA_TRY(yuan(computed, "computed", kLateFeeTable, currency));
  const auto collected = CASSIA_TRY(
      law::ask_table(law, kCollectionTable, collection_inputs(fee.computed), at, unfit()));
  fee.fee = CASSIA_TRY(yuan(collected, "fee", kCollectionTable, currency));
  fee.citation = collected.citations().front();
  fee.is_unverified |= computed.is_unverified() || collected.is_unverified();
  return {};
}

}  // namespace

using base::Date;
using std::chrono::days;

feel::Context late_fee_inputs(std::int64_t days_late, base::Money dutiable_value) {
  feel::Context inputs;
  inputs.set("days_late", feel::Value(feel::Number::from_integer(days_late)));
  inputs.set("dutiable_value", number_of(dutiable_value));
  return inputs;
}

feel::Context collection_inputs(base::Money computed) {
  feel::Context inputs;
  inputs.set("computed", number_of(computed));
  return inputs;
}

base::Result<LateFee> late_declaration_fee(const LateDeclaration& late, const law::LawBook& law) {
  const Date on = late.accepted_on;
  const auto limit = CASSIA_TRY(law.integer("import_declaration.days", on));
  const auto first_day = CASSIA_TRY(law.integer("import_declaration.first_day_after_entry", on));
  const base::ZoneCalendar* const calendar = CASSIA_TRY(law.calendar("cn"));
  const Date last_free = late.entry_on + days(first_day.value + limit.value - 1);

  LateFee fee;
  fee.in_time_until = last_free;
  fee.computed = base::Money::of_minor(0, late.dutiable_value.currency());
  fee.fee = fee.computed;
  fee.citation = limit.citation;
  fee.is_unverified = first_day.is_unverified;
  if (on <= last_free) {
    return fee;
  }
  const Date first_charged = CASSIA_TRY(calendar->working_day_from(last_free + days(1)));
  fee.in_time_until = first_charged - days(1);
  if (on < first_charged) {
    return fee;
  }
  fee.days = (on - first_charged).count() + 1;
  CASSIA_TRY(ask_tables(late, law, calendar->start_of(on), fee));
  return fee;
}

}  // namespace cassia::systems::trade::declarations

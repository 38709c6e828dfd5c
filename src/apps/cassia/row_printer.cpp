#include "apps/cassia/row_printer.h"

#include <boost/describe.hpp>
#include <boost/mp11.hpp>
#include <stdexcept>

#include "api/zone/words.h"
#include "base/digest.h"
#include "base/hs_code.h"
#include "base/money.h"
#include "base/quantity.h"
#include "base/rate.h"
#include "journeys/commands.h"

namespace cassia::apps {

namespace {

std::string print(const std::string& value) { return value.empty() ? "-" : value; }
std::string print(bool value) { return value ? "yes" : "no"; }
std::string print(std::int64_t value) { return std::to_string(value); }
std::string print(base::Date value) { return base::to_text(value); }
std::string print(base::Instant value) { return api::print_local(value); }
std::string print(base::Rate value) { return base::print_percent(value) + " %"; }
std::string print(const base::HsCode& value) { return base::to_text(value); }
std::string print(const base::Quantity& value) { return base::to_text(value); }
std::string print(const base::CountryCode& value) {
  return value.is_unknown() ? "-" : std::string(value.code());
}
// As much as tells digests apart at sight.
std::string print(const base::Digest& value) {
  constexpr std::size_t kLettersShown = 12;
  return base::to_hex(value.bytes).substr(0, kLettersShown);
}
std::string print(const base::Money& value) {
  return value.currency() == base::Currency() ? base::print_amount(value) : base::to_text(value);
}
template <typename Tag>
std::string print(const base::Id<Tag>& value) {
  return print(value.text());
}
template <typename E>
  requires std::is_enum_v<E>
std::string print(E value) {
  return boost::describe::enum_to_string(value, "");
}
template <typename T>
std::string print(const std::optional<T>& value) {
  return value ? print(*value) : "-";
}

template <typename T>
PrintedRow print_struct(const T& row) {
  PrintedRow printed;
  boost::mp11::mp_for_each<boost::describe::describe_members<T, boost::describe::mod_any_access>>(
      [&](auto member) { printed.emplace_back(member.name, print(row.*member.pointer)); });
  return printed;
}

template <typename Row>
bool has_table(std::string_view table) {
  bool found = false;
  boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, Row>>(
      [&](auto type) { found = found || decltype(type)::type::kTable == table; });
  return found;
}

template <typename Row>
bool print_as(const codec::RowWrite& row, PrintedRow& printed) {
  if (!has_table<Row>(row.table)) {
    return false;
  }
  const auto decoded = codec::decode_row<Row>(row);
  if (!decoded) {
    throw std::runtime_error("a row of " + std::string(row.table) +
                             " cannot be read: " + base::to_text(decoded.error()));
  }
  printed = std::visit([](const auto& held) { return print_struct(held); }, *decoded);
  return true;
}

}  // namespace

PrintedRow print_row(const codec::RowWrite& row) {
  PrintedRow printed;
  if (!print_as<journeys::declarations::Row>(row, printed) &&
      !print_as<journeys::accounts::Row>(row, printed) &&
      !print_as<journeys::preference::Row>(row, printed) &&
      !print_as<journeys::organisations::Row>(row, printed) &&
      !print_as<journeys::users::Row>(row, printed) &&
      !print_as<journeys::logins::Row>(row, printed) &&
      !print_as<journeys::delegations::Row>(row, printed) &&
      !print_as<journeys::gate_devices::Row>(row, printed) &&
      !print_as<journeys::attachments::Row>(row, printed) &&
      !print_as<journeys::proposals::Row>(row, printed) &&
      !print_as<journeys::lifts::Row>(row, printed) &&
      !print_as<journeys::dockets::Row>(row, printed) &&
      !print_as<journeys::webhooks::Row>(row, printed) &&
      !print_as<journeys::origin_certification::Row>(row, printed) &&
      !print_as<journeys::bills::Row>(row, printed) &&
      !print_as<journeys::approved_exporters::Row>(row, printed) &&
      !print_as<journeys::origin_declarations::Row>(row, printed) &&
      !print_as<journeys::product_reviews::Row>(row, printed) &&
      !print_as<journeys::origin_exchange::Row>(row, printed) &&
      !print_as<journeys::reforms::Row>(row, printed) &&
      !print_as<journeys::rulings::Row>(row, printed)) {
    print_as<journeys::gate::Row>(row, printed);
  }
  return printed;
}

}  // namespace cassia::apps

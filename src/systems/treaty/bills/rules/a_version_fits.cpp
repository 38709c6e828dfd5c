#include "systems/treaty/bills/rules/a_version_fits.h"

#include "base/utf8.h"
#include "systems/treaty/bills/refusals.h"

namespace cassia::systems::treaty::bills {

namespace {

struct Field {
  std::string place;
  const std::string* text;
  bool is_needed;
};

}  // namespace

base::Result<void> version_fits(const SaveBill& command, base::Date today,
                                const law::LawBook& law) {
  std::string rates;
  for (const std::string& rate : command.rates) {
    rates += rate;
  }
  const Field fields[] = {{"name", &command.name, true},
                          {"text", &command.text, true},
                          {"rates", &rates, false},
                          {"remark", &command.remark, false}};
  for (const Field& field : fields) {
    const auto longest = CASSIA_TRY(law.integer("bills.letters_max." + field.place, today));
    if (field.is_needed && field.text->empty()) {
      return base::Refusal{.code = kBillFieldMissing,
                           .citation = longest.citation,
                           .place = field.place,
                           .facts = {{"field", field.place}}};
    }
    if (base::count_letters(*field.text) > longest.value) {
      return base::Refusal{
          .code = kBillTextTooLong,
          .citation = longest.citation,
          .place = field.place,
          .facts = {{"field", field.place}, {"letters_max", std::to_string(longest.value)}}};
    }
  }
  return {};
}

}  // namespace cassia::systems::treaty::bills

#include <algorithm>

#include "base/id.h"
#include "systems/investment/admission/admission.h"
#include "systems/investment/admission/judge.h"
#include "systems/investment/admission/refusals.h"

namespace cassia::systems::investment::admission {

namespace {

namespace ownership = engines::ownership;

std::string place_of(std::string_view list, std::size_t at, std::string_view field) {
  std::string place(list);
  place.append("[").append(std::to_string(at)).append("]");
  if (!field.empty()) {
    place.append(".").append(field);
  }
  return place;
}

base::Result<std::optional<std::string>> read_area(const std::string& place,
                                                   const law::LawBook& law) {
  if (place == "outside") {
    return std::optional<std::string>();
  }
  if (law.plan().find_area(place) != nullptr) {
    return std::optional<std::string>(place);
  }
  std::string areas;
  for (const law::Area& area : law.plan().areas) {
    areas.append(area.id).append(", ");
  }
  return base::Refusal{.code = kAreaOfZoneUnknown,
                       .place = "place",
                       .facts = {{"place", place}, {"areas", areas + "outside"}}};
}

ownership::Side side_of(const EntityText& entity, base::CountryCode home, bool has_holders) {
  if (!entity.country || entity.country->is_unknown()) {
    return ownership::Side::unknown;
  }
  if (*entity.country != home) {
    return ownership::Side::foreign;
  }
  return entity.kind == EntityKind::company && !has_holders ? ownership::Side::unknown
                                                            : ownership::Side::home;
}

base::Result<ownership::Structure> read_structure(const Enquiry& enquiry, base::CountryCode home) {
  ownership::Structure structure;
  for (std::size_t at = 0; at < enquiry.entities.size(); ++at) {
    const EntityText& entity = enquiry.entities[at];
    for (const std::string& id : {entity.id, entity.group.value_or(entity.id)}) {
      if (!base::is_id_text(id)) {
        return base::Refusal{.code = kEntityIdMalformed,
                             .place = place_of("entities", at, ""),
                             .facts = {{"text", id}}};
      }
    }
    const bool has_holders = std::ranges::find(enquiry.holdings, entity.id, &HoldingText::owned) !=
                             enquiry.holdings.end();
    structure.entities.push_back({.id = entity.id,
                                  .side = side_of(entity, home, has_holders),
                                  .group = entity.group.value_or("")});
  }
  for (std::size_t at = 0; at < enquiry.holdings.size(); ++at) {
    const HoldingText& holding = enquiry.holdings[at];
    auto share = ownership::parse_share(holding.share);
    if (!share) {
      return base::at(place_of("holdings", at, "share"), std::move(share).error());
    }
    structure.holdings.push_back({.owner = holding.owner,
                                  .owned = holding.owned,
                                  .share = *std::move(share),
                                  .has_other_control = holding.control.has_value()});
  }
  return structure;
}

base::Result<void> check_target(const Enquiry& enquiry, base::CountryCode home) {
  const auto target = std::ranges::find(enquiry.entities, enquiry.target, &EntityText::id);
  if (target == enquiry.entities.end()) {
    return {};  // looking through it refuses
  }
  if (target->country != home || target->kind != EntityKind::company) {
    return base::Refusal{
        .code = kTargetNotChinese, .place = "target", .facts = {{"entity", enquiry.target}}};
  }
  return {};
}

bool is_entry_of_some_list(const std::string& text, const law::AdmissionLists& lists) {
  return std::ranges::any_of(lists.lists(), [&](const law::AdmissionList& list) {
    return std::ranges::any_of(
        list.entries, [&](const law::AdmissionEntry& entry) { return is_named(entry, text); });
  });
}

bool is_exception_of_some_list(const std::string& text, const law::AdmissionLists& lists) {
  return std::ranges::any_of(lists.lists(), [&](const law::AdmissionList& list) {
    return std::ranges::any_of(list.entries, [&](const law::AdmissionEntry& entry) {
      return std::ranges::find(entry.exceptions, text) != entry.exceptions.end();
    });
  });
}

base::Result<void> check_names(const Activity& activity, std::size_t at,
                               const law::AdmissionLists& lists) {
  const auto refuse = [&](base::RefusalCode code, std::string_view field, const std::string& text) {
    return base::Refusal{
        .code = code, .place = place_of("activities", at, field), .facts = {{"text", text}}};
  };
  for (const std::string& text : activity.entries.value_or(std::vector<std::string>())) {
    if (!is_entry_of_some_list(text, lists)) {
      return refuse(kListEntryUnknown, "entries", text);
    }
  }
  for (const std::string& text : activity.other_than.value_or(std::vector<std::string>())) {
    if (!is_entry_of_some_list(text, lists)) {
      return refuse(kListEntryUnknown, "other_than", text);
    }
  }
  for (const std::string& text : activity.exceptions.value_or(std::vector<std::string>())) {
    if (!is_exception_of_some_list(text, lists)) {
      return refuse(kListExceptionUnknown, "exceptions", text);
    }
  }
  return {};
}

base::Result<void> check_activities(const Enquiry& enquiry, const law::AdmissionLists& lists) {
  if (enquiry.activities.empty() || enquiry.activities.size() > kActivitiesMax) {
    return base::Refusal{.code = kActivitiesOutOfRange,
                         .place = "activities",
                         .facts = {{"count", std::to_string(enquiry.activities.size())},
                                   {"most", std::to_string(kActivitiesMax)}}};
  }
  for (std::size_t at = 0; at < enquiry.activities.size(); ++at) {
    const Activity& activity = enquiry.activities[at];
    if (!activity.industry && (!activity.entries || activity.entries->empty())) {
      return base::Refusal{.code = kActivityNotNamed, .place = place_of("activities", at, "")};
    }
    if (activity.industry &&
        (!law::is_industry_code(*activity.industry) || !lists.has_industry(*activity.industry))) {
      return base::Refusal{.code = kIndustryUnknown,
                           .place = place_of("activities", at, "industry"),
                           .facts = {{"code", *activity.industry}}};
    }
    CASSIA_TRY(check_names(activity, at, lists));
  }
  return {};
}

base::Result<void> check_people(const std::optional<People>& people) {
  if (!people) {
    return {};
  }
  const bool has_both = people->board_seats.has_value() == people->board_chinese.has_value();
  const std::int64_t seats = people->board_seats.value_or(1);
  const std::int64_t chinese = people->board_chinese.value_or(0);
  constexpr std::int64_t kSeatsMax = 1000;
  if (!has_both || seats < 1 || seats > kSeatsMax || chinese < 0 || chinese > seats) {
    return base::Refusal{.code = kBoardMalformed, .place = "people"};
  }
  return {};
}

base::Result<void> check_security(const Enquiry& enquiry, base::Date on, const law::LawBook& law) {
  if (!enquiry.security) {
    return {};
  }
  for (std::size_t at = 0; at < enquiry.security->fields.size(); ++at) {
    const std::string& field = enquiry.security->fields[at];
    if (!CASSIA_TRY(law.list_names("investment.security_review.fields", on, field))) {
      return base::Refusal{.code = kSecurityFieldUnknown,
                           .place = place_of("security.fields", at, ""),
                           .facts = {{"field", field}}};
    }
  }
  return {};
}

}  // namespace

base::Result<Case> read_case(const Enquiry& enquiry, base::Date on, const law::LawBook& law) {
  const base::CountryCode home = CASSIA_TRY(base::CountryCode::parse(kHome));
  Case read{.on = on};
  read.area = CASSIA_TRY(read_area(enquiry.place, law));
  CASSIA_TRY(check_target(enquiry, home));
  CASSIA_TRY(check_activities(enquiry, law.admission_lists()));
  CASSIA_TRY(check_people(enquiry.people));
  CASSIA_TRY(check_security(enquiry, on, law));
  read.target = enquiry.target;
  read.activities = enquiry.activities;
  read.structure = CASSIA_TRY(read_structure(enquiry, home));
  read.people = enquiry.people.value_or(People());
  read.security = enquiry.security;
  for (const EntityText& entity : enquiry.entities) {
    const std::string code(entity.country.value_or(home).code());
    read.is_by_reference =
        CASSIA_TRY(law.list_names("investment.by_reference", on, code)) || read.is_by_reference;
  }
  return read;
}

}  // namespace cassia::systems::investment::admission

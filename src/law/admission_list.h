#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/rate.h"
#include "law/dated.h"

namespace cassia::law {

// Where a negative list of foreign investment applies: all China, or its pilot free trade zones; or
// that the list is a part of the catalogue of what is encouraged: that for all China, or that for
// the province of the zone.
enum class AdmissionScope : std::uint8_t { national, zone, encouraged, encouraged_region };
BOOST_DESCRIBE_ENUM(AdmissionScope, national, zone, encouraged, encouraged_region)

inline bool is_catalogue(AdmissionScope scope) {
  return scope == AdmissionScope::encouraged || scope == AdmissionScope::encouraged_region;
}

// What an entry asks of who invests nevertheless. The first four carry a share.
enum class ConditionKind : std::uint8_t {
  foreign_share_max,         // of all foreign holders together
  single_foreign_share_max,  // of one foreign holder with those it is affiliated to
  chinese_share_min,
  chinese_board_min,             // of the seats on the board
  chinese_control,               // Chinese holders have more than the law's share of control
  joint_venture,                 // Chinese holders have something
  chinese_legal_representative,  // a Chinese citizen
  chinese_head,                  // of a school: a Chinese citizen
};
BOOST_DESCRIBE_ENUM(ConditionKind, foreign_share_max, single_foreign_share_max, chinese_share_min,
                    chinese_board_min, chinese_control, joint_venture, chinese_legal_representative,
                    chinese_head)

struct AdmissionCondition {
  ConditionKind kind = ConditionKind::joint_venture;
  base::Rate share;  // zero where the kind carries none

  friend bool operator==(const AdmissionCondition&, const AdmissionCondition&) = default;
};

// A class of GB/T 4754 that an entry is about. `is_part`: about some activities of it only, so that
// the code alone does not tell whether the entry applies.
struct ListedIndustry {
  std::string code;  // a letter, or a letter and two to four digits: "C23", "I6434"
  bool is_part = false;
};

// How an entry may be lifted by the State, place by place.
enum class PilotKind : std::uint8_t {
  named_places,   // those of the document, and no others
  by_deployment,  // those of the document; others may be granted the same
};
BOOST_DESCRIBE_ENUM(PilotKind, named_places, by_deployment)

// The document that lifted an entry elsewhere.
struct Pilot {
  PilotKind kind = PilotKind::named_places;
  base::Date valid_from;
  base::Citation citation;
  Mark mark = Mark::confirmed;
};

// A document that lifts an entry in one area of the zone, and what it asks instead.
struct AdmissionGrant {
  std::string entry;
  std::string area;
  base::Date valid_from;
  std::optional<base::Date> valid_to;  // inclusive
  std::vector<AdmissionCondition> conditions;
  base::Citation citation;
  Mark mark = Mark::confirmed;
};

struct AdmissionEntry {
  std::string id;  // "G-01", "A-01.wheat": the part before the point is the code of the field
  std::vector<ListedIndustry> industries;
  bool is_prohibited = false;
  std::vector<AdmissionCondition> conditions;  // none where it is prohibited or encouraged
  std::vector<std::string> exceptions;         // activities that the entry itself leaves open
  std::optional<Pilot> pilot;
  base::Citation citation;  // its gist says what the entry is about
  Mark mark = Mark::confirmed;
};

// A section of GB/T 4754 of which the list has no entry at all, although not all entries are
// loaded.
struct OpenSection {
  std::string code;  // a letter
  base::Citation citation;
  Mark mark = Mark::confirmed;
};

// One edition of a negative list, or of a part of the catalogue of what is encouraged
// (docs/formats/negative_list.md).
struct AdmissionList {
  std::string id;  // the name of the file: "fi_national_2021"
  AdmissionScope scope = AdmissionScope::national;
  std::string edition;
  base::Date valid_from;
  std::optional<base::Date> valid_to;  // inclusive
  std::int64_t entries_official = 0;   // how many numbered entries the official list has
  bool is_complete = false;            // whether all are here: else what is not here is not free
  base::Citation citation;             // of the edition as a whole
  Mark mark = Mark::confirmed;
  std::vector<OpenSection> open_sections;
  std::vector<AdmissionEntry> entries;  // in the order of the file

  const AdmissionEntry* find(std::string_view id) const;
};

// The negative lists that are loaded, and the codes that activities are named by.
class AdmissionLists {
 public:
  AdmissionLists() = default;
  AdmissionLists(std::vector<AdmissionList> lists, std::vector<AdmissionGrant> grants,
                 std::vector<std::string> industries);

  const std::vector<AdmissionList>& lists() const { return lists_; }  // by id
  // The edition of the day; nothing when none is known. An edition may be known and have no entry
  // loaded. Neither ever means that all is open.
  const AdmissionList* find(AdmissionScope scope, base::Date on) const;
  // The last edition before the day that has entries, and that the edition of the day is not.
  const AdmissionList* find_earlier(AdmissionScope scope, base::Date on) const;
  // What lifts the entry in the area on the day.
  const AdmissionGrant* find_grant(std::string_view entry, std::string_view area,
                                   base::Date on) const;
  const std::vector<AdmissionGrant>& grants() const { return grants_; }  // in the order of the file
  // Whether GB/T 4754 has this code or one below it.
  bool has_industry(std::string_view code) const;

 private:
  std::vector<AdmissionList> lists_;
  std::vector<AdmissionGrant> grants_;
  std::vector<std::string> industries_;  // sorted
};

// A letter A to T, alone or with two to four digits.
bool is_industry_code(std::string_view text);

}  // namespace cassia::law

#pragma once

#include "base/refusal.h"

namespace cassia::systems::investment::admission {

// An enquiry that cannot be answered; the place is its field.
inline constexpr base::RefusalCode kAreaOfZoneUnknown{"area_of_zone_unknown"};
inline constexpr base::RefusalCode kEntityIdMalformed{"entity_id_malformed"};
inline constexpr base::RefusalCode kTargetNotChinese{"target_not_chinese"};
inline constexpr base::RefusalCode kActivitiesOutOfRange{"activities_out_of_range"};
inline constexpr base::RefusalCode kActivityNotNamed{"activity_not_named"};
inline constexpr base::RefusalCode kIndustryUnknown{"industry_unknown"};
inline constexpr base::RefusalCode kListEntryUnknown{"list_entry_unknown"};
inline constexpr base::RefusalCode kListExceptionUnknown{"list_exception_unknown"};
inline constexpr base::RefusalCode kBoardMalformed{"board_malformed"};
inline constexpr base::RefusalCode kSecurityFieldUnknown{"security_field_unknown"};

// Reasons of an answer.
inline constexpr base::RefusalCode kNotForeign{"investment_not_foreign"};
inline constexpr base::RefusalCode kForeignShareUnknown{"foreign_share_unknown"};
inline constexpr base::RefusalCode kNationalListUnknown{"national_list_unknown"};
inline constexpr base::RefusalCode kZoneListUnknown{"zone_list_unknown"};
inline constexpr base::RefusalCode kListNotLoaded{"list_not_loaded"};
inline constexpr base::RefusalCode kEarlierEdition{"earlier_edition"};
inline constexpr base::RefusalCode kListIncomplete{"list_incomplete"};
inline constexpr base::RefusalCode kNotListed{"activity_not_listed"};
inline constexpr base::RefusalCode kSectionOpen{"section_open"};
inline constexpr base::RefusalCode kExceptionApplies{"exception_applies"};
inline constexpr base::RefusalCode kEntryInPart{"entry_covers_part"};
inline constexpr base::RefusalCode kEntryProhibits{"entry_prohibits"};
inline constexpr base::RefusalCode kPilotsElsewhere{"pilots_elsewhere"};
inline constexpr base::RefusalCode kGrantNeeded{"grant_needed"};
inline constexpr base::RefusalCode kGrantApplies{"grant_applies"};
inline constexpr base::RefusalCode kOtherControl{"control_by_other_means"};
inline constexpr base::RefusalCode kNationalListUsed{"national_list_used"};

// What an entry asks, each with what there is.
inline constexpr base::RefusalCode kForeignShareMax{"foreign_share_max"};
inline constexpr base::RefusalCode kSingleForeignShareMax{"single_foreign_share_max"};
inline constexpr base::RefusalCode kChineseShareMin{"chinese_share_min"};
inline constexpr base::RefusalCode kChineseBoardMin{"chinese_board_min"};
inline constexpr base::RefusalCode kChineseControl{"chinese_control"};
inline constexpr base::RefusalCode kJointVenture{"joint_venture"};
inline constexpr base::RefusalCode kChineseLegalRepresentative{"chinese_legal_representative"};
inline constexpr base::RefusalCode kChineseHead{"chinese_head"};

// The security review.
inline constexpr base::RefusalCode kReviewNotAssessed{"security_review_not_assessed"};
inline constexpr base::RefusalCode kReviewNone{"security_review_not_triggered"};
inline constexpr base::RefusalCode kReviewByHand{"security_review_by_hand"};
inline constexpr base::RefusalCode kReviewMilitary{"security_review_military"};
inline constexpr base::RefusalCode kReviewControl{"security_review_control"};

// What the answer does not look at.
inline constexpr base::RefusalCode kEncouragedNotLoaded{"encouraged_catalogue_not_loaded"};
inline constexpr base::RefusalCode kEncouraged{"encouraged_activity"};
inline constexpr base::RefusalCode kEncouragedInPart{"encouraged_in_part"};
inline constexpr base::RefusalCode kEncouragedUndecided{"encouraged_undecided"};
inline constexpr base::RefusalCode kMarketAccessNotLoaded{"market_access_list_not_loaded"};
inline constexpr base::RefusalCode kTreatiesNotAssessed{"treaties_not_assessed"};
inline constexpr base::RefusalCode kByReference{"investor_by_reference"};

// What would pass.
inline constexpr base::RefusalCode kChangeSell{"change_sell"};
inline constexpr base::RefusalCode kChangePlace{"change_place"};
inline constexpr base::RefusalCode kChangeLegalRepresentative{"change_legal_representative"};
inline constexpr base::RefusalCode kChangeHead{"change_head"};
inline constexpr base::RefusalCode kChangeBoard{"change_board"};
inline constexpr base::RefusalCode kChangeActivity{"change_activity"};

}  // namespace cassia::systems::investment::admission

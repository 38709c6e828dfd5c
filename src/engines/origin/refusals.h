#pragma once

#include "base/refusal.h"

namespace cassia::engines::origin {

// A bill of materials that cannot be read as one; the place is the line and its field.
inline constexpr base::RefusalCode kBillEmpty{"bill_empty"};
inline constexpr base::RefusalCode kBillValueMissing{"bill_value_missing"};
inline constexpr base::RefusalCode kBillValueNegative{"bill_value_negative"};
inline constexpr base::RefusalCode kBillValueOutOfRange{"bill_value_out_of_range"};
inline constexpr base::RefusalCode kBillCycle{"bill_cycle"};
inline constexpr base::RefusalCode kBillTooDeep{"bill_too_deep"};
inline constexpr base::RefusalCode kBillTooLong{"bill_too_long"};
inline constexpr base::RefusalCode kBillCurrencyWithoutRate{"bill_currency_without_rate"};
inline constexpr base::RefusalCode kBillWeightUnit{"bill_weight_unit"};
inline constexpr base::RefusalCode kBillCodeMissing{"bill_code_missing"};
inline constexpr base::RefusalCode kBillCodeTooShort{"bill_code_too_short"};
inline constexpr base::RefusalCode kBillOriginMissing{"bill_origin_missing"};
inline constexpr base::RefusalCode kDeductionNotAllowed{"deduction_not_allowed"};
inline constexpr base::RefusalCode kDeductionExceedsValue{"deduction_exceeds_value"};

// The text of a rule; the place is the position in it.
inline constexpr base::RefusalCode kRuleTextMalformed{"rule_text_malformed"};

// The agreement does not speak of the trade; the place is the Party.
inline constexpr base::RefusalCode kNotAParty{"not_a_party"};
inline constexpr base::RefusalCode kAgreementNotYetInForce{"agreement_not_yet_in_force"};

// A stock of fungible materials.
inline constexpr base::RefusalCode kInventoryMethodNotAllowed{"inventory_method_not_allowed"};
inline constexpr base::RefusalCode kStockExceeded{"stock_exceeded"};
inline constexpr base::RefusalCode kStockMoveEmpty{"stock_move_empty"};

// Why goods were not, or are not shown to be, consigned directly.
inline constexpr base::RefusalCode kConsignmentOperation{"consignment_operation"};
inline constexpr base::RefusalCode kConsignmentControlLeft{"consignment_control_left"};
inline constexpr base::RefusalCode kConsignmentControlUnknown{"consignment_control_unknown"};
inline constexpr base::RefusalCode kConsignmentEvidenceMissing{"consignment_evidence_missing"};

// Questions that keep a determination open. They are part of an answer, not a refusal to give one.
inline constexpr base::RefusalCode kRuleNotLoaded{"rule_not_loaded"};
inline constexpr base::RefusalCode kRulesNotInForce{"rules_not_in_force"};
inline constexpr base::RefusalCode kAgreementWithoutRules{"agreement_without_rules"};
inline constexpr base::RefusalCode kRuleAmbiguous{"rule_ambiguous"};
inline constexpr base::RefusalCode kNeedsOfficial{"needs_official"};
inline constexpr base::RefusalCode kCodeNotCorrelated{"code_not_correlated"};
inline constexpr base::RefusalCode kCodeCorrelatesToSeveral{"code_correlates_to_several"};
inline constexpr base::RefusalCode kCodeTooShortForRule{"code_too_short_for_rule"};
inline constexpr base::RefusalCode kDescriptionUnknown{"description_unknown"};
inline constexpr base::RefusalCode kConditionUnknown{"condition_unknown"};
inline constexpr base::RefusalCode kProcessUnknown{"process_unknown"};
inline constexpr base::RefusalCode kCostsUnknown{"costs_unknown"};
inline constexpr base::RefusalCode kNetCostUnknown{"net_cost_unknown"};
inline constexpr base::RefusalCode kWeightUnknown{"weight_unknown"};

// The sentences of a proof's steps (explain.h): what was looked at, whether it went well or not.
inline constexpr base::RefusalCode kStepByWhollyObtained{"origin_step_by_wholly_obtained"};
inline constexpr base::RefusalCode kStepByExclusivelyOriginating{
    "origin_step_by_exclusively_originating"};
inline constexpr base::RefusalCode kStepByProductRule{"origin_step_by_product_rule"};
inline constexpr base::RefusalCode kStepByGeneralRule{"origin_step_by_general_rule"};
inline constexpr base::RefusalCode kStepWhollyObtained{"origin_step_wholly_obtained"};
inline constexpr base::RefusalCode kStepExclusivelyOriginating{
    "origin_step_exclusively_originating"};
inline constexpr base::RefusalCode kStepRuleRow{"origin_step_rule_row"};
inline constexpr base::RefusalCode kStepGeneralRuleRow{"origin_step_general_rule_row"};
inline constexpr base::RefusalCode kStepMinimalOperations{"origin_step_minimal_operations"};
inline constexpr base::RefusalCode kStepMinimalNotTold{"origin_step_minimal_not_told"};
inline constexpr base::RefusalCode kStepIntermediate{"origin_step_intermediate"};
inline constexpr base::RefusalCode kStepAnyOf{"origin_step_any_of"};
inline constexpr base::RefusalCode kStepAllOf{"origin_step_all_of"};
inline constexpr base::RefusalCode kStepAlways{"origin_step_always"};
inline constexpr base::RefusalCode kStepChange{"origin_step_change"};
inline constexpr base::RefusalCode kStepFailingMaterial{"origin_step_failing_material"};
inline constexpr base::RefusalCode kStepToleranceByValue{"origin_step_tolerance_by_value"};
inline constexpr base::RefusalCode kStepToleranceByWeight{"origin_step_tolerance_by_weight"};
inline constexpr base::RefusalCode kStepToleranceByComponent{"origin_step_tolerance_by_component"};
inline constexpr base::RefusalCode kStepNotTolerated{"origin_step_not_tolerated"};
inline constexpr base::RefusalCode kStepAllowance{"origin_step_allowance"};
inline constexpr base::RefusalCode kStepBuildDown{"origin_step_build_down"};
inline constexpr base::RefusalCode kStepBuildUp{"origin_step_build_up"};
inline constexpr base::RefusalCode kStepFocusedValue{"origin_step_focused_value"};
inline constexpr base::RefusalCode kStepNetCost{"origin_step_net_cost"};
inline constexpr base::RefusalCode kStepFigureMissing{"origin_step_figure_missing"};
inline constexpr base::RefusalCode kStepValueMax{"origin_step_value_max"};
inline constexpr base::RefusalCode kStepWeightMax{"origin_step_weight_max"};
inline constexpr base::RefusalCode kStepProducedFrom{"origin_step_produced_from"};
inline constexpr base::RefusalCode kStepObtainedInputs{"origin_step_obtained_inputs"};
inline constexpr base::RefusalCode kStepProcess{"origin_step_process"};
inline constexpr base::RefusalCode kStepCondition{"origin_step_condition"};
inline constexpr base::RefusalCode kStepOfficial{"origin_step_official"};

// What would make a good originate that does not (advice.h).
inline constexpr base::RefusalCode kAdviceReplace{"origin_advice_replace"};
inline constexpr base::RefusalCode kAdviceCutValue{"origin_advice_cut_value"};
inline constexpr base::RefusalCode kAdviceCutWeight{"origin_advice_cut_weight"};
inline constexpr base::RefusalCode kAdviceProcess{"origin_advice_process"};
inline constexpr base::RefusalCode kAdviceMoreThanMinimal{"origin_advice_more_than_minimal"};

}  // namespace cassia::engines::origin

#pragma once

#include "base/refusal.h"

namespace cassia::systems::trade::gate {

inline constexpr base::RefusalCode kAppointmentUnknown{"appointment_unknown"};
inline constexpr base::RefusalCode kAppointmentExists{"appointment_exists"};
inline constexpr base::RefusalCode kAppointmentFinished{"appointment_finished"};
inline constexpr base::RefusalCode kNotTheCarrier{"not_the_carrier"};
inline constexpr base::RefusalCode kNotTheGateOperator{"not_the_gate_operator"};
inline constexpr base::RefusalCode kNotTheAuthority{"not_the_authority"};
inline constexpr base::RefusalCode kPassUnknown{"pass_unknown"};
inline constexpr base::RefusalCode kHoursMalformed{"hours_malformed"};
inline constexpr base::RefusalCode kSlotUnknown{"slot_unknown"};
inline constexpr base::RefusalCode kSlotNotOffered{"slot_not_offered"};
inline constexpr base::RefusalCode kSlotOver{"slot_over"};
inline constexpr base::RefusalCode kSlotNotOver{"slot_not_over"};
inline constexpr base::RefusalCode kVehiclesMissing{"vehicles_missing"};
inline constexpr base::RefusalCode kTooManyVehicles{"too_many_vehicles"};
inline constexpr base::RefusalCode kPlateMalformed{"plate_malformed"};
inline constexpr base::RefusalCode kPlateRepeated{"plate_repeated"};
inline constexpr base::RefusalCode kDriverMissing{"driver_missing"};
inline constexpr base::RefusalCode kVehicleWeightWrong{"vehicle_weight_wrong"};
inline constexpr base::RefusalCode kManifestIncomplete{"manifest_incomplete"};
inline constexpr base::RefusalCode kManifestVehiclesDiffer{"manifest_vehicles_differ"};
inline constexpr base::RefusalCode kCrossedGoodsChanged{"crossed_goods_changed"};
inline constexpr base::RefusalCode kGateReasonMissing{"gate_reason_missing"};
inline constexpr base::RefusalCode kGoodsAlreadyLeft{"goods_already_left"};
inline constexpr base::RefusalCode kLaneTableUnfit{"lane_table_unfit"};
inline constexpr base::RefusalCode kConfidenceOutOfRange{"confidence_out_of_range"};
inline constexpr base::RefusalCode kGateEventInFuture{"gate_event_in_future"};
inline constexpr base::RefusalCode kGateEventOutOfOrder{"gate_event_out_of_order"};
inline constexpr base::RefusalCode kVehicleAlreadyPassed{"vehicle_already_passed"};
inline constexpr base::RefusalCode kVehicleNotHeld{"vehicle_not_held"};
inline constexpr base::RefusalCode kHoldNotClearable{"hold_not_clearable"};
inline constexpr base::RefusalCode kVehicleNotInArea{"vehicle_not_in_area"};
inline constexpr base::RefusalCode kGoodsNotReleased{"goods_not_released"};
inline constexpr base::RefusalCode kBatchNotComplete{"batch_not_complete"};
inline constexpr base::RefusalCode kVehiclesAlreadyArrived{"vehicles_already_arrived"};
inline constexpr base::RefusalCode kFlowOutOfRange{"flow_out_of_range"};

}  // namespace cassia::systems::trade::gate

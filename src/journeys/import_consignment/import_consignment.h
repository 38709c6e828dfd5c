#pragma once

#include "journeys/unit.h"

// The journey of an import consignment (进口货物流程): what the desks do together when it is
// lodged, released, corrected, given up or proved.
//
//   lodge    proofs: claim   declaration: lodge, assess   account: hold tax, security, late fee
//   complete proofs: return, claim anew    declaration: complete      account: hold anew, settle
//   release  declaration: release lines    account: take their tax    gate: open when all are
//   amend    proofs: return, claim anew    declaration: amend         account: hold anew, settle
//   cancel   declaration: cancel           proofs: return             account: give back
//   prove    proof: test again             declaration: settle        account: give back or take
namespace cassia::journeys {

base::Result<void> lodge_consignment(const LodgeConsignment& command, Unit& unit);
base::Result<void> complete_consignment(const CompleteConsignment& command, Unit& unit);
base::Result<void> release_consignment(const ReleaseConsignment& command, Unit& unit);
base::Result<void> amend_consignment(const AmendConsignment& command, Unit& unit);
base::Result<void> cancel_consignment(const CancelConsignment& command, Unit& unit);
base::Result<void> supply_evidence(const SupplyEvidence& command, Unit& unit);
base::Result<void> forfeit_security(const ForfeitSecurity& command, Unit& unit);
base::Result<void> pay_tax(const PayTax& command, Unit& unit);
base::Result<void> report_entry(const declarations::ReportEntry& command, Unit& unit);

}  // namespace cassia::journeys

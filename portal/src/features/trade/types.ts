import type { Citation, Money, Problem, Quantity } from '@/shared/api/types';

// What the desks of trade show. Fields keep the spelling of the wire.

export interface HsCode {
  code: string;
  edition: string;
}

export interface DeclarationRow {
  key: string;
  declarant: string;
  batch_no: string;
  port: string;
  phase: string;
  accepted_at: string;
  customs_value: Money;
  tax: Money;
  late_fee: Money;
  security: Money;
  tax_due: string;
  tax_paid: Money;
  release_target_at: string | null;
  released_at: string | null;
  is_release_late: boolean;
  next_actor: string;
  next_action: string;
  next_by: string | null;
  next_by_day: string | null;
  promised_by: string;
  assigned_to: string; // empty: nobody holds the case
  assigned_since: string | null;
}

export interface StoryEvent {
  at: string;
  desk: string;
  type: string;
  actor: string;
  on_behalf_of: string;
  what: string;
  detail: string;
}

export interface StoryLine {
  line_no: number;
  goods: string;
  hs_code: string;
  origin: string;
  quantity: string;
  regime: string;
  duty_rate: string;
  clause: string; // that the rate rests on
  customs_value: Money;
  duty: Money;
  vat: Money;
  tax: Money;
  security: Money;
  state: string;
  is_unverified: boolean;
}

export interface StoryNext {
  desk: string;
  actor: string;
  action: string;
  by: string;
  by_instant: string | null;
}

export interface StoryControl {
  control_id: string;
  kind: string;
  line_nos: number[];
  reason: string;
}

export interface Story {
  declaration_id: string;
  version: number;
  declarant: string;
  batch_no: string;
  port: string;
  invoice_number: string;
  accepted_at: string;
  phase: string;
  gate_phase: string;
  customs_value: Money;
  tax: Money;
  late_fee: Money;
  security: Money;
  tax_due: string;
  release: { target_at: string | null; released_at: string | null; is_late: boolean };
  controls: StoryControl[];
  proofs: string[];
  next: StoryNext[];
  lines: StoryLine[];
  events: StoryEvent[];
}

export interface Paper {
  attachment: string;
  status: 'attached' | 'withdrawn' | 'expired';
  kind: string;
  name: string;
  media_type: string;
  bytes: number;
  digest: string;
  scan: 'not_scanned' | 'clean';
  organisation: string;
  attached_by: string;
  attached_at: string;
  keep_until: string;
  may_withdraw: boolean;
}

export interface Papers {
  items: Paper[];
  may_attach: boolean;
  kinds: string[];
  media_types: string[];
  bytes_max: number;
}

export interface OfferedAction {
  command: string;
  control_id: string;
  is_possible: boolean;
  problem: Problem | null;
}

export interface ConsignmentView {
  story: Story;
  actions: OfferedAction[];
}

export interface Taxes {
  duty: Money;
  consumption_tax: Money;
  vat: Money;
  total: Money;
}

export interface Regime {
  id: string;
  kind: 'mfn' | 'provisional' | 'agreement' | 'special' | 'general';
  standing: 'applies' | 'unknown' | 'does_not_apply';
  reason: string;
  reason_detail: string;
  rule: Citation;
  gaps: { tax: string; gap: string; table: string }[];
  rates: { duty: string; consumption_tax: string; vat: string };
  table: string;
  rate_citation: Citation;
  taxes: Taxes | null;
  proof_needs: string[];
  is_unverified: boolean;
}

export interface LineTaxes {
  customs_value: Money;
  regimes: Regime[];
  cheaper_may_exist: boolean;
  missing_tables: string[];
  saving_against_mfn: Money | null;
}

export interface ClaimView {
  verdict: 'granted' | 'secured' | 'refused';
  tests: { test: string; outcome: string; reason: string; is_unverified: boolean }[];
  granted: Quantity;
  excess: Quantity;
  reason: string;
  security_until: string | null;
  problem: Problem | null;
  is_unverified: boolean;
}

export interface QuotedLine {
  line_no: number;
  hs_code: HsCode;
  goods_name: string;
  heading_name: string;
  best: string;
  taxes: LineTaxes;
  claim: ClaimView | null;
}

export interface Quote {
  lines: QuotedLine[];
  assessment: {
    declared_on: string;
    rate_date: string;
    tax_due: string;
    tax: Money;
    security: Money;
    late_fee: { days: number; fee: Money } | null;
  } | null;
  problem: Problem | null;
}

export interface LedgerEntry {
  key: string;
  owner: string;
  position: number;
  at: string;
  kind: string;
  reference: string;
  part: string;
  charge: string | null;
  reason: string;
  amount: Money;
  balance_after: Money;
  held_after: Money;
}

export interface AppointmentRow {
  key: string;
  carrier: string;
  direction: string;
  pass: string;
  lane_class: string;
  phase: string;
  slot_from: string | null;
  slot_to: string | null;
  manifest_filed_at: string | null;
  declarations: number;
  declarations_released: number;
  is_released: boolean;
  vehicles: number;
  vehicles_passed: number;
  vehicles_left: number;
  is_incomplete: boolean;
  next_actor: string;
  next_action: string;
  next_by: string | null;
}

export interface DeviceRow {
  key: string;
  status: string;
  port_operator: string;
  pass: string;
  lane: string;
  registered_at: string;
  revoked_at: string | null;
  last_sequence: number;
  missing_sequences: string;
  last_told_at: string | null;
  conflicts_open: number;
}

export interface ConflictRow {
  key: string;
  status: string;
  device_id: string;
  conflict_no: number;
  sequence: number;
  pass: string;
  lane: string;
  act: string;
  plate: string;
  batch_no: string;
  objections: string;
  list_no: string;
  occurred_at: string;
  received_at: string;
  outcome: string | null;
  finding: string;
  officer: string;
  closed_at: string | null;
}

export interface VehicleRow {
  key: string;
  batch_no: string;
  plate: string;
  container_no: string;
  phase: string;
  reason: string;
  post: string;
  weight_difference: string;
  arrived_at: string | null;
  passed_at: string | null;
  left_at: string | null;
  dwell_seconds: number;
}

export interface Slot {
  from: string;
  to: string;
  standing: string;
  citation: Citation;
}

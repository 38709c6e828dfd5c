// What goes between a lane's tablet and the zone. Fields keep the spelling of the wire
// (docs/formats/released_list.md).

export interface ListedVehicle {
  plate: string;
  batch_no: string;
  reason: string; // 'none': it may pass
  is_inside: boolean;
  container_no: string;
  lock_no: string;
  opens_at: string;
  closes_at: string;
}

export interface ReleasedList {
  list_no: string;
  device_id: string;
  pass: string;
  lane: string;
  made_at: string;
  expires_at: string;
  vehicles: ListedVehicle[];
}

export type OfflineAct = 'let_in' | 'kept_out' | 'let_out';
export type ListAnswer = 'green' | 'red' | 'unlisted';

export interface ToldEvent {
  sequence: number;
  act: OfflineAct;
  plate: string;
  batch_no: string;
  occurred_at: string;
  list_no: string;
  answer: ListAnswer;
  clock_skew_seconds: number;
}

export interface OfflineReading {
  container_no: string;
  lock_no: string;
  lock_state: string;
  measured_weight: { amount: string; unit: string };
  is_driver_verified: boolean;
  is_cold: boolean;
  channel: string;
}

export type QueueState = 'waiting' | 'sent' | 'conflict';

// An event in the tablet's queue. `refusal`: why the zone did not take it at the last attempt.
export interface QueueEntry {
  key: string; // device/sequence
  device: string;
  told: ToldEvent;
  reading: OfflineReading | null;
  state: QueueState;
  objections: string;
  received_at: string;
  refusal: string;
}

export interface EventAnswer {
  sequence: number;
  answer: 'accepted' | 'conflict' | 'refused';
  objections: string;
  problem?: { title: string; code?: string } | null;
}

export interface UploadAnswer {
  received_at: string;
  missing_sequences: string;
  events: EventAnswer[];
}

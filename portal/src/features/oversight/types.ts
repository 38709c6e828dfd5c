import type { Citation, Names } from '@/shared/api/types';

// GET /api/v1/oversight/tasks and /api/v1/oversight/overview, after the structs of
// src/systems/oversight.

export interface PlanPart {
  no: number; // 0 where parts have no number
  id: string;
  name: Names;
  gist: Names;
}

export interface Owner {
  id: string;
  kind: string;
  name: Names;
}

export interface TaskRow {
  no: number;
  system_no: number;
  system: string;
  title: Names;
  gist: Names;
  areas: string[];
  owners: Owner[];
  citation: Citation;
  is_unverified: boolean;
}

export interface PlanTasks {
  systems: PlanPart[];
  areas: PlanPart[];
  agencies: Owner[];
  tasks: TaskRow[];
}

// Figures are texts, "CNY 30000000000.00", "0.4" or "2"; one that is unknown is null.
export interface TargetRow {
  id: string;
  kind: 'amount' | 'share' | 'multiple';
  title: Names;
  comparison: 'at_least' | 'more_than';
  value: string;
  unit: string;
  baseline: string | null;
  valid_from: string;
  valid_to: string;
  standing: 'no_data' | 'baseline_unknown' | 'reached' | 'not_reached';
  measured: string | null;
  measured_on: string | null;
  measured_citation: Citation | null;
  citation: Citation;
  is_unverified: boolean;
}

// What moves at one place of the zone today.
export interface PlaceFlow {
  place: string; // an id of places.ts
  passed_today: number;
  waiting: number;
  held: number;
  dwell_minutes_median: number | null;
}

export interface Overview {
  as_of: string;
  targets: TargetRow[];
  flows: PlaceFlow[];
  // Vehicles that passed in each hour of the zone's day, from 00.
  passed_by_hour: number[];
}

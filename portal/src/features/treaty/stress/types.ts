import type { components } from '@/shared/api/generated/treaty';

// What a stress test asks and what it is answered, written by hand after the program's described
// structs, in the names that the generated types will have.

export type FenSum = components['schemas']['FenSum'];
type Problem = components['schemas']['Problem'];
type ProblemCitation = components['schemas']['ProblemCitation'];

export interface StressRequest {
  schedule: string;
  lines: string | null; // null: the imports of this zone
  from: string | null;
  to: string | null;
}

export interface ImportSum {
  lines: number;
  value: FenSum;
}

export interface StageSum {
  lines: number;
  imports: FenSum;
  imports_change: FenSum;
  duty_before: FenSum;
  duty_after: FenSum;
  vat_before: FenSum;
  vat_after: FenSum;
  net: FenSum; // what the treasury gains; below zero where it loses
}

export interface Concentration {
  before: number;
  after: number;
}

// The part of one chapter or origin.
export interface StressPart {
  name: string;
  sum: StageSum;
  concentration: Concentration | null;
}

export interface StressStage {
  stage: string;
  total: StageSum;
  by_chapter: StressPart[];
  by_origin: StressPart[];
}

export interface StressAnswer {
  is_simulation: boolean;
  lines: number;
  bad_lines: number;
  outside: ImportSum;
  unknown: { missing: string; imports: ImportSum }[];
  stages: StressStage[];
  not_told: string[];
  table: string;
  table_digest: string;
  citations: ProblemCitation[];
  is_unverified: boolean;
  bad: { line: number; problem: Problem }[];
  is_complete: boolean;
}

import type { Citation, Mark, Names } from '@/shared/api/types';

// GET /api/v1/law/packages, /parameters and /sources, after what `law/` holds.

export interface LawPackage {
  id: string;
  version: number;
  status: 'draft' | 'pilot' | 'in_force' | 'suspended' | 'repealed';
  title: Names;
  valid_from: string;
  valid_to: string | null;
  citations: Citation[];
  dependencies: string[];
}

export interface DatedValue {
  value: string;
  valid_from: string;
  valid_to: string | null; // the last day, inclusive
  citation: Citation;
  mark: Mark;
}

export interface Parameter {
  id: string; // its name, "late_declaration.daily_rate"
  package: string;
  kind: string;
  unit: string | null;
  title: Names;
  values: DatedValue[];
}

export interface Clause {
  id: string;
  mark: Mark;
  gist: Names;
}

export interface Source {
  id: string;
  kind: string;
  title: Names;
  issuer: string;
  number: string;
  in_force_from: string | null;
  url: string | null;
  clauses: Clause[];
}

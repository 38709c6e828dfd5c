import type { Citation, Mark } from '@/shared/api/types';

// GET /api/v1/law/packages, /parameters and /sources: src/api/law/law_views.h. Titles and gists come
// in the language of the call.

export interface LawPackage {
  id: string;
  version: number;
  status: 'draft' | 'pilot' | 'in_force' | 'suspended' | 'repealed';
  title: string;
  valid_from: string;
  valid_to: string | null;
  areas: string[]; // none: the whole zone
  citations: Citation[];
}

export interface DatedValue {
  value: string; // as text: "50.00 CNY", "0.05 %", "15"
  valid_from: string;
  valid_to: string | null; // the last day, inclusive
  citation: Citation;
  source_title: string;
  mark: Mark;
}

export interface Parameter {
  name: string; // "import_declaration.days"
  package: string;
  kind: string;
  unit: string; // empty: none
  title: string;
  values: DatedValue[];
}

export interface Clause {
  id: string;
  mark: Mark;
  gist: string;
}

export interface Source {
  id: string;
  kind: string;
  title: string;
  issuer: string;
  number: string;
  in_force_from: string;
  url: string;
  clauses: Clause[];
}

export const DESK = '/treaty/approved_exporters';
export const EXPORTERS = `${DESK}/approved_exporter`;

export const PHASES = ['asked', 'approved', 'refused', 'suspended', 'withdrawn'] as const;

export interface ExporterRow {
  key: string; // the exporter
  phase: string;
  is_asked: boolean; // waits for customs
  customs: string;
  code: string; // empty before the first approval
  valid_from: string | null;
  valid_to: string | null; // the last day
  reason: string; // of the table's last answer
  goods: number;
  changed_by: string;
  changed_at: string;
}

export interface StepRow {
  key: string;
  exporter: string;
  step: string; // asked, approved, refused, suspended, withdrawn
  facts: string; // "is_aeo_advanced = true; records_since = 2023-03-03"
  reason: string;
  citation: string; // "gacc_decree_254 conditions"
  is_unverified: boolean;
  words: string;
  table_digest: string;
  by: string;
  at: string;
}

export interface GoodRow {
  key: string;
  exporter: string;
  good_no: number;
  agreement: string;
  hs_code: { code: string; edition: string };
  name_zh: string;
  name_en: string;
  is_withdrawn: boolean;
  filed_at: string;
}


import type { Quantity } from '@/shared/api/types';

export const DESK = '/treaty/origin_declarations';
export const DECLARATIONS = `${DESK}/origin_declaration`;

export const PHASES = ['declared', 'cancelled'] as const;

// The ways to origin that an exporter may name.
export const CRITERIA = ['wholly_obtained', 'exclusively_originating', 'product_rule', 'general_rule'] as const;

export interface DeclarationRow {
  key: string;
  phase: string;
  exporter: string;
  approval_code: string;
  agreement: string;
  consignee: string;
  destination: string;
  invoice_number: string;
  invoice_date: string | null;
  declared_on: string;
  expires_on: string; // the last day
  keep_until: string; // the papers
  validity: string; // "rcep 3.16.6"
  is_unverified: boolean;
  cancelled_because: string;
}

export interface DeclarationLine {
  key: string;
  line_no: number;
  good_no: number;
  hs_code: { code: string; edition: string };
  name_zh: string;
  name_en: string;
  criterion: string;
  country_of_origin: string;
  quantity: Quantity;
}

import type { Quantity } from '@/shared/api/types';

export interface ProofRow {
  key: string;
  agreement: string;
  number: string;
  kind: string;
  phase: string;
  importer: string;
  exporter: string;
  origin: string;
  issue_date: string;
  expires_on: string;
  original: string;
  replaced_by: string;
  ended_reason: string;
  is_unverified: boolean;
}

export interface ProofLineRow {
  key: string;
  line_no: number;
  hs_code: { code: string; edition: string };
  goods_name: string;
  certified: Quantity;
  used: Quantity;
  remaining: Quantity;
}

export interface ClaimRow {
  key: string;
  declaration: string;
  line_no: number;
  state: string;
  reason: string;
  claimed: Quantity;
  granted: Quantity;
  excess: Quantity;
  security_until: string | null;
}

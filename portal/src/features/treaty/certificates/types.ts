import type { Quantity } from '@/shared/api/types';

export const PHASES = ['submitted', 'returned', 'approved', 'issued', 'replaced', 'cancelled'] as const;

export interface CertificateRow {
  key: string;
  phase: string;
  agreement: string;
  kind: string;
  applicant: string;
  consignee: string;
  destination: string;
  invoice_number: string;
  earlier: string;
  findings: string;
  reason: string;
  issuer: string;
  issue_date: string | null;
  expires_on: string | null;
  endorsement: string;
  replaced_by: string;
  is_copy_requested: boolean;
  copies: number;
  is_unverified: boolean;
}

export interface CertificateLine {
  key: string;
  line_no: number;
  hs_code: { code: string; edition: string };
  goods_name: string;
  quantity: Quantity;
  criterion: string;
  country_of_origin: string;
  is_dropped: boolean;
}

export interface VerificationRow {
  key: string;
  request: string;
  asked_by: string;
  received_on: string;
  due_on: string;
  question: string;
  is_open: boolean;
  finding: string;
  answer: string;
  answered_on: string | null;
  is_in_time: boolean;
}

import type { Bill } from './bill';
import { csvOf } from './bill';

export const BILLS = '/treaty/bills/bill_of_materials';
export const VERSIONS = '/treaty/bills/bill_version';
export const USES = '/treaty/bills/bill_use';

export interface KeptBillRow {
  key: string;
  organisation: string;
  bill: string;
  name: string;
  phase: 'kept' | 'archived';
  version: number;
  uses: number;
  changed_at: string;
}

export interface BillVersionRow {
  key: string;
  bill: string;
  version: number;
  name: string;
  text: string;
  rates: string; // "7.1234 USD, 0.0491 JPY"
  remark: string;
  saved_by: string;
  saved_at: string;
}

// A version that an application rests on.
export interface BillUseRow {
  key: string;
  line_no: number;
  version: number;
  name: string;
  text: string;
  rates: string;
}

// The version that the editor was filled from, and the bill's latest one.
export interface Opened {
  key: string;
  bill: string;
  name: string;
  version: number;
  latest: number;
  text: string;
}

// Whether something is written that no version says.
export const isUnsaved = (bill: Bill, opened: Opened | undefined, untouched: Bill) =>
  csvOf(bill) !== (opened?.text ?? csvOf(untouched));

import type { components } from '@/shared/api/generated/trade';

type Schemas = components['schemas'];

export type BulkJob = Schemas['BulkJob'];
export type BulkState = Schemas['BulkState'];
export type BulkLine = Schemas['BulkLine'];
export type BulkLines = Schemas['BulkLines'];
export type BulkJobs = Schemas['BulkJobs'];
export type BulkColumns = Schemas['BulkColumns'];

export const JOBS = '/trade/bulk_lodgings';

export function pathOf(job: string): string {
  return `${JOBS}/${encodeURIComponent(job)}`;
}

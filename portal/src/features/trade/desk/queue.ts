import type { Query } from '@/shared/api/client';

// Whose cases a queue shows.
export const HOLDERS = ['all', 'mine', 'unassigned'] as const;
export type Holder = (typeof HOLDERS)[number];

export function holderQuery(holder: Holder, me: string): Query {
  if (holder === 'all') return {};
  return { assigned_to: [holder === 'mine' ? me : ''] };
}

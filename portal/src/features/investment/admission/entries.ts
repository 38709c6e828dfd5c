import { useRead } from '@/shared/api/hooks';
import type { Mark } from '@/shared/api/types';

interface Source {
  id: string;
  title: string;
  clauses: { id: string; gist: string; mark: Mark; is_unverified: boolean }[];
}

export interface ListEntry {
  id: string; // "G-01"
  gist: string;
}

const LISTS = /^fi_list_/;
const ENTRY = /^[A-Z]-\d\d(\.\w+)?$/;

// The law does not tell the entries of its lists as such; its register has a clause for each, called as
// enquiries call the entry wherever the list has no number of its own.
export function entriesIn(sources: Source[]): ListEntry[] {
  const found = new Map<string, string>();
  for (const { clauses } of sources.filter(({ id }) => LISTS.test(id))) {
    for (const { id, gist } of clauses) if (isEntry(id) && !found.has(id)) found.set(id, gist);
  }
  return [...found]
    .map(([id, gist]) => ({ id, gist }))
    .sort((left, right) => (left.id < right.id ? -1 : 1));
}

export const isEntry = (id: string) => ENTRY.test(id);

export function useSources() {
  return useRead<{ items: Source[] }>('/law/sources', {}, true, { staleTime: Number.POSITIVE_INFINITY });
}

export function useListEntries(): ListEntry[] {
  return entriesIn(useSources().data?.items ?? []);
}

export function useSourceTitle(): (id: string) => string {
  const sources = useSources().data?.items ?? [];
  return (id) => sources.find((one) => one.id === id)?.title ?? id;
}

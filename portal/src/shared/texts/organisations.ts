import { useSyncExternalStore } from 'react';
import type { Names } from '@/shared/api/types';

// What organisations are called, as the zone's answers told it beside their ids. Kept apart from the
// answers: a name is shown far from where the answer was read.

export interface NamedOrganisation {
  id: string;
  names: Names;
}

let known: ReadonlyMap<string, Names> = new Map();
const listeners = new Set<() => void>();

function tell(next: ReadonlyMap<string, Names>): void {
  known = next;
  for (const listener of listeners) listener();
}

const isNews = ({ id, names }: NamedOrganisation) => {
  const before = known.get(id);
  return before?.zh !== names.zh || before.en !== names.en || before.vi !== names.vi;
};

// Takes the names out of any answer that carries some, of itself or of the story that it tells.
export function learnOrganisations(answer: unknown): void {
  const { organisations, story } = (answer ?? {}) as {
    organisations?: NamedOrganisation[];
    story?: { organisations?: NamedOrganisation[] };
  };
  const told = organisations ?? story?.organisations;
  if (Array.isArray(told) && told.some(isNews)) {
    tell(new Map([...known, ...told.map(({ id, names }) => [id, names] as const)]));
  }
}

// What one user was told is not kept for the next.
export function forgetOrganisations(): void {
  tell(new Map());
}

export function organisationNames(id: string): Names | undefined {
  return known.get(id);
}

export function useOrganisationNames(id: string): Names | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => known.get(id),
  );
}

import type { Names } from '@/shared/api/types';
import { listIn, ToldNames, useTold } from './told';

export interface NamedOrganisation {
  id: string;
  names: Names;
}

const told = new ToldNames<Names>(
  (one, other) => one.zh === other.zh && one.en === other.en && one.vi === other.vi,
);

// Takes the names out of any answer that carries some, of itself or of the story that it tells.
export function learnOrganisations(answer: unknown): void {
  const { story } = (answer ?? {}) as { story?: unknown };
  for (const holder of [answer, story]) {
    const organisations = listIn<NamedOrganisation>(holder, 'organisations');
    told.learn(organisations.map(({ id, names }) => [id, names] as const));
  }
}

export function forgetOrganisations(): void {
  told.forget();
}

export function organisationNames(id: string): Names | undefined {
  return told.all().get(id);
}

export function useOrganisationNames(id: string): Names | undefined {
  return useTold(told).get(id);
}

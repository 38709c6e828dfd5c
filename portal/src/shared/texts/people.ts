import { listIn, ToldNames, useTold } from './told';

interface NamedPerson {
  id: string;
  name: string;
}

const told = new ToldNames<string>((one, other) => one === other);

// Takes the names of users out of any answer that carries some.
export function learnPeople(answer: unknown): void {
  told.learn(listIn<NamedPerson>(answer, 'people').map(({ id, name }) => [id, name] as const));
}

export function forgetPeople(): void {
  told.forget();
}

// For texts that a person stands in: the name that the reader was told, else the id.
export function usePersonName(): (id: string) => string {
  const names = useTold(told);
  return (id) => names.get(id) ?? id;
}

// Facts of a refusal that are users.
const OF_PEOPLE = new Set(['officer', 'user', 'actor']);

interface Refused {
  title: string;
  facts?: { name: string; value: string }[] | undefined;
}

// The sentence of a refusal with names where it speaks of users.
export function useSentence(): (problem: Refused | null | undefined) => string {
  const names = useTold(told);
  return (problem) =>
    (problem?.facts ?? []).reduce((sentence, { name, value }) => {
      const person = OF_PEOPLE.has(name) ? names.get(value) : undefined;
      return person === undefined ? sentence : sentence.replaceAll(value, person);
    }, problem?.title ?? '');
}

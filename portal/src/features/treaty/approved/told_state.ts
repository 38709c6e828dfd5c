import { ProblemError } from '@/shared/api/client';

const NAMED = /^(none|asked|approved|refused|suspended|withdrawn|filed|accepted|returned)$/;

// The refusal with the state of an approval or a review in the reader's words, where its sentence has the name
// that the interface has for it.
export function withState<Error>(error: Error, wordOf: (phase: string) => string): Error | ProblemError {
  if (!(error instanceof ProblemError)) return error;
  const { facts = [], title } = error.problem;
  const phase = facts.find(({ name }) => name === 'phase')?.value ?? '';
  if (!NAMED.test(phase)) return error;
  return new ProblemError({
    ...error.problem,
    title: title.replaceAll(phase, wordOf(phase)),
    facts: facts.map((fact) => (fact.name === 'phase' ? { ...fact, value: wordOf(phase) } : fact)),
  });
}

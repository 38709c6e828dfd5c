import type { Problem } from '@/shared/api/types';
import type { OriginAnswer } from '../../origin/answer_card';

const END = /[.。]$/;

// The refusal in the reader's words: the agreement by its title, and why the good does not originate as
// the determination of the same bill says it.
export function inWords(
  problem: Problem,
  answer: Pick<OriginAnswer, 'questions' | 'proof'> | undefined,
  titleOf: (agreement: string) => string,
): Problem {
  const sentences = [...(answer?.questions ?? []), ...(answer?.proof ?? []).map(({ sentence }) => sentence)];
  const sentenceOf = (code: string) => sentences.find((one) => one.code === code)?.text.replace(END, '') ?? code;
  const words: [string, (value: string) => string][] = [
    ['reasons', (codes) => codes.split(', ').map(sentenceOf).join('; ')],
    ['agreement', titleOf],
  ];
  return words.reduce((told: Problem, [name, wordOf]) => {
    const value = told.facts?.find((fact) => fact.name === name)?.value;
    if (!value) return told;
    return {
      ...told,
      title: told.title.replaceAll(value, wordOf(value)),
      facts: (told.facts ?? []).map((fact) => (fact.name === name ? { ...fact, value: wordOf(value) } : fact)),
    };
  }, problem);
}

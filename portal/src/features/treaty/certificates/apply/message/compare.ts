import { compareDecimals } from '@/shared/format/decimal';
import { subtractDecimals } from '@/shared/format/decimal_sums';
import type { OriginAnswer } from '../../../origin/answer_card';
import type { Claim } from './types';

// What a message claims of the origin of a line beside what the zone determined out of its bill.

// unsaid: nothing is claimed. open: the zone has not determined it. apart: it was determined without.
export type Standing = 'unsaid' | 'open' | 'apart' | 'same' | 'differs';

export interface Comparison {
  words: string[]; // what a certificate may print for what was determined: "RVC"
  imported: string; // per cent of imported content as determined; empty if value did not decide
  criterion: Standing;
  share: Standing;
}

// The agreement's printed words by the end of their name in law: "product_rule.value" -> "RVC".
export type CriterionWords = Record<string, string>;

const VALUE_PART = '1'; // of a product rule: by value

const wordsIn = (text: string) => text.toUpperCase().split(/[^A-Z]+/).filter(Boolean);

function printedFor({ criterion, percent }: OriginAnswer, words: CriterionWords): string[] {
  const isByRule = criterion === 'product_rule' || criterion === 'general_rule';
  const fits = (name: string) => {
    if (!isByRule) return name === criterion;
    // A value that decided is printed before all else.
    return name.startsWith(`${criterion}.`) && name.endsWith('.value') === (percent !== '');
  };
  const found = Object.entries(words).filter(([name]) => fits(name)).map(([, word]) => word);
  return [...new Set(found)];
}

// The letters for cumulation and tolerance that stand behind the word.
function additionsOf(answer: OriginAnswer, words: CriterionWords): string[] {
  const added = [answer.is_by_cumulation && words.by_cumulation, answer.is_by_tolerance && words.by_tolerance];
  return added.filter((word): word is string => Boolean(word));
}

const isSameSet = (left: string[], right: string[]) =>
  left.length === right.length && left.every((word) => right.includes(word));

function criterionStanding(claim: Claim, answer: OriginAnswer, words: CriterionWords): Standing {
  if (answer.verdict === 'not_met') return 'differs';
  const printed = printedFor(answer, words);
  if (printed.length === 0) return 'open';
  const [word = '', ...additions] = wordsIn(claim.criterion);
  const isPartRight = claim.criterion_part === '' || (claim.criterion_part === VALUE_PART) === (answer.percent !== '');
  const isSame = printed.includes(word) && isSameSet(additions, additionsOf(answer, words)) && isPartRight;
  return isSame ? 'same' : 'differs';
}

// The zone cuts its share off after two digits; so is what is claimed.
function shareStanding(claimed: string, percent: string): Standing {
  if (!percent) return 'apart';
  const regional = subtractDecimals('100', claimed).replace(/(\.\d\d)\d+$/, '$1');
  return regional && compareDecimals(regional, percent) === 0 ? 'same' : 'differs';
}

export function compared(claim: Claim, answer: OriginAnswer | undefined, words: CriterionWords): Comparison {
  const isDetermined = answer !== undefined && !answer.is_refused && answer.verdict !== 'open';
  const standing = (claimed: string, found: (told: OriginAnswer) => Standing): Standing => {
    if (!claimed) return 'unsaid';
    return isDetermined ? found(answer) : 'open';
  };
  return {
    words: isDetermined && answer.verdict === 'met' ? printedFor(answer, words) : [],
    imported: isDetermined && answer.percent ? subtractDecimals('100', answer.percent) : '',
    criterion: standing(claim.criterion, (told) => criterionStanding(claim, told, words)),
    share: standing(claim.imported_share, ({ percent }) => shareStanding(claim.imported_share, percent)),
  };
}

// Of the line as a whole: one difference is one.
export function standingOf({ criterion, share }: Comparison): Standing {
  const both = [criterion, share];
  return (['differs', 'open', 'same', 'apart'] as const).find((one) => both.includes(one)) ?? 'unsaid';
}

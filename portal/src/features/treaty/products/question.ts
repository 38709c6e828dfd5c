import type { Query } from '@/shared/api/client';

export const UNSOUGHT = { name: '', code: '', phase: '', agreement: '' };

const LATIN = /^[\p{Script=Latin}\p{Script=Common}]+$/u;

// What the list is asked. A name in Latin letters is the English one.
export function questionOf({ name, code, phase, agreement }: typeof UNSOUGHT): Query {
  const beginning = name.trim();
  return {
    [LATIN.test(beginning) ? 'name_en.prefix' : 'name_zh.prefix']: beginning,
    'hs_code.prefix': code.replace(/\D/g, ''),
    phase,
    agreement,
    order_by: 'changed_at',
    direction: 'descending',
  };
}

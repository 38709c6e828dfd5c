import { useQuery } from '@tanstack/react-query';
import { parseCsv } from '@/shared/format/table_file';

// The classes of GB/T 4754-2017 by code, as the standard orders them: sections (A), divisions (A01),
// groups (A011), classes (A0111). Names are those of the standard, in Chinese.

export interface Industry {
  code: string;
  name: string;
}

export function readIndustries(csv: string): Industry[] {
  return parseCsv(csv)
    .slice(1)
    .map(([code = '', name = '']) => ({ code, name }));
}

// The table is part of the portal, and comes when a page first needs it.
export function useIndustries() {
  return useQuery({
    queryKey: ['industries'],
    queryFn: async () => readIndustries((await import('../industries.csv?raw')).default),
    staleTime: Number.POSITIVE_INFINITY,
  });
}

// From the section down to the class itself. A group that has one class only has no row of its own.
export function pathOf(industries: Industry[], code: string): Industry[] {
  return [1, 3, 4, 5]
    .filter((length) => length <= code.length)
    .flatMap((length) => industries.find((one) => one.code === code.slice(0, length)) ?? []);
}

// What stands right below; all sections below nothing.
export function childrenOf(industries: Industry[], code: string): Industry[] {
  const below = industries.filter((one) => one.code !== code && one.code.startsWith(code));
  return below.filter(
    ({ code: one }) => !below.some((other) => other.code !== one && one.startsWith(other.code)),
  );
}

const isCodeText = (text: string) => /^[A-Za-z]?\d*$/.test(text);

// By the beginning of a code, with or without the section's letter, or by words of the name: what is called
// so first, then what begins so, the broader first.
export function findIndustries(industries: Industry[], sought: string, most: number): Industry[] {
  const text = sought.trim();
  if (text === '') return [];
  if (isCodeText(text)) {
    const code = text.toUpperCase();
    const isFound = (one: string) => one.startsWith(code) || one.slice(1).startsWith(code);
    return industries.filter((one) => isFound(one.code)).slice(0, most);
  }
  const words = text.split(/\s+/);
  const found = industries.filter(({ name }) => words.every((word) => name.includes(word)));
  const first = words[0] ?? '';
  const rank = ({ name }: Industry) => (name === text ? 0 : name.startsWith(first) ? 1 : 2);
  return found
    .map((one) => ({ one, rank: rank(one) }))
    .sort((left, right) => left.rank - right.rank || left.one.code.length - right.one.code.length)
    .slice(0, most)
    .map(({ one }) => one);
}

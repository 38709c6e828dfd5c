import type { Party } from './form';

const LETTER = 'A-Za-z0-9._-';

// The zone calls parties by their ids; a reader by their names. Whole ids only.
export function withNames(text: string, parties: Party[]): string {
  const names = new Map(parties.filter(({ name }) => name.trim()).map(({ id, name }) => [id, name.trim()]));
  if (names.size === 0) return text;
  const pattern = new RegExp(`(?<![${LETTER}])[${LETTER}]+?(?![${LETTER}])`, 'g');
  return text.replace(pattern, (word) => {
    if (names.has(word)) return names.get(word) ?? word;
    // A full stop may end the sentence behind it.
    const [, bare = '', stop = ''] = /^(.*?)([.]*)$/.exec(word) ?? [];
    return names.has(bare) ? `${names.get(bare)}${stop}` : word;
  });
}

// Whether every word of the search stands somewhere in the texts, in any language and case.
export function matches(search: string, texts: readonly (string | null | undefined)[]): boolean {
  const whole = texts.join('\n').toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => whole.includes(word));
}

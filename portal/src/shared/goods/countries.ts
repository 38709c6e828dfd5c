import { tagOf } from '@/shared/texts/language';

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

// A country's name in the reader's language, or its letters where the browser has no name for it.
export function countryName(code: string, language: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([tagOf(language)], { type: 'region' }).of(code) ?? code;
}

// Every country that the browser has a name for, by its two letters, in the reader's order. What
// the zone knows as a country it says itself.
export function countryOptions(language: string): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([tagOf(language)], { type: 'region', fallback: 'none' });
  const codes = [...LETTERS].flatMap((first) => [...LETTERS].map((second) => first + second));
  return codes
    .flatMap((code) => {
      const name = names.of(code);
      return name ? [{ value: code, label: `${name} ${code}` }] : [];
    })
    .sort((left, right) => left.label.localeCompare(right.label, tagOf(language)));
}

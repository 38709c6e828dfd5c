// What the pages of origin and of a reviewed product hand to the wizard that applies for a certificate.

export const APPLY = '/certificates/new';

// What was accepted, and by whom.
export interface Product {
  key: string;
  issuer: string;
  hs_code: { code: string; edition: string };
  name_en: string;
}

export interface HandOver {
  draft: string; // the id that the new draft gets
  agreement: string;
  destination: string;
  text: string; // of the bill
  kept?: { bill: string; version: number }; // its key, where the text is that of a version
  product?: Product; // instead of a bill
}

// History may hold anything; what is no such thing is nothing.
export function handOverIn(state: unknown): HandOver | undefined {
  const given = state as Partial<HandOver> | null;
  const isWhole =
    typeof given?.draft === 'string' &&
    typeof given.text === 'string' &&
    typeof given.agreement === 'string' &&
    typeof given.destination === 'string';
  return isWhole ? (given as HandOver) : undefined;
}

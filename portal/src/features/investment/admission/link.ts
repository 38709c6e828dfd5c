import { formOf, namedEnquiryOf } from './enquiry';
import type { Form } from './form';

// An enquiry in the part of an address behind '#', which no browser sends to anybody: who stands
// behind a company is told to who gets the link, and to no machine on the way.

const PREFIX = '#enquiry=';
const LINK_MAX = 30_000; // what browsers and mail still carry

// Undefined where the structure is too large for an address: then a file is handed on.
export function hashOf(form: Form): string | undefined {
  const bytes = new TextEncoder().encode(JSON.stringify(namedEnquiryOf(form)));
  const letters = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const hash = PREFIX + btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
  return hash.length > LINK_MAX ? undefined : hash;
}

export const hasEnquiry = (hash: string) => hash.startsWith(PREFIX);

// Undefined where the address holds none, or one that was cut off on the way.
export function formIn(hash: string): Form | undefined {
  if (!hasEnquiry(hash) || hash.length > LINK_MAX) return undefined;
  try {
    const letters = atob(hash.slice(PREFIX.length).replaceAll('-', '+').replaceAll('_', '/'));
    const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
    return formOf(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)));
  } catch {
    return undefined;
  }
}

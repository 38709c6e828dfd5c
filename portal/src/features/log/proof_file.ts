import { fromHex } from '@/shared/signed/bytes';

// What a user may drop on the page. docs/formats/proofs.md gives the fields.

export interface EventWithNonce {
  envelope: string; // the canonical bytes, as text
  nonce: Uint8Array;
}

export interface ProofFile {
  head: string;
  key: string | undefined;
  event: EventWithNonce | undefined;
  index: bigint | undefined;
  inclusion: Uint8Array[] | undefined;
  earlierHead: string | undefined;
  consistency: Uint8Array[] | undefined;
}

export interface ReceiptFile {
  firstPosition: number;
  eventCount: number;
}

export type Dropped =
  | { kind: 'proof'; proof: ProofFile }
  | { kind: 'receipt'; receipt: ReceiptFile }
  | { kind: 'unreadable'; place: string };

type Fields = Record<string, unknown>;

class Unreadable extends Error {}

function textAt(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value !== 'string') throw new Unreadable(name);
  return value;
}

function optionalText(fields: Fields, name: string): string | undefined {
  return fields[name] === undefined || fields[name] === null ? undefined : textAt(fields, name);
}

function bytesAt(fields: Fields, name: string): Uint8Array {
  const bytes = fromHex(textAt(fields, name));
  if (!bytes) throw new Unreadable(name);
  return bytes;
}

function hashesAt(fields: Fields, name: string): Uint8Array[] | undefined {
  const value = fields[name];
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) throw new Unreadable(name);
  return value.map((entry, index) => {
    const bytes = typeof entry === 'string' ? fromHex(entry) : undefined;
    if (!bytes) throw new Unreadable(`${name}[${index}]`);
    return bytes;
  });
}

function countAt(fields: Fields, name: string): number {
  const value = fields[name];
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new Unreadable(name);
  return value as number;
}

function proofOf(fields: Fields): ProofFile {
  const event = fields['event'] as Fields | undefined | null;
  return {
    head: textAt(fields, 'head'),
    key: optionalText(fields, 'key'),
    event: event
      ? { envelope: textAt(event, 'envelope'), nonce: bytesAt(event, 'nonce') }
      : undefined,
    index: fields['position'] === undefined ? undefined : BigInt(countAt(fields, 'position')),
    inclusion: hashesAt(fields, 'inclusion'),
    earlierHead: optionalText(fields, 'earlier_head'),
    consistency: hashesAt(fields, 'consistency'),
  };
}

function receiptOf(fields: Fields): ReceiptFile {
  return {
    firstPosition: countAt(fields, 'first_position'),
    eventCount: countAt(fields, 'event_count'),
  };
}

const ONLY_HEAD = {
  key: undefined,
  event: undefined,
  index: undefined,
  inclusion: undefined,
  earlierHead: undefined,
  consistency: undefined,
};

// Reads a proof, a receipt, or a bare tree head.
export function readDropped(text: string): Dropped {
  if (text.startsWith('cassia/')) return { kind: 'proof', proof: { head: text, ...ONLY_HEAD } };
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { kind: 'unreadable', place: '' };
  }
  if (typeof parsed !== 'object' || parsed === null) return { kind: 'unreadable', place: '' };
  const whole = parsed as Fields;
  const fields = (whole['receipt'] ?? whole) as Fields;
  try {
    if ('first_position' in fields) return { kind: 'receipt', receipt: receiptOf(fields) };
    return { kind: 'proof', proof: proofOf(fields) };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', place: error.message };
    throw error;
  }
}

import { typedDecimal } from '@/shared/format/decimal_sums';
import type { TableColumn } from './types';

// The texts of a list such as "a", "b"; none where the allowed values are anything else. String
// literals of FEEL are those of JSON.
export function choicesOf(allowed: string): string[] {
  try {
    const values = JSON.parse(`[${allowed}]`) as unknown[];
    return values.every((value) => typeof value === 'string') ? values : [];
  } catch {
    return [];
  }
}

export type Typed = Readonly<Record<string, string>>;

function valueOf(type: string, text: string): string | boolean {
  if (type === 'boolean') return text === 'true';
  // Numbers stay texts, so that no digit is lost on the way.
  if (type === 'number' || type === 'integer') return typedDecimal(text) || text;
  return text;
}

// What was typed, as the inputs of a decision. What was left empty is left out: the table then says
// that it is missing; it is never false, zero or "no".
export function inputsOf(columns: readonly TableColumn[], typed: Typed): Record<string, string | boolean> {
  const inputs: Record<string, string | boolean> = {};
  for (const { name, type } of columns) {
    const text = typed[name]?.trim() ?? '';
    if (text !== '') inputs[name] = valueOf(type, text);
  }
  return inputs;
}

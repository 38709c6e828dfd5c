import { FileFault, parseCsv } from '@/shared/format/table_file';
import { emptyLine, type LineDraft } from './draft';

// Lines of goods from a file: CSV with a head, or JSON.

export interface ReadLines {
  lines: LineDraft[];
  // Heads that mean nothing to the form.
  unknown: string[];
}

const COLUMNS: Record<string, keyof LineDraft> = {
  hs_code: 'hs',
  hs: 'hs',
  goods_name: 'goods_name',
  name: 'goods_name',
  origin: 'origin',
  quantity: 'quantity',
  unit: 'unit',
  price: 'price',
  agreement: 'agreement',
  proof: 'proof',
  proof_line: 'proof_line',
};

function put(line: LineDraft, column: keyof LineDraft, text: string): LineDraft {
  if (text === '') return line;
  return { ...line, [column]: column === 'origin' ? text.toUpperCase() : text };
}

function linesOfCsv(text: string): ReadLines {
  const [head, ...rows] = parseCsv(text);
  const names = (head ?? []).map((name) => name.toLowerCase());
  const columns = names.map((name) => COLUMNS[name]);
  if (!columns.includes('hs')) throw new FileFault('no_hs_column');
  const lines = rows.map((row) =>
    columns.reduce<LineDraft>(
      (line, column, index) => (column ? put(line, column, row[index] ?? '') : line),
      emptyLine(),
    ),
  );
  return { lines, unknown: names.filter((name) => !COLUMNS[name]) };
}

// Money and quantities may come as objects, as the interface writes them, or as texts.
function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return String(value);
  const object = value as { amount?: unknown; code?: unknown } | null | undefined;
  return typeof object?.amount === 'string' ? object.amount : typeof object?.code === 'string' ? object.code : '';
}

function lineOfObject(value: unknown): LineDraft {
  const outer = (value ?? {}) as Record<string, unknown>;
  const goods = (outer['goods'] ?? outer) as Record<string, unknown>;
  const claim = (outer['claim'] ?? {}) as Record<string, unknown>;
  const given: [keyof LineDraft, unknown][] = [
    ['hs', goods['hs_code'] ?? goods['hs']],
    ['goods_name', goods['goods_name'] ?? goods['name']],
    ['origin', goods['origin']],
    ['quantity', goods['quantity']],
    ['unit', goods['unit'] ?? (goods['quantity'] as { unit?: unknown } | undefined)?.unit],
    ['price', goods['price']],
    ['agreement', claim['agreement'] ?? goods['agreement']],
    ['proof', claim['number'] ?? goods['proof']],
    ['proof_line', claim['proof_line'] ?? goods['proof_line']],
  ];
  return given.reduce((line, [column, text]) => put(line, column, textOf(text)), emptyLine());
}

function linesOfJson(text: string): ReadLines {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    throw new FileFault('not_json');
  }
  const outer = read as { lines?: unknown; consignment?: { lines?: unknown } } | null;
  const lines = Array.isArray(read) ? read : (outer?.lines ?? outer?.consignment?.lines);
  if (!Array.isArray(lines)) throw new FileFault('no_lines');
  return { lines: lines.map(lineOfObject), unknown: [] };
}

// Throws FileFault when the file holds no lines that could be read.
export function readLines(text: string): ReadLines {
  const read = /^\s*[[{]/.test(text) ? linesOfJson(text) : linesOfCsv(text);
  if (read.lines.length === 0) throw new FileFault('no_lines');
  return read;
}

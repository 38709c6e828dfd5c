// A file of declarations as it leaves the browser.

// A sheet of a workbook leaves as CSV.
const TYPES: Record<string, string> = {
  csv: 'text/csv',
  xlsx: 'text/csv',
  jsonl: 'application/x-ndjson',
  ndjson: 'application/x-ndjson',
};

export const ACCEPTED = Object.keys(TYPES).map((end) => `.${end}`).join(',');

// By the end of the name: browsers do not agree about these types. Nothing for other files.
export function typeOf(name: string): string | undefined {
  return TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
}

// An empty file with the heads of all columns. The mark in front tells spreadsheets that it is UTF-8.
export function templateOf(columns: string[]): string {
  return `\uFEFF${columns.join(',')}\r\n`;
}

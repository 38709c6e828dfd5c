// A file of declarations as it leaves the browser.

const TYPES: Record<string, string> = {
  csv: 'text/csv',
  jsonl: 'application/x-ndjson',
  ndjson: 'application/x-ndjson',
};

export const ACCEPTED = Object.keys(TYPES).map((end) => `.${end}`).join(',');

// By the end of the name: browsers do not agree about these types. Nothing for other files.
export function typeOf(name: string): string | undefined {
  return TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()];
}

// The zone reads UTF-8. Spreadsheets of Chinese Windows write GB 18030 unless they are told
// otherwise; what is not UTF-8 is read as that.
export function textOf(bytes: ArrayBuffer): { text: string; isGb18030: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isGb18030: false };
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), isGb18030: true };
  }
}

// An empty file with the heads of all columns. The mark in front tells spreadsheets that it is UTF-8.
export function templateOf(columns: string[]): string {
  return `\uFEFF${columns.join(',')}\r\n`;
}

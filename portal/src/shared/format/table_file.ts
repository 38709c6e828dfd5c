// Files that spreadsheets write, as texts and as rows of cells.

// The zone reads UTF-8. Spreadsheets of Chinese Windows write GB 18030 unless they are told
// otherwise; what is not UTF-8 is read as that.
export function textOf(bytes: ArrayBuffer): { text: string; isGb18030: boolean } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), isGb18030: false };
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), isGb18030: true };
  }
}

// Why a file cannot be read: a code, of which the pages have sentences, and what they tell.
export class FileFault extends Error {
  constructor(
    readonly code: string,
    readonly facts: Record<string, string | number> = {},
  ) {
    super(code);
  }
}

// The first of tab, semicolon and comma in the first line that stands outside of quotes.
function separatorOf(body: string): string {
  const head = body.replace(/"(?:[^"]|"")*"/g, '').split(/\r|\n/, 1)[0] ?? '';
  return ['\t', ';', ','].find((mark) => head.includes(mark)) ?? ',';
}

// RFC 4180, with the comma, the semicolon or the tab as it comes; a byte order mark is skipped.
export function parseCsv(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, '');
  const separator = separatorOf(body);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let isQuoted = false;
  const endCell = () => {
    row.push(cell.trim());
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (row.some((one) => one !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at < body.length; at += 1) {
    const letter = body[at];
    if (isQuoted) {
      if (letter === '"' && body[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else if (letter === '"') isQuoted = false;
      else cell += letter;
    } else if (letter === '"' && cell.trim() === '') {
      cell = '';
      isQuoted = true;
    } else if (letter === separator) endCell();
    else if (letter === '\n') endRow();
    else if (letter !== '\r') cell += letter;
  }
  if (isQuoted) throw new FileFault('quote_open');
  endRow();
  return rows;
}

// The same, and no rows of a text that cannot be read.
export function rowsIn(text: string): string[][] {
  try {
    return parseCsv(text);
  } catch (fault) {
    if (fault instanceof FileFault) return [];
    throw fault;
  }
}

// A spreadsheet would take some texts for formulas: an apostrophe leads them.
export const asText = (cell: string): string => (/^[=+\-@\t]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string) => (/[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join(',')).join('\n') + '\n';
}

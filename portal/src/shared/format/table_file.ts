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

export class FileFault extends Error {}

// RFC 4180, with the comma, the semicolon or the tab as it comes; a byte order mark is skipped.
export function parseCsv(text: string): string[][] {
  const body = text.replace(/^\uFEFF/, '');
  const head = body.slice(0, body.search(/\r|\n|$/));
  const separator = ['\t', ';', ','].find((mark) => head.includes(mark)) ?? ',';
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

const quoted = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((cells) => cells.map(quoted).join(',')).join('\n') + '\n';
}

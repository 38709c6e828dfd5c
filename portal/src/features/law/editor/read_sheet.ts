import { newRow, OTHERWISE, UNVERIFIED, type Sheet, type SheetColumn, type SheetHead, type SheetRow } from './sheet';

const FIRST_LINE = 'cassia-table 1';
const BECAUSE = 'allowed because ';

// The bars of a row part cells, two of them parts; within a text of FEEL they part nothing.
export function cutRow(line: string): string[][] {
  const groups: string[][] = [[]];
  let cell = '';
  let isText = false;
  for (let at = 1; at < line.length; at += 1) {
    const letter = line[at] ?? '';
    if (isText && letter === '\\') {
      cell += letter + (line[at + 1] ?? '');
      at += 1;
      continue;
    }
    if (letter === '"') isText = !isText;
    if (letter !== '|' || isText) {
      cell += letter;
      continue;
    }
    groups.at(-1)?.push(cell.trim());
    cell = '';
    if (line[at + 1] === '|') {
      groups.push([]);
      at += 1;
    }
  }
  return groups;
}

function markedCitation(text: string): [string, string] {
  const isUnverified = text === UNVERIFIED || text.endsWith(` ${UNVERIFIED}`);
  if (!isUnverified) return [text, ''];
  return [text.slice(0, -UNVERIFIED.length).trim() || '-', UNVERIFIED];
}

class Lines {
  private readonly lines: string[];
  private at = 0;
  private remarks: string[] = [];

  constructor(text: string) {
    this.lines = text.replace(/^\uFEFF/, '').split(/\r?\n/).map((line) => line.trim());
  }

  // The line that is next, behind blank lines and remarks, which are kept.
  peek(): string | undefined {
    for (; this.at < this.lines.length; this.at += 1) {
      const line = this.lines[this.at] ?? '';
      if (line.startsWith('#')) this.remarks.push(line.replace(/^# ?/, ''));
      else if (line !== '') return line;
    }
    return undefined;
  }

  next(): void {
    this.at += 1;
  }

  takeRemark(): string {
    const remark = this.remarks.join('\n');
    this.remarks = [];
    return remark;
  }

  valueOf(key: string): string | undefined {
    const line = this.peek();
    if (!line?.startsWith(`${key}:`)) return undefined;
    this.next();
    return line.slice(key.length + 1).trim();
  }
}

function readHead(lines: Lines): SheetHead | undefined {
  if (lines.peek() !== FIRST_LINE) return undefined;
  lines.next();
  const name = lines.valueOf('name');
  const titles = {
    zh: lines.valueOf('title zh') ?? '',
    en: lines.valueOf('title en') ?? '',
    vi: lines.valueOf('title vi') ?? '',
  };
  const hit = lines.valueOf('hit');
  const [from = '', to = ''] = (lines.valueOf('valid') ?? '').split(' to ');
  const gaps = lines.valueOf('gaps');
  if (name === undefined || hit === undefined || gaps === undefined) return undefined;
  const because = gaps.startsWith(BECAUSE) ? gaps.slice(BECAUSE.length).trim() : '';
  return { name, titles, hit, from, to: to === '-' ? '' : to, gaps: because, remark: lines.takeRemark() };
}

const COLUMN = /^([^:]*):\s*([^(]*?)(?:\s*\(([^)]*)\))?(?:\s+in\s+(.*))?$/;

function readColumns(lines: Lines, kind: 'input' | 'output'): SheetColumn[] {
  const columns: SheetColumn[] = [];
  for (let line = lines.peek(); line?.startsWith(`${kind} `); line = lines.peek()) {
    const [, name = '', type = '', unit = '', allowed = ''] = COLUMN.exec(line.slice(kind.length + 1)) ?? [];
    columns.push({ name: name.trim(), type: type.trim(), unit, allowed, remark: lines.takeRemark() });
    lines.next();
  }
  return columns;
}

function readRow(line: string, remark: string, inputs: number, outputs: number): SheetRow | undefined {
  const [left = [], middle = [], right = []] = cutRow(line);
  const isOtherwise = left.length === 1 && left[0] === OTHERWISE;
  if ((!isOtherwise && left.length !== inputs) || middle.length !== outputs) return undefined;
  const first = isOtherwise ? Array.from({ length: inputs }, () => '') : left;
  return newRow([...first, ...middle, ...markedCitation(right[0] ?? ''), remark], isOtherwise);
}

// Nothing where the text has not the shape of a table; the program then says what is wrong.
export function readSheet(text: string): Sheet | undefined {
  const lines = new Lines(text);
  const head = readHead(lines);
  if (!head) return undefined;
  const inputs = readColumns(lines, 'input');
  const outputs = readColumns(lines, 'output');
  if (inputs.length === 0 || outputs.length === 0 || !lines.peek()?.startsWith('|')) return undefined;
  const namesRemark = lines.takeRemark();
  lines.next();
  const rows: SheetRow[] = [];
  for (let line = lines.peek(); line !== undefined; line = lines.peek()) {
    const row = line.startsWith('|') && readRow(line, lines.takeRemark(), inputs.length, outputs.length);
    if (!row || rows.at(-1)?.isOtherwise) return undefined;
    rows.push(row);
    lines.next();
  }
  return rows.length === 0 ? undefined : { head, inputs, outputs, namesRemark, rows, endRemark: lines.takeRemark() };
}

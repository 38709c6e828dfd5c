import { FileFault, textOf } from './table_file';
import type { Truths } from './workbook/cell_text';
import type { Workbook } from './workbook/read_workbook';

// A file that holds a table: as text (CSV, or whatever its reader takes), or as a workbook (.xlsx)
// of sheets. What reads workbooks is loaded when the first one comes.

export type TableFile =
  | { kind: 'text'; text: string; isGb18030: boolean }
  | { kind: 'workbook'; workbook: Workbook };

// The first bytes of a zip, and of what held Excel's files before 2007 and holds those with a
// password today.
const ZIP = [0x50, 0x4b];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

const beginsWith = (bytes: Uint8Array, mark: number[]) => mark.every((byte, at) => bytes[at] === byte);

// What a file is, is told by what it begins with and not by its name. Throws FileFault.
export async function readTable(bytes: ArrayBuffer, truths?: Truths): Promise<TableFile> {
  const begin = new Uint8Array(bytes, 0, Math.min(4, bytes.byteLength));
  if (beginsWith(begin, COMPOUND)) throw new FileFault('old_workbook');
  if (!beginsWith(begin, ZIP)) return { kind: 'text', ...textOf(bytes) };
  const { readWorkbook } = await import('./workbook/read_workbook');
  const workbook = readWorkbook(bytes, truths);
  if (workbook.sheets.length === 0) throw new FileFault('no_content');
  return { kind: 'workbook', workbook };
}

// A table as a workbook for downloading.
export async function workbookBlob(rows: readonly (readonly string[])[], name: string): Promise<Blob> {
  const { TYPE, workbookOf } = await import('./workbook/write_workbook');
  return new Blob([workbookOf(rows, name)], { type: TYPE });
}

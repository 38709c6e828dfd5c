import { FileFault } from '../table_file';
import { stringsOf, YES_NO, type Shared } from './cell_text';
import { formatsOf } from './formats';
import { BYTES_MAX, mibOf, SHEETS_MAX } from './limits';
import { Package } from './package';
import { rowsOf, type SheetRows } from './sheet_rows';
import { childOf, childrenOf } from './xml';

// A sheet with content: its rows, or why they cannot be read.
export type WorkbookSheet = { name: string } & (({ fault?: undefined } & SheetRows) | { fault: FileFault });

export interface Workbook {
  sheets: WorkbookSheet[];
  hiddenSheets: string[]; // not read
}

const isPartOf = (type: string) => (relation: { type: string }) => relation.type === type;

function sheetOf(archive: Package, name: string, part: string, shared: Shared): WorkbookSheet {
  try {
    const root = archive.xml(part);
    if (!root) throw new FileFault('broken', { part });
    return { name, ...rowsOf(root, shared) };
  } catch (fault) {
    // One sheet of several may hold what is not read, and need not be the one that is wanted.
    if (fault instanceof FileFault && fault.code !== 'unpacked') return { name, fault };
    throw fault;
  }
}

// The sheets of a workbook (.xlsx) that hold something, in its order. Throws FileFault.
export function readWorkbook(bytes: ArrayBuffer, truths = YES_NO): Workbook {
  if (bytes.byteLength > BYTES_MAX) throw new FileFault('too_large', { most: mibOf(BYTES_MAX) });
  const archive = new Package(new Uint8Array(bytes));
  const main = [...archive.relationsOf('').values()].find(isPartOf('officeDocument'))?.part ?? '';
  const root = main.endsWith('.xml') ? archive.xml(main) : undefined;
  if (root?.name !== 'workbook') throw new FileFault('not_workbook');
  const relations = archive.relationsOf(main);
  const only = (type: string) => [...relations.values()].find(isPartOf(type))?.part ?? '';
  const shared: Shared = {
    truths,
    strings: stringsOf(archive.xml(only('sharedStrings'))),
    formats: formatsOf(archive.xml(only('styles'))),
    is1904: /^(1|true)$/.test(childOf(root, 'workbookPr')?.attributes['date1904'] ?? ''),
  };
  const told = childrenOf(childOf(root, 'sheets'), 'sheet').map(({ attributes }) => {
    const [, id = ''] = Object.entries(attributes).find(([key]) => key.endsWith(':id')) ?? [];
    const isHidden = (attributes['state'] ?? 'visible') !== 'visible';
    return { name: attributes['name'] ?? '', relation: relations.get(id), isHidden };
  });
  if (told.length > SHEETS_MAX) throw new FileFault('sheets', { most: SHEETS_MAX });
  // Sheets of charts hold no cells.
  const sheets = told
    .filter(({ isHidden, relation }) => !isHidden && relation?.type === 'worksheet')
    .map(({ name, relation }) => sheetOf(archive, name, relation?.part ?? '', shared))
    .filter((sheet) => sheet.fault || sheet.rows.length > 0);
  return { sheets, hiddenSheets: told.filter(({ isHidden }) => isHidden).map(({ name }) => name) };
}

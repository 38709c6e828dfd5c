import { strToU8, zipSync } from 'fflate';
import { lettersOf } from './sheet_rows';

// A workbook (.xlsx) of one sheet of texts. Every cell is a text and formatted as one, so that no
// spreadsheet takes it for a formula, a number or a day, neither when it opens the file nor when
// somebody edits the cell.

export const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const XML = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const codeOf = (letter: string) => `_x${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

// Letters that XML cannot hold, or would change, are written _x000D_; what looks like that already
// gets its own first letter written so.
const escaped = (text: string) =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, codeOf)
    .replace(/[&<>"]/g, (mark) => MARKS[mark] ?? mark);

const relationsOf = (...relations: [string, string][]) =>
  `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${relations
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

const overrideOf = (part: string, kind: string) => `<Override PartName="/xl/${part}.xml" ContentType="${XML}.${kind}+xml"/>`;
const defaultOf = (end: string, type: string) => `<Default Extension="${end}" ContentType="application/${type}"/>`;
const CONTENT = [
  `${HEAD}<Types xmlns="${PACKAGE}/content-types">`,
  defaultOf('rels', 'vnd.openxmlformats-package.relationships+xml'), defaultOf('xml', 'xml'),
  overrideOf('workbook', 'sheet.main'), overrideOf('worksheets/sheet1', 'worksheet'), overrideOf('styles', 'styles'),
  '</Types>',
].join('');

// 49 is the format of texts. The second look is that of the first row.
const FONT = '<sz val="11"/><name val="Calibri"/>';
const xfOf = (format: number, font: number) =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`;
const STYLES = [
  `${HEAD}<styleSheet xmlns="${MAIN}">`,
  `<fonts count="2"><font>${FONT}</font><font><b/>${FONT}</font></fonts>`,
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="3">${xfOf(0, 0)}${xfOf(49, 0)}${xfOf(49, 1)}</cellXfs></styleSheet>`,
].join('');
const VIEW = [
  '<sheetViews><sheetView workbookViewId="0">',
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
  '</sheetView></sheetViews>',
].join('');

function cellOf(text: string, row: number, column: number): string {
  const place = `r="${lettersOf(column)}${row + 1}" s="${row === 0 ? 2 : 1}"`;
  return text === '' ? `<c ${place}/>` : `<c ${place} t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

// As wide as the longest text, within reason.
function columnsOf(rows: readonly (readonly string[])[]): string {
  const width = (column: number) =>
    Math.min(60, Math.max(10, ...rows.slice(0, 200).map((cells) => (cells[column]?.length ?? 0) + 2)));
  const columns = Array.from({ length: rows[0]?.length ?? 0 }, (_, at) =>
    `<col min="${at + 1}" max="${at + 1}" width="${width(at)}" style="1" customWidth="1"/>`);
  return columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '';
}

function sheetOf(rows: readonly (readonly string[])[]): string {
  const lineOf = (cells: readonly string[], row: number) =>
    `<row r="${row + 1}">${cells.map((text, column) => cellOf(text, row, column)).join('')}</row>`;
  const lines = rows.map(lineOf);
  return `${HEAD}<worksheet xmlns="${MAIN}">${VIEW}${columnsOf(rows)}<sheetData>${lines.join('')}</sheetData></worksheet>`;
}

// The first row names the columns. `name` has what names of sheets may have: 31 letters at most.
export function workbookOf(rows: readonly (readonly string[])[], name: string): Uint8Array<ArrayBuffer> {
  const sheet = escaped(name.replace(/[[\]/\\:*?']/g, '_').slice(0, 31) || 'table');
  const parts = {
    '[Content_Types].xml': CONTENT,
    '_rels/.rels': relationsOf(['officeDocument', 'xl/workbook.xml']),
    'xl/workbook.xml': [
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews>`,
      `<sheets><sheet name="${sheet}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ].join(''),
    'xl/_rels/workbook.xml.rels': relationsOf(['worksheet', 'worksheets/sheet1.xml'], ['styles', 'styles.xml']),
    'xl/styles.xml': STYLES,
    'xl/worksheets/sheet1.xml': sheetOf(rows),
  };
  // The same table makes the same bytes, whenever it is saved.
  const mtime = new Date(2000, 0, 1);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, [strToU8(text), { mtime }]])));
}

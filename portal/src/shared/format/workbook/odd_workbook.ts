import { strToU8, zipSync } from 'fflate';

// Workbooks written by hand, for tests: what the writers of others would not write.

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

const relationsOf = (relations: [string, string][]) =>
  `<Relationships xmlns="${RELATIONS}">${relations.map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`).join('')}</Relationships>`;

export interface OddSheet {
  name: string;
  state?: string;
  xml: string; // what the worksheet holds
}

interface OddWorkbook {
  sheets: OddSheet[];
  strings?: string; // items of shared strings
  formats?: string[]; // codes, of which cells name the number, from 1 on
  is1904?: boolean;
  parts?: Record<string, string>; // in place of, or beside, the others
}

export const sheetOf = (xml: string, name = 'one'): OddSheet => ({ name, xml: `<sheetData>${xml}</sheetData>` });

export function oddBytes(parts: Record<string, string>): ArrayBuffer {
  return zipSync(Object.fromEntries(Object.entries(parts).map(([part, text]) => [part, strToU8(text)]))).buffer;
}

export function oddWorkbook({ sheets, strings = '', formats = [], is1904 = false, parts = {} }: OddWorkbook): ArrayBuffer {
  const all: Record<string, string> = {
    '_rels/.rels': relationsOf([['officeDocument', '/xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${sheets
      .map(({ name, state }, at) => `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 3}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsOf([
      ['sharedStrings', 'sharedStrings.xml'], ['styles', '../xl/styles.xml'],
      ...sheets.map((_, at): [string, string] => ['worksheet', `worksheets/sheet${at + 1}.xml`]),
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats
      .map((code, at) => `<numFmt numFmtId="${at + 164}" formatCode="${code.replaceAll('"', '&quot;')}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, at) => `<xf numFmtId="${at + 164}"/>`).join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`,
  };
  sheets.forEach(({ xml }, at) => {
    all[`xl/worksheets/sheet${at + 1}.xml`] = `<worksheet xmlns="${MAIN}">${xml}</worksheet>`;
  });
  return oddBytes({ ...all, ...parts });
}

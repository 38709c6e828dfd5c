import { describe, expect, it } from 'vitest';
import { FileFault } from '../table_file';
import { TRUE_FALSE, type Truths } from './cell_text';
import { BYTES_MAX, COLUMNS_MAX, ELEMENTS_MAX, ROWS_MAX, SHEETS_MAX, UNPACKED_MAX } from './limits';
import { oddBytes, oddWorkbook, sheetOf } from './odd_workbook';
import { readWorkbook } from './read_workbook';

function only(bytes: ArrayBuffer, truths?: Truths) {
  const [sheet] = readWorkbook(bytes, truths).sheets;
  if (!sheet) throw new Error('no sheet');
  if (sheet.fault) throw sheet.fault;
  return sheet;
}

function faultOf(read: () => unknown) {
  try {
    read();
  } catch (fault) {
    if (fault instanceof FileFault) return { code: fault.code, ...fault.facts };
    throw fault;
  }
  return undefined;
}

const row = (...cells: string[]) => `<row r="1">${cells.join('')}</row>`;
const ofCells = (...cells: string[]) => oddWorkbook({ sheets: [sheetOf(row(...cells))] });

describe('cells of a workbook', () => {
  it('are the texts that a person sees', () => {
    const bytes = oddWorkbook({
      sheets: [sheetOf(
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>in</t></is></c>' +
        '<c r="D1" t="inlineStr"><is><r><t>in </t></r><r><t>runs</t></r></is></c><c t="str"><f>"a"</f><v>a_x000D_b</v></c></row>' +
        '<row><c t="b"><v>1</v></c><c t="b"><v>0</v></c><c r="D2"><v>0.1</v></c><c r="E2"><f>D2*11</f><v>1.1000000000000001</v></c></row>' +
        '<row r="9"><c r="A9" s="1"><v>46133</v></c><c r="B9" s="2"><v>46133.354166666664</v></c><c r="C9" s="3"><v>8106000</v></c><c r="D9" t="d"><v>2026-04-21T00:00:00</v></c><c r="E9" s="4"><v>46133</v></c></row>',
      )],
      strings: '<si><t xml:space="preserve"> spaced </t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb="0" eb="1"><t>said</t></rPh></si>',
      formats: ['yyyy\\-mm\\-dd', 'yyyy/m/d h:mm', '00000000'],
    });
    expect(only(bytes).rows).toEqual([
      [' spaced ', 'rich text', 'in', 'in runs', 'a\rb'],
      ['yes', 'no', '', '0.1', '1.1'],
      ['2026-04-21', '2026-04-21T08:30', '08106000', '2026-04-21', '2026-04-21'],
    ]);
  });

  it('write yes and no as the page has it', () => {
    expect(only(ofCells('<c t="b"><v>1</v></c>', '<c t="b"><v>false</v></c>'), TRUE_FALSE).rows).toEqual([['true', 'false']]);
  });

  it('count their days from 1904 where the workbook does', () => {
    const bytes = oddWorkbook({ sheets: [sheetOf(row('<c r="A1" s="1"><v>44671</v></c>'))], is1904: true });
    expect(only(bytes).rows).toEqual([['2026-04-21']]);
  });

  it.each([
    ['<c r="B1" t="e"><v>#REF!</v></c>', { code: 'cell_error', place: 'B1', text: '#REF!' }],
    ['<c r="AB1"><f>A1</f></c>', { code: 'no_value', place: 'AB1' }],
    ['<c r="B1" s="1"><v>60</v></c>', { code: 'bad_date', place: 'B1', text: '60' }],
    ['<c r="B1"><v>1,5</v></c>', { code: 'bad_number', place: 'B1', text: '1,5' }],
    ['<c r="B1" t="s"><v>7</v></c>', { code: 'broken', part: 'B1' }],
    ['<c r="B2"><v>7</v></c>', { code: 'broken', part: 'B2' }],
    ['<c r="B1"><v>7</v></c><c r="B1"><v>8</v></c>', { code: 'broken', part: 'B1' }],
    ['<c r="B1" t="x"><v>7</v></c>', { code: 'broken', part: 'B1' }],
  ])('%s is refused with its place', (cell, fault) => {
    expect(faultOf(() => only(ofCells(cell)))).toEqual(fault);
  });
});

describe('sheets of a workbook', () => {
  it('are those that are shown and hold something; one that cannot be read stands beside others', () => {
    const { sheets, hiddenSheets } = readWorkbook(oddWorkbook({
      sheets: [
        sheetOf('', 'empty'),
        { ...sheetOf(row('<c><v>1</v></c>'), 'lists'), state: 'hidden' },
        { ...sheetOf(row('<c><v>1</v></c>'), 'macros'), state: 'veryHidden' },
        sheetOf(row('<c><v>2</v></c>'), '清单'),
        sheetOf(row('<c t="e"><v>#N/A</v></c>'), 'broken'),
      ],
    }));
    expect(sheets.map(({ name }) => name)).toEqual(['清单', 'broken']);
    expect(sheets[1]?.fault?.facts).toEqual({ place: 'A1', text: '#N/A' });
    expect(hiddenSheets).toEqual(['lists', 'macros']);
  });

  it('tell of merged cells, and of rows and columns that are not shown', () => {
    const xml = '<cols><col min="2" max="2" hidden="1"/></cols><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="B2"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:A2"/></mergeCells>';
    expect(only(oddWorkbook({ sheets: [{ name: 'one', xml }] }))).toMatchObject({ rows: [['1'], ['', '2']], merged: ['A1:A2'], hidden: 2 });
  });
});

describe('a workbook that is too much', () => {
  it('is refused by its bytes, and by what it would unpack to', () => {
    expect(faultOf(() => readWorkbook(new ArrayBuffer(BYTES_MAX + 1)))).toEqual({ code: 'too_large', most: 8 });
    const bomb = oddWorkbook({ sheets: [sheetOf(' '.repeat(UNPACKED_MAX))] });
    expect(bomb.byteLength).toBeLessThan(100_000);
    expect(faultOf(() => readWorkbook(bomb))).toEqual({ code: 'unpacked', most: 48 });
    const elements = oddWorkbook({ sheets: [sheetOf('<c/>'.repeat(ELEMENTS_MAX))] });
    expect(faultOf(() => readWorkbook(elements))).toEqual({ code: 'unpacked', most: 48 });
  });

  it('is cut where a part tells less than it holds', () => {
    const bytes = new Uint8Array(ofCells('<c><v>1</v></c>'));
    const view = new DataView(bytes.buffer);
    for (let at = 0; at + 46 < bytes.length; at += 1) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 20, true);
    }
    expect(faultOf(() => readWorkbook(bytes.buffer))?.code).toBe('broken');
  });

  it('is refused by its sheets, rows and columns', () => {
    const many = Array.from({ length: SHEETS_MAX + 1 }, (_, at) => sheetOf('', `s${at}`));
    expect(faultOf(() => readWorkbook(oddWorkbook({ sheets: many })))).toEqual({ code: 'sheets', most: SHEETS_MAX });
    const long = sheetOf('<row><c><v>1</v></c></row>'.repeat(ROWS_MAX + 1));
    expect(faultOf(() => only(oddWorkbook({ sheets: [long] })))).toEqual({ code: 'rows', most: ROWS_MAX });
    const place = 'GS1';
    expect(faultOf(() => only(ofCells(`<c r="${place}"><v>1</v></c>`)))).toEqual({ code: 'columns', most: COLUMNS_MAX, place });
    expect(only(ofCells('<c r="A1"><v>1</v></c><c r="XFD1" s="1"/>')).rows).toEqual([['1']]);
  });
});

describe('a file that is no workbook', () => {
  const root = (part: string) => `<Relationships><Relationship Id="a" Type="x/officeDocument" Target="${part}"/></Relationships>`;

  it('is told from one that is broken', () => {
    expect(faultOf(() => readWorkbook(oddBytes({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet' })))).toEqual({ code: 'not_workbook' });
    expect(faultOf(() => readWorkbook(oddBytes({ '_rels/.rels': root('word/document.xml'), 'word/document.xml': '<document/>' })))).toEqual({ code: 'not_workbook' });
    expect(faultOf(() => readWorkbook(oddBytes({ '_rels/.rels': root('xl/workbook.bin'), 'xl/workbook.bin': 'x' })))).toEqual({ code: 'not_workbook' });
    expect(faultOf(() => readWorkbook(oddBytes({ '_rels/.rels': root('xl/workbook.xml'), 'xl/workbook.xml': '<workbook>' })))).toEqual({ code: 'broken', part: 'xl/workbook.xml' });
    expect(faultOf(() => readWorkbook(ofCells('<c><v>1</v></c>').slice(0, 700)))).toEqual({ code: 'broken', part: 'zip' });
  });

  it('may bring no entities', () => {
    const laughs = '<!DOCTYPE s [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    const bytes = oddWorkbook({ sheets: [sheetOf('')], parts: { 'xl/sharedStrings.xml': laughs } });
    expect(faultOf(() => readWorkbook(bytes))).toEqual({ code: 'broken', part: 'xl/sharedStrings.xml' });
  });
});

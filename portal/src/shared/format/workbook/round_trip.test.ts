import { describe, expect, it } from 'vitest';
import writeForeign from 'write-excel-file/universal';
import { readTable, workbookBlob } from '../read_table';
import { csvOf, parseCsv } from '../table_file';
import { workbookOf } from './write_workbook';
import { readWorkbook } from './read_workbook';

const rowsOf = (bytes: ArrayBuffer) => {
  const [sheet] = readWorkbook(bytes).sheets;
  return sheet?.fault ? sheet.fault : sheet?.rows;
};

// Texts of all kinds, from a seed.
function randomTexts(seed: number) {
  let state = seed;
  const next = (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
  const ALPHABET = [
    '=', '+', '-', '@', "'", '"', '&', '<', '>', ' ', '\t', '\n', '\r', ',', ';', '0', '1', 'E', '_x000D_', '_', 'x',
    '榴莲', 'đ', '\u{1F600}', '\u0001', '\uFFFF', '\uD800', ']]>', '<!DOCTYPE', 'a',
  ];
  const text = () => Array.from({ length: 1 + next(6) }, () => ALPHABET[next(ALPHABET.length)]).join('');
  return { next, text };
}

describe('a table as a workbook', () => {
  it('comes back the same, whatever stands in it', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const { next, text } = randomTexts(seed);
      const width = 1 + next(5);
      const cells = () => Array.from({ length: width }, (_, at) => (at > 0 && next(3) === 0 ? '' : `x${text()}`));
      const rows = Array.from({ length: 1 + next(8) }, cells);
      const back = rowsOf(workbookOf(rows, 'any').buffer) as string[][];
      expect(back.map((row) => [...row, ...Array<string>(width - row.length).fill('')])).toEqual(rows);
    }
  });

  it('holds no formula, no number and no day: texts alone', () => {
    const rows = [['=1+1', '+1', '-1', '@SUM(A1)', "'x", '0810.60', '1E5', '2026-04-21']];
    expect(rowsOf(workbookOf(rows, '[bad]/name\\that:is*much?longer than thirty-one').buffer)).toEqual(rows);
  });

  it('is the same bytes each time', () => {
    expect(workbookOf([['a']], 'b')).toEqual(workbookOf([['a']], 'b'));
  });
});

describe('a workbook of another writer', () => {
  it('is read as it was written', async () => {
    const day = new Date(Date.UTC(2026, 3, 21));
    const blob = await writeForeign(
      [['line', 'hs2012', 'value', 'on', 'ok'], ['good', '9401.61', 10_000.01, { value: day, type: Date, format: 'yyyy-mm-dd' }, true],
        ['wood', 4412.1, 0.1, null, false], [null, 123_456_789_012_345, 1e-7, null, null]],
    ).toBlob();
    expect(rowsOf(await blob.arrayBuffer())).toEqual([
      ['line', 'hs2012', 'value', 'on', 'ok'], ['good', '9401.61', '10000.01', '2026-04-21', 'yes'],
      ['wood', '4412.1', '0.1', '', 'no'], ['', '123456789012345', '0.0000001', '', ''],
    ]);
  });
});

describe('a file of a table', () => {
  it('is a workbook or a text by what it begins with', async () => {
    const blob = await workbookBlob([['a', 'b']], 'n');
    expect(blob.type).toContain('spreadsheetml');
    expect((await readTable(await blob.arrayBuffer())).kind).toBe('workbook');
    expect(await readTable(new TextEncoder().encode('a,b').buffer)).toEqual({ kind: 'text', text: 'a,b', isGb18030: false });
    await expect(readTable(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0]).buffer)).rejects.toThrow('old_workbook');
    await expect(readTable(workbookOf([['']], 'n').buffer)).rejects.toThrow('no_content');
  });

  it('keeps its cells on the way through CSV', () => {
    const rows = [['a;b', 'c\td', 'e,f'], ['x\r\ny', '"', '=1']];
    expect(parseCsv(csvOf(rows))).toEqual(rows);
  });
});

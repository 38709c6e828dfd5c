import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { FileFault } from '../table_file';
import { oddWorkbook, sheetOf } from './odd_workbook';
import { readWorkbook } from './read_workbook';
import { workbookOf } from './write_workbook';

function numbersFrom(seed: number) {
  let state = seed;
  return (below: number) => (state = (state * 48_271) % 2_147_483_647) % below;
}

// What is read, or the refusal; any other error fails the test.
function read(bytes: Uint8Array<ArrayBuffer>): string {
  try {
    return readWorkbook(bytes.buffer).sheets.map(({ fault }) => fault?.code ?? 'read').join(' ') || 'empty';
  } catch (fault) {
    if (fault instanceof FileFault) return fault.code;
    throw fault;
  }
}

const whole = workbookOf([['line', 'value'], ['good', 'CNY 1.00'], ['wood', '<&>']], 'bill');
const odd = new Uint8Array(oddWorkbook({
  sheets: [sheetOf('<row r="1"><c r="A1" s="1"><v>46133</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="b"><v>1</v></c></row>')],
  strings: '<si><t>text</t></si>',
  formats: ['yyyy-mm-dd'],
}));

describe('a damaged workbook', () => {
  it.each([['of texts', whole], ['of all kinds of cells', odd]])('%s is read or refused, whatever bytes change', (_, bytes) => {
    const next = numbersFrom(11);
    const outcomes = new Set<string>();
    for (let turn = 0; turn < 600; turn += 1) {
      const changed = bytes.slice(0, next(8) === 0 ? 4 + next(bytes.length - 4) : bytes.length);
      for (let times = 1 + next(4); times > 0; times -= 1) changed[next(changed.length)] = next(256);
      outcomes.add(read(changed));
    }
    expect(outcomes).toContain('broken');
    expect(outcomes).toContain('read');
  });

  it('is read or refused, whatever letters of its parts change', () => {
    const next = numbersFrom(12);
    const LETTERS = '<>/="& 0129ABrsctvxl.-'.split('');
    const parts = Object.entries(unzipSync(odd));
    const outcomes = new Set<string>();
    for (let turn = 0; turn < 300; turn += 1) {
      const at = next(parts.length);
      const changed = parts.map(([name, content], index): [string, Uint8Array] => {
        const copy = content.slice();
        if (index === at) copy[next(copy.length)] = (LETTERS[next(LETTERS.length)] ?? '').charCodeAt(0);
        return [name, copy];
      });
      outcomes.add(read(zipSync(Object.fromEntries(changed))));
    }
    for (const outcome of ['read', 'broken', 'not_workbook']) expect(outcomes).toContain(outcome);
  });
});

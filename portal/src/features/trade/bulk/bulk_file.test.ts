// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { textOf } from '@/shared/format/table_file';
import { ACCEPTED, templateOf, typeOf } from './bulk_file';

const bytesOf = (...bytes: number[]) => new Uint8Array(bytes).buffer;

describe('a file of declarations', () => {
  it('is CSV, a workbook or JSON Lines by the end of its name', () => {
    expect(typeOf('六月.CSV')).toBe('text/csv');
    expect(typeOf('june.2026.jsonl')).toBe('application/x-ndjson');
    expect(typeOf('june.ndjson')).toBe('application/x-ndjson');
    expect(typeOf('june.xlsx')).toBe('text/csv');
    expect(typeOf('june.xls')).toBeUndefined();
    expect(typeOf('june')).toBeUndefined();
    expect(ACCEPTED).toBe('.csv,.xlsx,.jsonl,.ndjson');
  });

  it('is read as UTF-8, and as GB 18030 when it is not', () => {
    const utf8 = new TextEncoder().encode('榴莲').buffer;
    expect(textOf(utf8)).toEqual({ text: '榴莲', isGb18030: false });
    expect(textOf(bytesOf(0xc1, 0xf1, 0xc1, 0xab))).toEqual({ text: '榴莲', isGb18030: true });
  });

  it('begins as a template with every column', () => {
    expect(templateOf(['declaration_id', 'goods.hs_code'])).toBe('\uFEFFdeclaration_id,goods.hs_code\r\n');
  });
});

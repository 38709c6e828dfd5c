import { describe, expect, it } from 'vitest';
import { mediaTypeOf, sizeText } from './file_types';

describe('the type of a file', () => {
  it('is told by the end of its name', () => {
    expect(mediaTypeOf('发票 7.PDF', '')).toBe('application/pdf');
    expect(mediaTypeOf('lines.xml', 'text/xml')).toBe('application/xml');
    expect(mediaTypeOf('lines.csv', 'application/vnd.ms-excel')).toBe('text/csv');
  });
  it('is what the browser says of other names', () => {
    expect(mediaTypeOf('photo', 'image/heic')).toBe('image/heic');
    expect(mediaTypeOf('photo', '')).toBe('application/octet-stream');
  });
});

describe('the size of a file', () => {
  it('has at most one digit behind the point', () => {
    expect(sizeText(0)).toBe('0 B');
    expect(sizeText(1023)).toBe('1023 B');
    expect(sizeText(1_450_000)).toBe('1.4 MB');
    expect(sizeText(20_971_520)).toBe('20 MB');
  });
});

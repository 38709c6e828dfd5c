// @vitest-environment node
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { childrenOf, findIndustries, pathOf, readIndustries } from './industry';

const industries = readIndustries(readFileSync('src/features/investment/industries.csv', 'utf8'));
const codes = (found: { code: string }[]) => found.map(({ code }) => code);

describe('the classes of GB/T 4754', () => {
  it('are those that the law knows, each with a name', () => {
    const known = readFileSync('../law/codes/industries.csv', 'utf8').trim().split('\n').slice(1);
    expect(codes(industries)).toEqual(known);
    expect(industries.filter(({ name }) => name === '')).toEqual([]);
  });
  it('are found by code, with and without the section', () => {
    expect(codes(findIndustries(industries, 'c21', 3))).toEqual(['C21', 'C2110', 'C2120']);
    expect(codes(findIndustries(industries, '2110', 3))).toEqual(['C2110']);
  });
  it('are found by name, what is called so before what only contains it', () => {
    const found = findIndustries(industries, '家具', 40);
    expect(found[0]).toEqual({ code: 'C21', name: '家具制造业' });
    expect(codes(found)).toContain('C2110');
    expect(codes(findIndustries(industries, '综合医院', 5))[0]).toBe('Q8411');
    expect(codes(findIndustries(industries, '沿海 货物', 5))).toEqual(['G5522']);
    expect(findIndustries(industries, '  ', 5)).toEqual([]);
    expect(findIndustries(industries, '没有这样的', 5)).toEqual([]);
  });
  it('have a path from their section', () => {
    expect(codes(pathOf(industries, 'G5522'))).toEqual(['G', 'G55', 'G552', 'G5522']);
    expect(pathOf(industries, 'Z99')).toEqual([]);
  });
  it('are opened level by level', () => {
    expect(codes(childrenOf(industries, ''))).toHaveLength(20);
    expect(codes(childrenOf(industries, 'G55'))).toEqual(['G551', 'G552', 'G553']);
    expect(childrenOf(industries, 'G5522')).toEqual([]);
  });
});

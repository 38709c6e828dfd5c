import { describe, expect, it } from 'vitest';
import { choicesOf, inputsOf } from './inputs';
import type { TableColumn } from './types';

const column = (name: string, type: string): TableColumn => ({ name, type, unit: '', allowed: '' });

describe('the choices of an input', () => {
  it.each([
    ['"none", "A", "B"', ['none', 'A', 'B']],
    ['"a, b"', ['a, b']],
    ['>= 0', []],
    ['1, 2', []],
    ['not("a")', []],
    ['', []],
  ])('of %j are %j', (allowed, choices) => {
    expect(choicesOf(allowed)).toEqual(choices);
  });
});

describe('what was typed', () => {
  const columns = [column('is_single', 'boolean'), column('price', 'number'), column('level', 'string')];

  it('becomes values of the columns, and numbers keep their digits', () => {
    expect(inputsOf(columns, { is_single: 'false', price: ' 12345678901234567890.10 ', level: 'A' }))
      .toEqual({ is_single: false, price: '12345678901234567890.10', level: 'A' });
  });

  it('is left out where it is empty', () => {
    expect(inputsOf(columns, { price: ' ', level: '' })).toEqual({});
  });

  it('is sent as it is where it is no number, for the table to refuse', () => {
    expect(inputsOf(columns, { price: 'cheap' })).toEqual({ price: 'cheap' });
  });
});

import { expect, test } from 'vitest';
import { groupsOf } from './groups';
import type { Parameter } from './types';

const parameter = (name: string, id: string): Parameter => ({
  name,
  package: id,
  kind: 'count',
  unit: '',
  title: name,
  values: [],
});

test('parameters stand under their package, in the order they came', () => {
  const groups = groupsOf([parameter('z', '20-b'), parameter('y', '10-a'), parameter('x', '20-b')]);
  expect(groups.map(({ id }) => id)).toEqual(['10-a', '20-b']);
  expect(groups[1]?.parameters.map(({ name }) => name)).toEqual(['z', 'x']);
});

test('no parameters, no groups', () => {
  expect(groupsOf([])).toEqual([]);
});

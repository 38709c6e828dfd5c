import { describe, expect, it } from 'vitest';
import { FEATURES } from './features';

describe('the pages', () => {
  it('have each their own path: the router would show only the first of two', () => {
    const paths = FEATURES.flatMap(({ pages }) => pages.map(({ path }) => path));
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path, at) => paths.indexOf(path) !== at)).toEqual([]);
  });
});

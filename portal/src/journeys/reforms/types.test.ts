import { describe, expect, it } from 'vitest';
import { areasOf, instantOf, standingAmong, type Force } from './types';

const NOW = Date.parse('2026-05-01T00:00:00Z');
const force = (change: Partial<Force> = {}): Force => ({
  reform: 'limit_2026',
  title: '',
  kind: 'pilot',
  area: 'nanning',
  group: '',
  from: '2026-04-01T00:00:00Z',
  until: null,
  values: [],
  digest: 'a'.repeat(64),
  package_digest: 'b'.repeat(64),
  pauses: [],
  is_rolled_back: false,
  ...change,
});
const paused = { pauses: [{ from: '2026-04-20T00:00:00Z', until: null }] };

describe('entries of a reform at places', () => {
  it('stand, come, pause and end by the clock', () => {
    const standing = (change: Partial<Force>) => standingAmong(force(change), [], NOW).standing;
    expect(standing({})).toBe('standing');
    expect(standing({ from: '2026-06-01T00:00:00Z' })).toBe('coming');
    expect(standing(paused)).toBe('paused');
    expect(standing({ until: '2026-05-01T00:00:00Z' })).toBe('over');
    expect(standing({ is_rolled_back: true, until: '2026-04-30T00:00:00Z' })).toBe('rolled_back');
  });
  it('wait behind the one that was made last there, which alone steps are about', () => {
    const pilot = force();
    const adopted = force({ kind: 'adoption' });
    expect(standingAmong(pilot, [pilot, adopted], NOW)).toEqual({ standing: 'behind', isLast: false });
    expect(standingAmong(adopted, [pilot, adopted], NOW)).toEqual({ standing: 'standing', isLast: true });
  });
  it('decide again while the later one is paused or over', () => {
    const pilot = force();
    expect(standingAmong(pilot, [pilot, force(paused)], NOW)).toEqual({ standing: 'standing', isLast: false });
    const back = force({ is_rolled_back: true, until: '2026-04-30T00:00:00Z' });
    expect(standingAmong(pilot, [pilot, back], NOW)).toEqual({ standing: 'standing', isLast: true });
  });
  it('have nothing to do with other places and groups', () => {
    const pilot = force();
    const others = [pilot, force({ area: 'chongzuo' }), force({ group: 'aeo_importers' })];
    expect(standingAmong(pilot, others, NOW)).toEqual({ standing: 'standing', isLast: true });
  });
});

describe('what a step is given', () => {
  it('may be in force in every area of the whole zone, or in those named', () => {
    expect(areasOf(['whole'])).toEqual(['whole', 'nanning', 'qinzhou_port', 'chongzuo']);
    expect(areasOf(['chongzuo'])).toEqual(['chongzuo']);
  });
  it('takes a time of the zone', () => {
    expect(instantOf('2026-10-21T00:00')).toBe('2026-10-20T16:00:00Z');
    expect(instantOf('')).toBeNull();
    expect(instantOf('tomorrow')).toBeNull();
  });
});

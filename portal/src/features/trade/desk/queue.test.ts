import { describe, expect, it } from 'vitest';
import { addressOf } from '@/shared/api/client';
import { holderQuery } from './queue';

describe('the queue of a desk', () => {
  it('asks for the own cases, for those of nobody, or for all', () => {
    const asked = (holder: 'all' | 'mine' | 'unassigned') =>
      addressOf('/queue', holderQuery(holder, 'wei'));
    expect(asked('mine')).toBe('/api/v1/queue?assigned_to=wei');
    expect(asked('unassigned')).toBe('/api/v1/queue?assigned_to=');
    expect(asked('all')).toBe('/api/v1/queue');
  });
});

import { describe, expect, it } from 'vitest';
import { isAtWork, percentOf, stepsOf, waitingOf } from './progress';
import type { BulkJob, BulkState } from './types';

const job = (state: BulkState, looked_at = 0, lodged = 0): BulkJob => ({
  job: 'j1',
  organisation: 'fruit',
  file_name: 'june.csv',
  started_by: 'li',
  state,
  counts: { declarations: 300, acceptable: 0, lodged, refused: 20 },
  looked_at,
  created_at: '2026-04-21T00:30:00Z',
});

describe('a bulk job', () => {
  it('offers what its state allows', () => {
    expect(stepsOf(job('checking'))).toEqual(['cancel']);
    expect(stepsOf(job('checked'))).toEqual(['lodge', 'cancel', 'remove']);
    expect(stepsOf(job('lodging'))).toEqual(['pause', 'cancel']);
    expect(stepsOf(job('paused'))).toEqual(['lodge', 'cancel', 'remove']);
    expect(stepsOf(job('done', 300, 280))).toEqual(['lodge', 'remove']);
    expect(stepsOf(job('done', 300, 300))).toEqual(['remove']);
    expect(stepsOf(job('cancelled'))).toEqual(['remove']);
  });

  it('is asked about while it works', () => {
    expect(isAtWork(job('checking'))).toBe(true);
    expect(isAtWork(job('lodging'))).toBe(true);
    expect(isAtWork(job('paused'))).toBe(false);
    expect(isAtWork(undefined)).toBe(false);
  });

  it('is never further than it is', () => {
    expect(percentOf(job('checking', 299))).toBe(99);
    expect(percentOf(job('lodging', 0))).toBe(0);
    expect(percentOf(job('paused', 150))).toBe(50);
    expect(percentOf(job('checked', 300))).toBe(100);
  });

  it('waits for what is neither judged nor lodged', () => {
    expect(waitingOf(job('lodging', 100, 80))).toBe(200);
  });
});

import { describe, expect, it } from 'vitest';
import { closingOf } from './closing';

const event = (position: number, type: string, conflictNo: number) => ({
  position,
  type: `trade.gate_devices.${type}`,
  envelope: JSON.stringify({
    body: { conflict: { conflict_no: conflictNo } },
    context: { decided_at: '2026-04-20T05:00:00Z' },
  }),
});

describe('the closing of a case at a gate', () => {
  const events = [event(7, 'offline_conflict_found', 1), event(8, 'conflict_closed', 2), event(9, 'conflict_closed', 1)];

  it('is found among the events of its device', () => {
    expect(closingOf(events, 1)).toEqual({ position: 9, at: '2026-04-20T05:00:00Z' });
  });

  it('is not there while the case is open', () => {
    expect(closingOf(events, 3)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import type { Me } from '@/shared/api/types';
import { actorsOf, split, waitingOf } from './waiting';
import type { AppointmentRow, DeclarationRow } from './types';

const me = (...roles: string[]) => ({ grants: roles.map((role) => ({ role, area: 'whole' })) }) as Me;

const declaration = (key: string, next_actor: string, next_by: string | null, day: string | null = null) =>
  ({ key, next_actor, next_action: 'release', next_by, next_by_day: day }) as DeclarationRow;

describe('what waits', () => {
  it('is mine when my role acts next, the first promise on top', () => {
    const rows = waitingOf(
      [
        declaration('no-limit', 'customs', null),
        declaration('later', 'customs', '2026-04-20T08:00:00Z'),
        declaration('today', 'customs', null, '2026-04-20'),
        declaration('first', 'customs', '2026-04-20T02:00:00Z'),
        declaration('theirs', 'declarant', '2026-04-20T01:00:00Z'),
      ],
      [{ key: 'B1', phase: 'open', next_actor: 'carrier', next_action: '', next_by: null } as AppointmentRow],
    );
    const { mine, others } = split(rows, actorsOf(me('customs_officer')));
    expect(mine.map(({ key }) => key)).toEqual(['first', 'later', 'today', 'no-limit']);
    expect(others.map(({ key }) => key)).toEqual(['theirs']);
  });
  it('is nobody’s who has no role', () => {
    expect(actorsOf(me())).toEqual([]);
    expect(actorsOf(me('declarant', 'dispatcher'))).toEqual(['declarant', 'carrier']);
  });
});

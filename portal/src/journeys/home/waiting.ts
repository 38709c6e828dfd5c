import { hasRole } from '@/shared/feature';
import type { Me } from '@/shared/api/types';
import type { AppointmentRow, DeclarationRow, Waiting } from './types';

// Whose turn counts as mine: by the roles that I hold.
export function actorsOf(me: Me): string[] {
  const actors: [string, string[]][] = [
    ['declarant', ['declarant', 'treasurer']],
    ['customs', ['customs_officer', 'customs_supervisor']],
    ['carrier', ['dispatcher']],
    ['port_operator', ['gate_operator']],
    ['border_police', ['border_guard']],
  ];
  return actors.filter(([, roles]) => hasRole(me, ...roles)).map(([actor]) => actor);
}

export function waitingOf(declarations: DeclarationRow[], batches: AppointmentRow[]): Waiting[] {
  return [
    ...declarations.map((row) => ({
      key: row.key,
      kind: 'declaration' as const,
      actor: row.next_actor,
      action: row.next_action,
      by: row.next_by,
      day: row.next_by_day,
      link: `/consignments/${encodeURIComponent(row.key)}`,
    })),
    ...batches.map((row) => ({
      key: row.key,
      kind: 'batch' as const,
      actor: row.next_actor,
      action: row.next_action,
      by: row.next_by,
      day: null,
      link: '/appointments',
    })),
  ].filter(({ action }) => action !== '');
}

// The end of a limit; a day ends with its last minute in the zone.
function endOf(row: Waiting): number {
  if (row.by) return new Date(row.by).getTime();
  if (row.day) return new Date(`${row.day}T23:59:59+08:00`).getTime();
  return Number.POSITIVE_INFINITY;
}

export function byEnd(rows: Waiting[]): Waiting[] {
  return [...rows].sort((left, right) => {
    const [a, b] = [endOf(left), endOf(right)];
    return a === b ? left.key.localeCompare(right.key) : a < b ? -1 : 1;
  });
}

// What is mine to do, and what others have in hand.
export function split(rows: Waiting[], actors: string[]): { mine: Waiting[]; others: Waiting[] } {
  const sorted = byEnd(rows);
  return {
    mine: sorted.filter(({ actor }) => actors.includes(actor)),
    others: sorted.filter(({ actor }) => !actors.includes(actor)),
  };
}

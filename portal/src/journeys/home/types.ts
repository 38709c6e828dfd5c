import type { Money } from '@/shared/api/types';

// What the home page shows of the desks' tables.

export interface Waiting {
  key: string;
  kind: 'declaration' | 'batch';
  actor: string;
  action: string;
  by: string | null;
  day: string | null;
  link: string;
}

export interface DeclarationRow {
  key: string;
  phase: string;
  accepted_at: string;
  tax: Money;
  next_actor: string;
  next_action: string;
  next_by: string | null;
  next_by_day: string | null;
}

export interface AppointmentRow {
  key: string;
  phase: string;
  next_actor: string;
  next_action: string;
  next_by: string | null;
}

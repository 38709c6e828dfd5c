import type { DatedValue } from './types';

// The value in force on a day (YYYY-MM-DD texts compare as days do); undefined when there is none.
// Unknown is not zero: who shows it says so.
export function valueOn(values: readonly DatedValue[], day: string): DatedValue | undefined {
  return values.find(
    (value) => value.valid_from <= day && (value.valid_to === null || day <= value.valid_to),
  );
}

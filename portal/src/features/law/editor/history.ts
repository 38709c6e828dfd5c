// What was before, so that a change can be taken back and made again. Keys pressed in one cell are
// one step: they bear its name.

const STEPS_KEPT = 200;

export interface History<T> {
  now: T;
  past: readonly T[];
  future: readonly T[];
  step?: string | undefined;
}

export function begun<T>(now: T): History<T> {
  return { now, past: [], future: [] };
}

export function changed<T>(history: History<T>, next: T, step?: string): History<T> {
  if (next === history.now) return history;
  const isSameStep = step !== undefined && step === history.step;
  const past = isSameStep ? history.past : [...history.past, history.now].slice(-STEPS_KEPT);
  return { now: next, past, future: [], step };
}

// The next change is a step of its own, even of the same name.
export function ended<T>(history: History<T>): History<T> {
  return history.step === undefined ? history : { ...history, step: undefined };
}

export function undone<T>({ now, past, future }: History<T>): History<T> {
  const before = past.at(-1);
  return before === undefined ? { now, past, future } : { now: before, past: past.slice(0, -1), future: [now, ...future] };
}

export function redone<T>({ now, past, future }: History<T>): History<T> {
  const [after, ...later] = future;
  return after === undefined ? { now, past, future } : { now: after, past: [...past, now], future: later };
}

import { useCallback, useReducer } from 'react';

const STEPS_KEPT = 100;

export interface History<T> {
  now: T;
  past: T[];
  future: T[];
  at: string | undefined; // the field that the last step changed
}

export type Step<T> =
  | { kind: 'change'; make: (now: T) => T; at: string | undefined }
  | { kind: 'undo' }
  | { kind: 'redo' };

export const begin = <T,>(now: T): History<T> => ({ now, past: [], future: [], at: undefined });

// Keys pressed in one field are one step.
export function stepped<T>(history: History<T>, step: Step<T>): History<T> {
  const { now, past, future, at } = history;
  if (step.kind === 'change') {
    const next = step.make(now);
    if (next === now) return history;
    const isSameStep = step.at !== undefined && step.at === at;
    return { now: next, past: isSameStep ? past : [...past, now].slice(-STEPS_KEPT), future: [], at: step.at };
  }
  const [from, to] = step.kind === 'undo' ? [past, future] : [future, past];
  const next = from.at(-1);
  if (next === undefined) return history;
  const [less, more] = [from.slice(0, -1), [...to, now]];
  return step.kind === 'undo'
    ? { now: next, past: less, future: more, at: undefined }
    : { now: next, past: more, future: less, at: undefined };
}

export type Change<T> = (make: (now: T) => T, at?: string) => void;

export function useHistory<T>(first: () => T) {
  const [history, step] = useReducer(stepped<T>, undefined, () => begin(first()));
  const change = useCallback<Change<T>>((make, at) => step({ kind: 'change', make, at }), []);
  return {
    now: history.now,
    change,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    undo: () => step({ kind: 'undo' }),
    redo: () => step({ kind: 'redo' }),
  };
}

import type { GoodsDraft } from './bill_facts';
import type { Draft, LineDraft } from './draft';

// A change of the form: new fields, or what to make of those that are there by then.
export type Change<Of> = Partial<Of> | ((before: Of) => Partial<Of>);

// What every part of the form is given.
export interface PartProps {
  draft: Draft;
  change: (part: Change<Draft>) => void;
  // What was refused about a field, if anything.
  errorOf: (field: string, line?: number) => string | undefined;
}

export type SetLine = (part: Change<LineDraft>) => void;
export type SetGoods = (part: Change<GoodsDraft>) => void;

export function changed<Of>(before: Of, part: Change<Of>): Of {
  return { ...before, ...(typeof part === 'function' ? part(before) : part) };
}

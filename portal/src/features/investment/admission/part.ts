import type { Change } from '@/shared/ui/use_history';
import type { Form } from './form';

// What every part of the form is given.
export interface PartProps {
  form: Form;
  change: Change<Form>;
  errorAt: (field: string) => string | undefined;
  refusal: Refusal | undefined;
}

// A field, as places.ts calls it, and what is wrong with it.
export interface Refusal {
  field: string;
  text: string;
}

// What a row is told of the refusal: nothing when it is about another, so that this one is not drawn anew.
export const ofRow = (refusal: Refusal | undefined, row: string) =>
  refusal?.field.startsWith(`${row}.`) ? refusal : undefined;

export const textAt = (refusal: Refusal | undefined, field: string) =>
  refusal?.field === field ? refusal.text : undefined;

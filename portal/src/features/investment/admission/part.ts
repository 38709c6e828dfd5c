import type { Change } from './history';
import type { Form } from './form';

// What every part of the form is given.
export interface PartProps {
  form: Form;
  change: Change<Form>;
  errorAt: (field: string) => string | undefined;
}

import { useId, type ReactNode } from 'react';

// Form fields as the browser has them: they work with a keyboard, a phone's own pickers and a
// screen reader without help. Each shows what was refused about it right below.

interface FieldProps {
  label: ReactNode;
  error?: string | undefined;
  hint?: ReactNode;
  className?: string;
}

function Frame({
  id,
  label,
  error,
  hint,
  className = '',
  children,
}: FieldProps & { id: string; children: ReactNode }) {
  return (
    <div className={`field ${error ? 'field-refused' : ''} ${className}`}>
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && (
        <p id={`${id}-hint`} className="hint soft">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      )}
    </div>
  );
}

function described(id: string, { error, hint }: FieldProps) {
  const parts = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    id,
    'aria-invalid': error ? true : undefined,
    ...(parts && { 'aria-describedby': parts }),
  };
}

interface TextFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  type?: 'text' | 'date' | 'datetime-local' | 'search';
  // Decimals are texts; a phone then shows its number keys.
  isDecimal?: boolean;
  isRequired?: boolean;
  placeholder?: string;
  options?: { value: string; label: string }[];
  onBlur?: () => void;
}

export function TextField(props: TextFieldProps) {
  const id = useId();
  const { value, onChange, type = 'text', isDecimal, isRequired, placeholder, options } = props;
  return (
    <Frame {...props} id={id}>
      <input
        {...described(id, props)}
        className={isDecimal ? 'input figure-input' : 'input'}
        type={type}
        value={value}
        required={isRequired}
        placeholder={placeholder}
        autoComplete="off"
        inputMode={isDecimal ? 'decimal' : undefined}
        list={options ? `${id}-list` : undefined}
        onBlur={props.onBlur}
        onChange={(event) => onChange(event.target.value)}
      />
      {options && (
        <datalist id={`${id}-list`}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </datalist>
      )}
    </Frame>
  );
}

interface ChoiceFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  options: { value: string; label: string }[];
  none?: string;
}

export function ChoiceField(props: ChoiceFieldProps) {
  const id = useId();
  return (
    <Frame {...props} id={id}>
      <select
        {...described(id, props)}
        className="input"
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      >
        {props.none !== undefined && <option value="">{props.none}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Frame>
  );
}

interface CheckFieldProps {
  label: ReactNode;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
}

export function CheckField({ label, isChecked, onChange }: CheckFieldProps) {
  return (
    <label className="check-field">
      <input
        type="checkbox"
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}

interface AreaFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
}

export function AreaField(props: AreaFieldProps) {
  const id = useId();
  return (
    <Frame {...props} id={id}>
      <textarea
        {...described(id, props)}
        className="input"
        rows={3}
        value={props.value}
        onChange={(event) => props.onChange(event.target.value)}
      />
    </Frame>
  );
}

import { useState } from 'react';

export interface Group {
  label: string;
  options: { value: string; label: string }[];
}

interface RowSelectProps {
  label: string;
  value: string;
  valueLabel: string; // how the value is shown before the choices are there
  groups: () => Group[];
  none: string;
  // Many rows of many choices: they are made when one comes to the field.
  isLate: boolean;
  isRefused?: boolean;
  describedBy?: string | undefined;
  onChange: (value: string) => void;
}

// A choice in a row of a table.
export function RowSelect(props: RowSelectProps) {
  const [isReached, setReached] = useState(false);
  const groups = isReached || !props.isLate ? props.groups() : [];
  const isNamed = props.value === '' || groups.some(({ options }) => options.some(({ value }) => value === props.value));
  return (
    <select
      aria-label={props.label}
      aria-invalid={props.isRefused || undefined}
      aria-describedby={props.describedBy}
      value={props.value}
      onFocus={() => setReached(true)}
      onPointerEnter={() => setReached(true)}
      onChange={(event) => props.onChange(event.target.value)}
    >
      <option value="">{props.none}</option>
      {!isNamed && <option value={props.value}>{props.valueLabel}</option>}
      {groups.map(({ label, options }) =>
        groups.length === 1 ? (
          options.map((option) => <Choice key={option.value} {...option} />)
        ) : (
          <optgroup key={label} label={label}>
            {options.map((option) => (
              <Choice key={option.value} {...option} />
            ))}
          </optgroup>
        ),
      )}
    </select>
  );
}

function Choice({ value, label }: { value: string; label: string }) {
  return <option value={value}>{label}</option>;
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { columnLabel, useUnitWord } from '../unit_word';
import { choicesOf, inputsOf, type Typed } from './inputs';
import type { TableColumn } from './types';

interface InputFieldProps {
  column: TableColumn;
  value: string;
  error: string | undefined;
  onChange: (value: string) => void;
}

// How moments are written that no picker of the browser gives.
const FORMS: Record<string, string> = {
  time: '09:30:00',
  'date and time': '2026-03-02T09:30:00+08:00',
  'days and time duration': 'P3DT12H',
  'years and months duration': 'P1Y6M',
};

function InputField({ column, ...field }: InputFieldProps) {
  const { t } = useTranslation('law');
  const label = columnLabel(column, useUnitWord());
  if (column.type === 'boolean') {
    const options = [
      { value: 'true', label: t('value.yes') },
      { value: 'false', label: t('value.no') },
    ];
    return <ChoiceField {...field} label={label} options={options} none={t('trial.choose')} />;
  }
  const choices = column.type === 'string' ? choicesOf(column.allowed) : [];
  if (choices.length > 0) {
    const options = choices.map((value) => ({ value, label: value }));
    return <ChoiceField {...field} label={label} options={options} none={t('trial.choose')} />;
  }
  const form = FORMS[column.type];
  return (
    <TextField
      {...field}
      label={label}
      type={column.type === 'date' ? 'date' : 'text'}
      isDecimal={column.type === 'number' || column.type === 'integer'}
      hint={column.allowed && t('trial.allowed', { allowed: column.allowed })}
      {...(form && { placeholder: form })}
    />
  );
}

interface TrialProps {
  columns: TableColumn[];
  // The input that was refused, and what was said of it.
  refused: { place: string; sentence: string } | undefined;
  isBusy: boolean;
  onDecide: (inputs: Record<string, string | boolean>) => void;
  onChange: () => void;
}

// The inputs of a decision, each as its column is. Nothing is kept of what is tried.
export function Trial({ columns, refused, isBusy, onDecide, onChange }: TrialProps) {
  const { t } = useTranslation('law');
  const [typed, setTyped] = useState<Typed>({});
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onDecide(inputsOf(columns, typed));
      }}
    >
      <div className="form-grid">
        {columns.map((column) => (
          <InputField
            key={column.name}
            column={column}
            value={typed[column.name] ?? ''}
            error={refused?.place === column.name ? refused.sentence : undefined}
            onChange={(value) => {
              setTyped({ ...typed, [column.name]: value });
              onChange();
            }}
          />
        ))}
      </div>
      <p className="button-row trial-foot">
        <button type="submit" className="solid-button" disabled={isBusy}>
          {t('trial.decide')}
        </button>
      </p>
    </form>
  );
}

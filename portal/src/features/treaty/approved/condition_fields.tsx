import { useTranslation } from 'react-i18next';
import { zoneToday } from '@/shared/format/dates';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import type { Typed } from './conditions';
import { isDay } from './standing';

interface ConditionFieldsProps {
  typed: Typed;
  onChange: (typed: Typed) => void;
  // What was refused about a field of the conditions.
  errorOf: (field: string) => string | undefined;
}

// The facts that approval is asked or decided by. What is not said yet is neither yes nor no.
export function ConditionFields({ typed, onChange, errorOf }: ConditionFieldsProps) {
  const { t } = useTranslation('treaty');
  const set = (part: Partial<Typed>) => onChange({ ...typed, ...part });
  const ahead = (day: string) => (isDay(day) && day > zoneToday() ? t('approved.day_ahead') : undefined);
  const yesNo = ['yes', 'no'].map((value) => ({ value, label: t(`approved.${value}`) }));
  const truth = (field: 'is_aeo_advanced' | 'has_trained_staff' | 'has_offence') => (
    <ChoiceField
      label={t(`approved.condition.${field}`)}
      hint={t(`approved.condition.${field}.hint`)}
      value={typed[field]}
      none={t('choose')}
      options={yesNo}
      error={errorOf(field)}
      onChange={(value) => set({ [field]: value })}
    />
  );
  const day = (field: 'records_since' | 'last_offence') => (
    <TextField
      label={t(`approved.condition.${field}`)}
      hint={t(`approved.condition.${field}.hint`)}
      type="date"
      value={typed[field]}
      error={errorOf(field) ?? ahead(typed[field])}
      onChange={(value) => set({ [field]: value })}
    />
  );
  return (
    <div className="form-grid wide-fields">
      {truth('is_aeo_advanced')}
      {truth('has_trained_staff')}
      {day('records_since')}
      {truth('has_offence')}
      {typed.has_offence === 'yes' && day('last_offence')}
    </div>
  );
}

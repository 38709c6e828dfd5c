import { useTranslation } from 'react-i18next';

const TONES: Record<string, string> = {
  released: 'yes',
  closed: 'yes',
  passed: 'yes',
  left: 'yes',
  gone: 'yes',
  open: 'yes',
  held: 'no',
  turned_back: 'no',
  missed: 'no',
  cancelled: 'off',
  withdrawn: 'off',
  part_released: 'half',
  waiting: 'half',
};

// Where something stands, in words; the colour only repeats them.
export function PhaseTag({ phase }: { phase: string }) {
  const { t } = useTranslation('trade');
  if (!phase) return null;
  return <span className={`phase phase-${TONES[phase] ?? 'on'}`}>{t(`phase.${phase}`, phase)}</span>;
}

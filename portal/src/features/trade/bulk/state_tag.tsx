import { useTranslation } from 'react-i18next';
import type { BulkLine, BulkState } from './types';

const JOB_TONES: Record<BulkState, string> = {
  checking: 'on',
  checked: 'half',
  lodging: 'on',
  paused: 'half',
  done: 'yes',
  cancelled: 'off',
};

const LINE_TONES: Record<BulkLine['state'], string> = {
  waiting: 'off',
  acceptable: 'half',
  lodged: 'yes',
  refused: 'no',
};

// Where a job stands, in words; the colour only repeats them.
export function JobTag({ state }: { state: BulkState }) {
  const { t } = useTranslation('trade');
  return <span className={`phase phase-${JOB_TONES[state]}`}>{t(`bulk.state.${state}`)}</span>;
}

export function LineTag({ state }: { state: BulkLine['state'] }) {
  const { t } = useTranslation('trade');
  return <span className={`phase phase-${LINE_TONES[state]}`}>{t(`bulk.line.${state}`)}</span>;
}

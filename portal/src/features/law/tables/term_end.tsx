import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import { useDates } from '@/shared/format/dates';
import { TextField } from '@/shared/ui/fields';
import { Asked } from '@/shared/ui/states';
import { SourceLink } from '../source_link';
import type { TermEnd } from './types';

// The units of a column that are counted as days, and how they are asked for.
const COUNTED: Record<string, string> = { working_days: 'working_days', days: 'days', DAY: 'days' };

export function isTerm(unit: string, value: unknown): boolean {
  return unit in COUNTED && Number.isInteger(Number(value)) && Number(value) > 0;
}

function Counted({ end }: { end: TermEnd }) {
  const { t } = useTranslation('law');
  const { day } = useDates();
  return (
    <>
      <p>
        {t('term.last_day')} <strong>{day(end.last_day)}</strong>
        {end.counted_to !== end.last_day && ` ${t('term.moved', { day: day(end.counted_to) })}`}
      </p>
      {end.skipped.length > 0 && (
        <details>
          <summary>{t('term.skipped', { count: end.skipped.length })}</summary>
          <ul className="plain-list">
            {end.skipped.map(({ date, reason }) => (
              <li key={date}>
                {day(date)} {t(`term.reason.${reason}`)}
              </li>
            ))}
          </ul>
        </details>
      )}
      <ul className="plain-list">
        {end.rules.map((rule) => (
          <li key={rule.source + rule.clause}>
            <SourceLink citation={rule} title={rule.title} />
          </li>
        ))}
      </ul>
    </>
  );
}

// A table says how many days there are; whoever says from which day is told the last one.
export function TermOfOutput({ name, unit, days }: { name: string; unit: string; days: string }) {
  const { t } = useTranslation('law');
  const [from, setFrom] = useState('');
  const found = useRead<TermEnd>('/law/term', { from, days, unit: COUNTED[unit] ?? unit }, from !== '');
  return (
    <div className="term-of-output">
      <TextField label={t('term.from', { name })} type="date" value={from} hint={t('term.from.hint')} onChange={setFrom} />
      {from !== '' && <Asked query={found}>{(end) => <Counted end={end} />}</Asked>}
    </div>
  );
}

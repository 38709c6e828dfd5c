import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { useName } from '@/shared/texts/names';
import { MarkTag } from '@/shared/ui/mark_tag';
import { figureText } from './figure_text';
import type { TargetRow } from './types';

function goalOf(target: TargetRow, language: string, t: TFunction): string {
  if (target.kind === 'multiple') return t('oversight:target.times', { value: target.value });
  return t(`oversight:target.${target.comparison}`, {
    value: figureText(target.kind, target.value, language, t),
  });
}

function Tile({ target }: { target: TargetRow }) {
  const { t, i18n } = useTranslation('oversight');
  const nameOf = useName();
  const { day } = useDates();
  const kind = target.kind === 'multiple' ? 'multiple' : target.kind;
  return (
    <li className={`tile tile-${target.standing}`}>
      <p className="tile-title">
        {nameOf(target.title)}
        {target.is_unverified && <MarkTag mark="?" />}
      </p>
      <p className="tile-goal">{goalOf(target, i18n.language, t)}</p>
      <p className="tile-measured">
        {target.measured === null ? (
          <span className="soft">{t('target.no_data')}</span>
        ) : (
          <>
            {t('target.measured', { value: figureText(kind, target.measured, i18n.language, t) })}
            {target.measured_on && <span className="soft"> · {day(target.measured_on)}</span>}
          </>
        )}
      </p>
      {target.standing !== 'no_data' && (
        <p className="tile-standing">{t(`standing.${target.standing}`)}</p>
      )}
    </li>
  );
}

// The goals of the plan beside what was measured. What was not measured is said to be so.
export function Targets({ targets }: { targets: TargetRow[] }) {
  return (
    <ul className="tiles">
      {targets.map((target) => (
        <Tile key={target.id} target={target} />
      ))}
    </ul>
  );
}

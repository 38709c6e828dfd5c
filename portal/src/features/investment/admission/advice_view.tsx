import { useTranslation } from 'react-i18next';
import type { Advice } from './answer';
import { withChanges, type Change } from './advice';
import type { Party } from './form';
import { withNames } from './names';
import type { PartProps } from './part';

function textOf(changes: Change[], parties: Party[]): string {
  return changes.map(({ text }) => withNames(text, parties)).join(' + ');
}

// The nearest changes that would pass: each was decided anew before it was told, and can be made here.
export function AdviceView({ advice, form, change }: Pick<PartProps, 'form' | 'change'> & { advice: Advice[] }) {
  const { t } = useTranslation('investment');
  return (
    <ul className="advice">
      {advice.map(({ changes, passes, outcome }, at) => (
        <li key={at} className={passes ? 'advice-passes' : 'advice-better'}>
          <div>
            <p>{textOf(changes, form.parties)}</p>
            <p className="soft">
              {passes ? t('advice.passes', { outcome: t(`outcome.${outcome}`) }) : t('advice.better', { outcome: t(`outcome.${outcome}`) })}
            </p>
          </div>
          <button
            type="button"
            className="plain-button no-print"
            aria-label={t('advice.make_this', { change: textOf(changes, form.parties) })}
            onClick={() => change((now) => withChanges(now, changes, t('advice.buyer')))}
          >
            {t('advice.make')}
          </button>
        </li>
      ))}
    </ul>
  );
}

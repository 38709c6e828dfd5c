import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { MoneyText } from '@/shared/ui/amount';
import { ChoiceField } from '@/shared/ui/fields';
import { Section } from '@/shared/ui/page';
import { saveFile } from '@/shared/ui/save_file';
import { Empty } from '@/shared/ui/states';
import { byWeight, csvOfItems, kindOf, KINDS, yuanOf, type PastAnswer } from './answer';
import { Findings } from './findings';
import { SumsChart } from './sums_chart';

function Tiles({ answer }: { answer: PastAnswer }) {
  const { t } = useTranslation('treaty');
  const { totals } = answer;
  const tiles = [
    { name: 'unused', sum: totals.unused.total, lines: totals.unused.lines, look: 'not_reached' },
    { name: 'refundable', sum: totals.unused.refundable, look: 'reached' },
    { name: 'if_declared', sum: totals.unused.refundable_if_declared, look: 'no_data' },
    { name: 'overpaid', sum: totals.overpaid.total, lines: totals.overpaid.lines, look: 'no_data' },
    { name: 'short_by', sum: totals.short_by, look: 'no_data' },
  ];
  return (
    <ul className="tiles">
      {tiles.map(({ name, sum, lines, look }) => (
        <li key={name} className={`tile tile-${look}`}>
          <p className="tile-title">{t(`unused.tile.${name}`)}</p>
          <p className="tile-goal">
            {sum.is_out_of_range && '> '}
            <MoneyText money={yuanOf(sum.fen)} />
          </p>
          {lines !== undefined && <p className="tile-measured soft">{t('unused.lines', { count: lines })}</p>}
        </li>
      ))}
    </ul>
  );
}

// What was found in many lines: sums, a drawing, the lines themselves, and a file of them.
export function Review({ answer }: { answer: PastAnswer }) {
  const { t } = useTranslation('treaty');
  const { day } = useDates();
  const [kind, setKind] = useState('');
  const { totals, items } = answer;
  const chosen = byWeight(items.filter((item) => kind === '' || kindOf(item) === kind));
  const looked = t('unused.looked', { count: totals.lines, day: day(answer.asked_on) });
  return (
    <>
      <p className="soft" role="status">
        {looked}
        {totals.bad_lines > 0 && ` ${t('unused.bad_lines', { count: totals.bad_lines })}`}
        {!answer.is_complete && ` ${t('unused.newest_only')}`}
      </p>
      <Tiles answer={answer} />
      {totals.unused.lines > 0 && (
        <Section title={t('unused.drawing')}>
          <SumsChart totals={totals} />
        </Section>
      )}
      <Section
        title={t('unused.findings')}
        extra={
          items.length > 0 && (
            <button
              type="button"
              className="plain-button"
              onClick={() => saveFile(new Blob([csvOfItems(chosen)], { type: 'text/csv' }), 'unused_preference.csv')}
            >
              {t('unused.save')}
            </button>
          )
        }
      >
        {items.length > 0 && (
          <ChoiceField
            className="short-field"
            label={t('unused.filter')}
            value={kind}
            none={t('unused.all')}
            options={KINDS.filter((one) => items.some((item) => kindOf(item) === one)).map((value) => ({
              value,
              label: t(`unused.use.${value}`),
            }))}
            onChange={setKind}
          />
        )}
        {chosen.length === 0 ? <Empty title={t('unused.none')} /> : <Findings items={chosen} />}
      </Section>
    </>
  );
}

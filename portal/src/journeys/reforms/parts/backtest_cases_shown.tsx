import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { formatMoney } from '@/shared/format/decimal';
import { DataList, type Column } from '@/shared/ui/data_list';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { saveFile } from '@/shared/ui/save_file';
import { useNarrow } from '@/shared/ui/use_narrow';
import type { BacktestCase } from '../types';
import { casesCsv, ORDERS, STANDINGS, wantedCases, type Wanted } from './backtest_cases';
import type { Ran } from './backtest_run';
import { OutcomeText } from './outcome_text';

const SHOWN_AT_FIRST = { table: 20, cards: 8 };

function Gained({ one, currency }: { one: BacktestCase; currency: string }) {
  const { i18n } = useTranslation();
  if (!one.gained) return '—';
  return (
    <span className={one.gained.startsWith('-') ? 'failed' : 'passed'}>
      {formatMoney({ amount: one.gained, currency }, i18n.language)}
    </span>
  );
}

function useColumns(currency: string, onOpen: (name: string) => void): Column<BacktestCase>[] {
  const { t } = useTranslation('reforms');
  const { instant } = useDates();
  const columns: Column<BacktestCase>[] = [
    {
      name: 'case',
      title: t('cases.case'),
      isHead: true,
      cell: (one) => (
        <button type="button" className="link-button" aria-haspopup="dialog" onClick={() => onOpen(one.case_name)}>
          {one.case_name}
        </button>
      ),
    },
    { name: 'subject', title: t('cases.subject'), cell: (one) => one.subject },
    { name: 'decided_at', title: t('cases.decided_at'), cell: (one) => instant(one.decided_at) },
    {
      name: 'standing',
      title: t('cases.standing'),
      cell: (one) => (
        <>
          <span className={`chip case-${one.standing}`}>{t(`backtest.${one.standing}`)}</span>{' '}
          {one.is_drifted && <span className="chip case-drifted">{t('cases.drifted')}</span>}
        </>
      ),
    },
    {
      name: 'outcome',
      title: t('cases.outcome'),
      cell: (one) => (
        <>
          <OutcomeText outcome={one.old_outcome} /> → <OutcomeText outcome={one.new_outcome} />
        </>
      ),
    },
  ];
  if (currency === '') return columns;
  return [
    ...columns,
    { name: 'gained', title: t('cases.gained'), numeric: true, cell: (one) => <Gained one={one} currency={currency} /> },
  ];
}

interface FindProps {
  wanted: Wanted;
  hasMoney: boolean;
  onChange: (part: Partial<Wanted>) => void;
}

function Find({ wanted, hasMoney, onChange }: FindProps) {
  const { t } = useTranslation('reforms');
  const standings = STANDINGS.map((value) => ({ value, label: t(value === 'drifted' ? 'cases.drifted' : `backtest.${value}`) }));
  return (
    <div className="form-grid">
      <TextField label={t('cases.find')} type="search" value={wanted.text} onChange={(text) => onChange({ text })} />
      <ChoiceField
        label={t('cases.standing')}
        value={wanted.standing}
        options={standings}
        none={t('cases.all')}
        onChange={(standing) => onChange({ standing })}
      />
      {hasMoney && (
        <ChoiceField
          label={t('cases.order')}
          value={wanted.order}
          options={ORDERS.map((value) => ({ value, label: t(`cases.order.${value}`) }))}
          onChange={(value) => onChange({ order: ORDERS.find((order) => order === value) ?? 'told' })}
        />
      )}
    </div>
  );
}

// The decisions that the draft changes, has no answer for, or that were recorded otherwise.
export function Cases({ ran, onOpen }: { ran: Ran; onOpen: (name: string) => void }) {
  const { t } = useTranslation('reforms');
  const { answer, report } = ran;
  const [wanted, setWanted] = useState<Wanted>({ text: '', standing: '', order: 'told' });
  const [isWhole, setWhole] = useState(false);
  const isNarrow = useNarrow();
  const { currency } = report.signed;
  const columns = useColumns(currency, onOpen);
  const found = wantedCases(answer.cases, wanted);
  const shown = isWhole ? found.length : SHOWN_AT_FIRST[isNarrow ? 'cards' : 'table'];
  const change = (part: Partial<Wanted>) => {
    setWanted({ ...wanted, ...part });
    setWhole(false);
  };
  if (answer.cases.length === 0) return <p className="soft">{t('cases.none')}</p>;
  return (
    <section className="stack-small" aria-label={t('cases.title')}>
      <h3>{t('cases.title')}</h3>
      <Find wanted={wanted} hasMoney={currency !== ''} onChange={change} />
      <p className="soft" role="status">
        {t('cases.found', { found: found.length, of: answer.cases.length })}{' '}
        {answer.cases_told > answer.cases.length && t('cases.first', { count: answer.cases.length, all: answer.cases_told })}
      </p>
      <DataList
        label={t('cases.title')}
        columns={columns}
        rows={found.slice(0, shown)}
        keyOf={(one) => String(answer.cases.indexOf(one))}
        room={820}
      />
      <p className="button-row">
        {found.length > shown && (
          <button type="button" className="plain-button" onClick={() => setWhole(true)}>
            {t('cases.more', { count: found.length - shown })}
          </button>
        )}
        <button
          type="button"
          className="plain-button"
          onClick={() => saveFile(new Blob(['\uFEFF', casesCsv(found)], { type: 'text/csv' }), 'cases.csv')}
        >
          {t('cases.export')}
        </button>
      </p>
    </section>
  );
}

import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readSheet } from '@/features/law/editor/read_sheet';
import { FaultError, newId, send } from '@/shared/api/client';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Loading } from '@/shared/ui/states';
import type { TableText } from '@/shared/ui/table_drop';
import { addressOfReform, type BacktestAnswer, type BacktestQuestion, type ReformDetail } from '../types';
import { Csv, MoneyFields } from './backtest_fields';
import { reportOf, type ReadReport } from './backtest_report';

// A back-test that the counter made.
export interface Ran {
  id: string;
  asked: BacktestQuestion;
  answer: BacktestAnswer;
  report: ReadReport;
}

async function run(detail: ReformDetail, asked: BacktestQuestion): Promise<Ran> {
  const answer = await send<BacktestAnswer>(`${addressOfReform(detail)}/backtest`, asked);
  const report = reportOf(answer.report);
  if (!report) throw new FaultError('malformed');
  return { id: newId(), asked, answer, report };
}

// The counter decides past decisions again, by the law in force and by the draft. A change of the
// question puts the answer away.
export function BacktestRun({ detail, onRan }: { detail: ReformDetail; onRan: (ran: Ran | undefined) => void }) {
  const { t } = useTranslation('reforms');
  const sheet = useMemo(() => readSheet(detail.content.text), [detail.content.text]);
  const [isFile, setFile] = useState(false);
  const [csv, setCsv] = useState<TableText | undefined>(undefined);
  const [rest, setRest] = useState({ from: '', to: '', money: '', side: 'paid' as BacktestQuestion['side'] });
  const running = useMutation({ mutationFn: (asked: BacktestQuestion) => run(detail, asked), onSuccess: onRan });
  const changed = () => {
    running.reset();
    onRan(undefined);
  };
  const change = (part: Partial<typeof rest>) => {
    setRest({ ...rest, ...part });
    changed();
  };
  const ask = () => {
    const { from, to, money, side } = rest;
    onRan(undefined);
    running.mutate({
      decisions: isFile ? (csv?.text ?? null) : null,
      from: from || null,
      to: to || null,
      money: money.trim() || null,
      side,
    });
  };
  return (
    <form
      className="stack-small"
      aria-label={t('run.title')}
      onSubmit={(event) => {
        event.preventDefault();
        ask();
      }}
    >
      <p className="soft">{t('run.lead')}</p>
      <fieldset className="run-fields stack-small" disabled={running.isPending}>
        <div className="form-grid">
          <ChoiceField
            label={t('run.source')}
            value={isFile ? 'file' : 'rulings'}
            options={['rulings', 'file'].map((value) => ({ value, label: t(`run.source.${value}`) }))}
            onChange={(value) => {
              setFile(value === 'file');
              changed();
            }}
          />
          <TextField label={t('run.from')} type="date" value={rest.from} onChange={(from) => change({ from })} />
          <TextField label={t('run.to')} type="date" value={rest.to} onChange={(to) => change({ to })} />
          <MoneyFields
            sheet={sheet}
            money={rest.money}
            side={rest.side}
            onMoney={(money) => change({ money })}
            onSide={(side) => change({ side })}
          />
        </div>
        {isFile && (
          <Csv
            sheet={sheet}
            csv={csv}
            onCsv={(read) => {
              setCsv(read);
              changed();
            }}
          />
        )}
      </fieldset>
      <p className="button-row">
        <button type="submit" className="solid-button" disabled={running.isPending || (isFile && !csv)}>
          {t(running.isPending ? 'run.busy' : 'run.begin')}
        </button>
      </p>
      {running.isPending && <Loading rows={3} />}
      {running.isError && <ErrorCard error={running.error} onRetry={ask} />}
    </form>
  );
}

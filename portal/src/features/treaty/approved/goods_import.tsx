import { UploadOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { command, newId, ProblemError } from '@/shared/api/client';
import { DataList, type Column } from '@/shared/ui/data_list';
import { TableDrop } from '@/shared/ui/table_drop';
import { COLUMNS, faultsOf, goodOf, goodsIn, isFiled, type GoodDraft } from './goods_file';
import type { GoodRow } from './types';

interface Line {
  no: number; // in the file
  good: GoodDraft;
  key: string; // under which it is sent, however often
  state: 'waiting' | 'faulty' | 'known' | 'done' | 'refused';
  words: string;
}

const BYTES_MAX = 4 * 1024 * 1024;

interface ImportProps {
  exporter: string;
  filed: readonly GoodRow[];
}

// Files the goods of a table one after the other; what is refused says why, and stays in sight.
export function GoodsImport({ exporter, filed }: ImportProps) {
  const { t } = useTranslation('treaty');
  const client = useQueryClient();
  const [lines, setLines] = useState<Line[]>([]);
  const [fault, setFault] = useState('');
  const [isBusy, setBusy] = useState(false);
  const lineOf = (good: GoodDraft, at: number): Line => {
    const faults = faultsOf(good).map((column) => t(`approved.column.${column}`));
    const state = faults.length > 0 ? 'faulty' : isFiled(good, filed) ? 'known' : 'waiting';
    return { no: at + 1, good, key: newId(), state, words: faults.join(t('certificate.and')) };
  };
  const take = (text: string) => {
    const goods = (() => {
      try {
        return goodsIn(text);
      } catch {
        return undefined;
      }
    })();
    setFault(goods ? '' : t('approved.import.columns', { columns: COLUMNS.join(', ') }));
    setLines((goods ?? []).map(lineOf));
  };
  const put = (done: Line) => setLines((before) => before.map((line) => (line.no === done.no ? done : line)));
  const fileAll = async () => {
    setBusy(true);
    setFault('');
    for (const line of lines.filter(({ state }) => state === 'waiting')) {
      try {
        await command('treaty/approved_exporters/file_good', { approved_exporter: exporter, ...goodOf(line.good) }, { key: line.key });
        put({ ...line, state: 'done' });
      } catch (error) {
        if (!(error instanceof ProblemError)) {
          setFault(t('approved.import.stopped'));
          break;
        }
        put({ ...line, state: 'refused', words: error.problem.title });
      }
    }
    setBusy(false);
    await client.invalidateQueries();
  };
  const count = (state: Line['state']) => lines.filter((line) => line.state === state).length;
  const columns: Column<Line>[] = [
    { name: 'good', title: t('certificate.line'), isHead: true, cell: ({ no, good }) => `${no} · ${good.name_zh || good.name_en}` },
    { name: 'hs', title: 'HS', cell: ({ good }) => <code>{good.hs_code}</code> },
    { name: 'agreement', title: t('proof.agreement'), cell: ({ good }) => good.agreement },
    { name: 'state', title: t('proof.phase'), cell: ({ state, words }) => <span className={`import-${state}`}>{t(`approved.import.${state}`, { words })}</span> },
  ];
  return (
    <div className="stack-small">
      <TableDrop
        icon={<UploadOutlined className="drop-icon" />}
        text={t('approved.import.drop')}
        choose={t('approved.import.choose')}
        accept=".csv,.tsv,.txt"
        bytesMax={BYTES_MAX}
        isDisabled={isBusy}
        className="drop-compact stack-small"
        onText={({ text }) => take(text)}
      />
      {fault && (
        <p className="field-error" role="alert">
          {fault}
        </p>
      )}
      {lines.length > 0 && (
        <>
          <p role="status">
            {t('approved.import.counted', { all: lines.length, waiting: count('waiting'), done: count('done'), refused: count('refused') + count('faulty'), known: count('known') })}
          </p>
          <p className="button-row">
            <button type="button" className="solid-button" disabled={isBusy || count('waiting') === 0} onClick={() => void fileAll()}>
              {t('approved.import.file', { count: count('waiting') })}
            </button>
            <button type="button" className="plain-button" disabled={isBusy} onClick={() => setLines([])}>
              {t('approved.import.clear')}
            </button>
          </p>
          <DataList label={t('approved.import.lines')} columns={columns} rows={lines} keyOf={(line) => String(line.no)} />
        </>
      )}
    </div>
  );
}

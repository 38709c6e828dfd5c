import { keepPreviousData } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Problem } from '@/shared/api/types';
import { DataList, type Column } from '@/shared/ui/data_list';
import { useDownload } from '@/shared/ui/download';
import { ChoiceField } from '@/shared/ui/fields';
import { Section } from '@/shared/ui/page';
import { Pager } from '@/shared/ui/pager';
import { CitationText, ErrorCard } from '@/shared/ui/refusal_card';
import { Asked, Empty } from '@/shared/ui/states';
import { LineTag } from './state_tag';
import { pathOf, type BulkJob, type BulkLine, type BulkLines } from './types';

const STATES: BulkLine['state'][] = ['refused', 'lodged', 'acceptable', 'waiting'];
const PAGE = 50;

// The reason in one cell: the sentence, where, what would make it pass, and the clause that says so.
function Reason({ problem }: { problem: Problem }) {
  const { t } = useTranslation('trade');
  return (
    <div className="bulk-reason">
      <p>{problem.title}</p>
      {problem.place && <code>{problem.place}</code>} <code className="soft">{problem.code}</code>
      {problem.remedy && (
        <p>
          {t('refusal.remedy')} {problem.remedy}
        </p>
      )}
      {problem.citation?.source && <CitationText citation={problem.citation} />}
    </div>
  );
}

function RefusedFile({ job }: { job: BulkJob }) {
  const { t } = useTranslation('trade');
  const { download, error } = useDownload();
  const name = job.file_name.replace(/\.[^.]*$/, '') || job.job;
  const save = () => download({ path: `${pathOf(job.job)}/refused`, name: `${name}-refused.csv` });
  return (
    <>
      <button type="button" className="plain-button" onClick={() => void save()}>
        {t('bulk.export_refused')}
      </button>
      {error !== undefined && <ErrorCard error={error} />}
    </>
  );
}

function useColumns(): Column<BulkLine>[] {
  const { t } = useTranslation('trade');
  return [
    {
      name: 'declaration',
      title: t('consignment.number'),
      isHead: true,
      cell: ({ declaration_id: id, state }) =>
        state === 'lodged' ? (
          <Link className="number" to={`/consignments/${encodeURIComponent(id)}`}>
            {id}
          </Link>
        ) : (
          <span className="number">{id || t('none')}</span>
        ),
    },
    { name: 'line', title: t('bulk.line'), numeric: true, cell: (line) => line.line },
    { name: 'state', title: t('bulk.state'), cell: (line) => <LineTag state={line.state} /> },
    {
      name: 'reason',
      title: t('bulk.reason'),
      cell: (line) => (line.problem ? <Reason problem={line.problem} /> : t('none')),
    },
  ];
}

// What became of each declaration of a job; `only` shows those of one state.
export function LineList({ job }: { job: BulkJob }) {
  const { t } = useTranslation('trade');
  const columns = useColumns();
  const [only, setOnly] = useState('');
  const [turned, setTurned] = useState<string[]>([]);
  const lines = useRead<BulkLines>(
    `${pathOf(job.job)}/lines`,
    { state: only, after: turned.at(-1), limit: PAGE },
    true,
    { placeholderData: keepPreviousData },
  );
  // Read anew whenever the job has moved on, and not while it rests.
  const { refetch } = lines;
  const stand = `${job.state} ${job.looked_at}`;
  const seen = useRef(stand);
  useEffect(() => {
    if (seen.current === stand) return;
    seen.current = stand;
    void refetch();
  }, [stand, refetch]);
  return (
    <Section
      title={t('bulk.lines')}
      extra={job.counts.refused > 0 ? <RefusedFile job={job} /> : undefined}
    >
      <div className="stack-small">
        <ChoiceField
          className="bulk-only"
          label={t('bulk.only')}
          value={only}
          none={t('bulk.all')}
          options={STATES.map((state) => ({ value: state, label: t(`bulk.line.${state}`) }))}
          onChange={(state) => {
            setOnly(state);
            setTurned([]);
          }}
        />
        <Asked query={lines}>
          {({ items, next }) => (
            <>
              {items.length === 0 ? (
                <Empty title={t('bulk.no_lines')} />
              ) : (
                <DataList
                  label={t('bulk.lines')}
                  columns={columns}
                  rows={items}
                  keyOf={(line) => String(line.number)}
                />
              )}
              <Pager turned={turned} next={next ? String(next) : null} onTurn={setTurned} />
            </>
          )}
        </Asked>
      </div>
    </Section>
  );
}

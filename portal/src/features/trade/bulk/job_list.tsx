import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import { useDates } from '@/shared/format/dates';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Asked, Empty } from '@/shared/ui/states';
import { isAtWork } from './progress';
import { JobTag } from './state_tag';
import { JOBS, type BulkJob, type BulkJobs } from './types';

// The jobs of the organisation, the newest first; those at work move while one looks.
export function JobList() {
  const { t } = useTranslation('trade');
  const { instant } = useDates();
  const jobs = useRead<BulkJobs>(JOBS, {}, true, {
    refetchInterval: ({ state }) => (state.data?.items.some(isAtWork) ? 1000 : false),
  });
  const columns: Column<BulkJob>[] = [
    {
      name: 'file',
      title: t('bulk.file'),
      isHead: true,
      cell: (job) => <Link to={`/bulk/${encodeURIComponent(job.job)}`}>{job.file_name || job.job}</Link>,
    },
    { name: 'state', title: t('bulk.state'), cell: (job) => <JobTag state={job.state} /> },
    { name: 'all', title: t('bulk.count.declarations'), numeric: true, cell: (job) => job.counts.declarations },
    { name: 'lodged', title: t('bulk.count.lodged'), numeric: true, cell: (job) => job.counts.lodged },
    { name: 'refused', title: t('bulk.count.refused'), numeric: true, cell: (job) => job.counts.refused },
    {
      name: 'at',
      title: t('bulk.at'),
      cell: (job) => <span className="figure">{instant(job.created_at)}</span>,
    },
  ];
  return (
    <Asked query={jobs}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('bulk.none')}>{t('bulk.none.way')}</Empty>
        ) : (
          <DataList label={t('bulk.jobs')} columns={columns} rows={items} keyOf={(job) => job.job} />
        )
      }
    </Asked>
  );
}

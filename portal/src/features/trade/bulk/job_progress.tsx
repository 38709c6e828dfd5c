import { Progress } from 'antd';
import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { usePersonName } from '@/shared/texts/people';
import { Section } from '@/shared/ui/page';
import { RefusalCard } from '@/shared/ui/refusal_card';
import { JobSteps } from './job_steps';
import { isAtWork, percentOf, waitingOf } from './progress';
import { JobTag } from './state_tag';
import type { BulkJob } from './types';

function Counts({ job }: { job: BulkJob }) {
  const { t } = useTranslation('trade');
  const counts = [
    ['declarations', job.counts.declarations],
    ['lodged', job.counts.lodged],
    ['refused', job.counts.refused],
    ['acceptable', job.counts.acceptable],
    ['waiting', waitingOf(job)],
  ] as const;
  return (
    <dl className="bulk-counts">
      {counts.map(([name, count]) => (
        <div key={name} className={`bulk-count-${name}`}>
          <dt>{t(`bulk.count.${name}`)}</dt>
          <dd className="figure">{count}</dd>
        </div>
      ))}
    </dl>
  );
}

// How far a job is, and what may be done with it now.
export function JobProgress({ job, onRemoved }: { job: BulkJob; onRemoved: () => void }) {
  const { t } = useTranslation('trade');
  const { instant } = useDates();
  const nameOf = usePersonName();
  return (
    <Section title={t('bulk.progress')} extra={<JobTag state={job.state} />}>
      <div className="stack-small">
        <Progress
          percent={percentOf(job)}
          status={isAtWork(job) ? 'active' : 'normal'}
          aria-label={t('bulk.progress')}
        />
        <Counts job={job} />
        <p className="soft">
          {t('bulk.started', { by: nameOf(job.started_by), at: instant(job.created_at) })}
        </p>
        <p role="status">{t(`bulk.note.${job.state}`)}</p>
        {job.stopped_by && <RefusalCard problem={job.stopped_by} />}
        <JobSteps job={job} onRemoved={onRemoved} />
      </div>
    </Section>
  );
}

import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import { Page } from '@/shared/ui/page';
import { Asked } from '@/shared/ui/states';
import { JobProgress } from '../bulk/job_progress';
import { LineList } from '../bulk/line_list';
import { isAtWork } from '../bulk/progress';
import { pathOf, type BulkJob } from '../bulk/types';

// One job. The zone works on it whether somebody looks or not; the address finds it again.
export default function BulkJobPage() {
  const { t } = useTranslation('trade');
  const navigate = useNavigate();
  const { job: id = '' } = useParams();
  const job = useRead<BulkJob>(pathOf(id), {}, true, {
    refetchInterval: ({ state }) => (isAtWork(state.data) ? 1000 : false),
  });
  return (
    <Page
      title={job.data?.file_name || t('bulk.title')}
      actions={
        <Link className="plain-button" to="/bulk">
          {t('bulk.to_all')}
        </Link>
      }
    >
      <Asked query={job}>
        {(shown) => (
          <>
            <JobProgress job={shown} onRemoved={() => void navigate('/bulk')} />
            <LineList job={shown} />
          </>
        )}
      </Asked>
    </Page>
  );
}

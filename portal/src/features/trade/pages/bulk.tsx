import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { Page, Section } from '@/shared/ui/page';
import { ColumnHelp } from '../bulk/column_help';
import { JobList } from '../bulk/job_list';
import { BulkUpload } from '../bulk/upload';

// Many declarations in one file: hand it in, and find again what was handed in.
export default function BulkPage() {
  const { t } = useTranslation('trade');
  const navigate = useNavigate();
  return (
    <Page title={t('bulk.title')} lead={t('bulk.lead')}>
      <Section title={t('bulk.upload')}>
        <BulkUpload onTaken={(job) => void navigate(`/bulk/${encodeURIComponent(job.job)}`)} />
      </Section>
      <Section title={t('bulk.jobs')}>
        <JobList />
      </Section>
      <Section title={t('bulk.help')}>
        <ColumnHelp />
      </Section>
    </Page>
  );
}

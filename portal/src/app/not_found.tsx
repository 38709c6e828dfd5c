import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Page } from '@/shared/ui/page';
import { Empty } from '@/shared/ui/states';

export function NotFound() {
  const { t } = useTranslation('app');
  return (
    <Page title={t('not_found.title')}>
      <Empty title={t('not_found.text')}>
        <Link to="/">{t('not_found.start')}</Link>
      </Empty>
    </Page>
  );
}

// A page that failed, or a chunk of it that could not be loaded after a new version was installed.
export function PageFault() {
  const { t } = useTranslation('app');
  return (
    <Page title={t('page_fault.title')}>
      <Empty title={t('page_fault.text')}>
        <button type="button" className="plain-button" onClick={() => window.location.reload()}>
          {t('page_fault.reload')}
        </button>
      </Empty>
    </Page>
  );
}

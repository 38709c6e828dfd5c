import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Citation } from '@/shared/api/types';

export function SourceLink({ citation }: { citation: Citation }) {
  const { t } = useTranslation('law');
  return (
    <Link to={`/law/sources/${encodeURIComponent(citation.source)}#clause-${citation.clause}`}>
      {citation.title ?? citation.source} {t('citation.clause', { clause: citation.clause })}
    </Link>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Citation } from '@/shared/api/types';
import { clauseText } from '@/shared/texts/names';

export function SourceLink({ citation, title }: { citation: Citation; title?: string }) {
  const { t } = useTranslation('law');
  return (
    <Link to={`/law/sources/${encodeURIComponent(citation.source)}#clause-${citation.clause}`}>
      {title || citation.source} {clauseText(citation.clause, t)}
    </Link>
  );
}

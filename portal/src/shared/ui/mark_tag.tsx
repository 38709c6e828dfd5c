import { useTranslation } from 'react-i18next';
import type { Mark } from '@/shared/api/types';

// How sure a fact is. What nobody confirmed is said to be unverified wherever it is used; a
// confirmed fact needs no badge unless all marks are shown.
export function MarkTag({ mark, always = false }: { mark: Mark | undefined; always?: boolean }) {
  const { t } = useTranslation();
  if (!mark || (mark === 'S' && !always)) return null;
  const kind = mark === '?' ? 'unsure' : mark === 'D' ? 'design' : mark === 'S' ? 'sure' : 'known';
  return (
    <span className={`mark mark-${kind}`} title={t(`mark.${kind}.meaning`)}>
      {t(`mark.${kind}`)}
    </span>
  );
}

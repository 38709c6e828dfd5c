import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from './use_narrow';

interface FiltersProps {
  set: number; // how many are set
  children: ReactNode;
}

// What a list is filtered by. On a phone it would push the list off the screen: there it is folded
// away, and says how many filters are set.
export function Filters({ set, children }: FiltersProps) {
  const { t } = useTranslation();
  if (!useNarrow()) return children;
  return (
    <details className="folded-filters">
      <summary>
        {t('filters')}
        {set > 0 && <span className="soft"> · {t('filters.set', { count: set })}</span>}
      </summary>
      {children}
    </details>
  );
}

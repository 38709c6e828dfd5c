import { useTranslation } from 'react-i18next';

interface PagerProps {
  // The cursors of the pages that were turned, the present one last.
  turned: string[];
  next: string | null;
  onTurn: (turned: string[]) => void;
}

// Pages of a list that only knows what comes next.
export function Pager({ turned, next, onTurn }: PagerProps) {
  const { t } = useTranslation();
  if (turned.length === 0 && !next) return null;
  return (
    <nav className="pager" aria-label={t('pager.label')}>
      <button
        type="button"
        className="plain-button"
        disabled={turned.length === 0}
        onClick={() => onTurn(turned.slice(0, -1))}
      >
        {t('pager.back')}
      </button>
      <span className="soft">{t('pager.page', { page: turned.length + 1 })}</span>
      <button
        type="button"
        className="plain-button"
        disabled={!next}
        onClick={() => next && onTurn([...turned, next])}
      >
        {t('pager.next')}
      </button>
    </nav>
  );
}

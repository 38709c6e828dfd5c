import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates } from '@/shared/format/dates';
import { isListMissing, type ListUsed } from './answer';

// The lists of the day and place, and how much of each is there. One that is missing is said aloud.
export function ListsView({ lists }: { lists: ListUsed[] }) {
  const { t } = useTranslation('investment');
  const { day } = useDates();
  return (
    <ul className="lists-used">
      {lists.map((list) => {
        const standing = isListMissing(list) ? 'missing' : list.is_complete ? 'complete' : 'partial';
        return (
          <li key={list.id} className={`list-used list-${standing}`}>
            <p className="list-title">
              <Link to={`/law/sources/${encodeURIComponent(list.citation.source)}`}>{list.title}</Link>
            </p>
            <p className="soft">
              {t(`scope.${list.scope}`)} · {t('lists.from', { day: day(list.valid_from) })}
              {list.valid_to && ` · ${t('lists.to', { day: day(list.valid_to) })}`}
            </p>
            <p className="list-standing">
              {t(`lists.${standing}`, { official: list.entries_official, loaded: list.entries_loaded })}
            </p>
          </li>
        );
      })}
    </ul>
  );
}

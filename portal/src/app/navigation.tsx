import { EllipsisOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { mayOpen } from '@/shared/feature';
import { useSession } from '@/shared/session/session';
import { navigationEntries, type NavigationEntry } from './features';

function useOpenEntries() {
  const { me } = useSession();
  return navigationEntries()
    .map(({ group, entries }) => ({
      group,
      entries: entries.filter((entry) => mayOpen(entry.page, me)),
    }))
    .filter(({ entries }) => entries.length > 0);
}

function Entry({ entry }: { entry: NavigationEntry }) {
  const { t } = useTranslation(entry.feature);
  return (
    <NavLink to={entry.page.path} className="nav-link">
      <span className="nav-icon" aria-hidden>
        {entry.page.navigation.icon}
      </span>
      <span>{t(entry.page.navigation.label ?? entry.page.title)}</span>
    </NavLink>
  );
}

export function Navigation() {
  const { t } = useTranslation('app');
  return (
    <nav aria-label={t('navigation.label')} className="nav">
      {useOpenEntries().map(({ group, entries }) => (
        <div key={group} className="nav-group">
          <h2 id={`nav-${group}`}>{t(`navigation.${group}`)}</h2>
          <ul aria-labelledby={`nav-${group}`}>
            {entries.map((entry) => (
              <li key={entry.page.path}>
                <Entry entry={entry} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}

// The four first entries under the thumb, the rest behind "more".
export function BottomBar({ onMore }: { onMore: () => void }) {
  const { t } = useTranslation('app');
  const first = useOpenEntries()
    .flatMap(({ entries }) => entries)
    .slice(0, 4);
  return (
    <nav aria-label={t('navigation.quick')} className="bottom-bar">
      {first.map((entry) => (
        <Entry key={entry.page.path} entry={entry} />
      ))}
      <button type="button" className="nav-link" onClick={onMore}>
        <span className="nav-icon" aria-hidden>
          <EllipsisOutlined />
        </span>
        <span>{t('more')}</span>
      </button>
    </nav>
  );
}

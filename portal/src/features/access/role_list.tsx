import { useTranslation } from 'react-i18next';
import { listOf } from './types';

// "declarant@whole,viewer@chongzuo" as words; a role that the texts do not know keeps its id.
export function RoleList({ roles }: { roles: string }) {
  const { t } = useTranslation('access');
  const grants = listOf(roles);
  if (grants.length === 0) return <span className="soft">{t('none')}</span>;
  return (
    <span className="chips">
      {grants.map((grant) => {
        const [role = '', area] = grant.split('@');
        return (
          <span key={grant} className="chip">
            {t(`role.${role}`, role)}
            {area && area !== 'whole' && ` · ${t(`area.${area}`, area)}`}
          </span>
        );
      })}
    </span>
  );
}

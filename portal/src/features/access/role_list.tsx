import { useTranslation } from 'react-i18next';

// Roles as words, with the area where it is not the whole zone; a role that the texts do not know
// keeps its id.
export function RoleList({ grants }: { grants: { role: string; area?: string }[] }) {
  const { t } = useTranslation('access');
  if (grants.length === 0) return <span className="soft">{t('none')}</span>;
  return (
    <span className="chips">
      {grants.map(({ role, area }) => (
        <span key={`${role}@${area}`} className="chip">
          {t(`role.${role}`, role)}
          {area && area !== 'whole' && ` · ${t(`area.${area}`, area)}`}
        </span>
      ))}
    </span>
  );
}

import { useTranslation } from 'react-i18next';
import { usePersonName } from '@/shared/texts/people';

// The zone itself acts under this id when a time has come.
const CLOCK = 'clock';

// A user by name where the reader may know it, the id at hand; by the id where not.
export function Person({ id }: { id: string }) {
  const { t } = useTranslation();
  const name = usePersonName()(id);
  if (id === CLOCK) return <span className="soft">{t('person.clock')}</span>;
  return name === id ? <code>{id}</code> : <span title={id}>{name}</span>;
}

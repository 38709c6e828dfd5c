import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useSession } from '@/shared/session/session';
import { Page } from '@/shared/ui/page';
import { ApplyForm } from '../certificates/apply/form';
import { handOverIn } from '../certificates/hand_over';

// Applies for a certificate of origin, step by step.
export default function ApplyPage() {
  const { t } = useTranslation('treaty');
  const { me, actingFor } = useSession();
  const given = handOverIn(useLocation().state);
  const organisation = actingFor ?? me?.organisation.id;
  const names =
    me?.delegations.find(({ principal }) => principal === actingFor)?.principal_names ??
    me?.organisation.names;
  return (
    <Page title={t('apply.title')} lead={t('apply.lead')}>
      {me && (
        <ApplyForm
          key={`${organisation}.${given?.draft}`}
          user={me.user.id}
          exporter={names?.en || names?.zh || ''}
          given={given}
        />
      )}
    </Page>
  );
}

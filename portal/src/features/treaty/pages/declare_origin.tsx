import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDates, zoneToday } from '@/shared/format/dates';
import { useSession } from '@/shared/session/session';
import { Page } from '@/shared/ui/page';
import { Asked } from '@/shared/ui/states';
import { mayDeclare, stateOf } from '../approved/standing';
import { StatementForm } from '../approved/statement/form';
import type { ExporterRow } from '../approved/types';
import { useActor, useOwnApproval } from '../approved/use_own';

// Who may not declare today is told so before writing; what is written is kept all the same.
function Warning({ row }: { row: ExporterRow | undefined }) {
  const { t } = useTranslation('treaty');
  const { day } = useDates();
  const today = zoneToday();
  if (mayDeclare(row, today)) return null;
  return (
    <p className="note" role="alert">
      {row
        ? t('statement.may_not', { state: t(`approved.state.${stateOf(row, today)}`), day: row.valid_to ? day(row.valid_to) : t('none') })
        : t('statement.not_approved')}{' '}
      <Link to="/approved-exporters">{t('approved.title')}</Link>
    </p>
  );
}

// Declares origin in the exporter's own name, step by step.
export default function DeclareOriginPage() {
  const { t } = useTranslation('treaty');
  const { me } = useSession();
  const actor = useActor();
  const own = useOwnApproval();
  return (
    <Page title={t('statement.new')} lead={t('statement.new.lead')}>
      <Asked query={own}>{({ items: [row] }) => <Warning row={row} />}</Asked>
      {me && <StatementForm key={actor} user={me.user.id} />}
    </Page>
  );
}

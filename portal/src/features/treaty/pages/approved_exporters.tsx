import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { zoneToday } from '@/shared/format/dates';
import { useLive } from '@/shared/live/use_live';
import { useSession } from '@/shared/session/session';
import { Page, Section } from '@/shared/ui/page';
import { Asked, Empty } from '@/shared/ui/states';
import { AskForm } from '../approved/ask_form';
import { decidesApprovals, isExporter } from '../approved/audience';
import { ExportersList } from '../approved/exporters_list';
import { StandingView } from '../approved/standing_view';
import { mayDeclare } from '../approved/standing';
import type { ExporterRow } from '../approved/types';
import { useActor, useOwnApproval } from '../approved/use_own';

function OwnStanding({ row }: { row: ExporterRow | undefined }) {
  const { t } = useTranslation('treaty');
  if (!row) return <Empty title={t('approved.never_asked')}>{t('approved.never_asked.how')}</Empty>;
  return (
    <div className="stack-small">
      <StandingView row={row} />
      <p className="button-row">
        <Link className="solid-button" to={`/approved-exporters/${encodeURIComponent(row.key)}`}>
          {t('approved.open')}
        </Link>
        {mayDeclare(row, zoneToday()) && (
          <Link className="plain-button" to="/origin-declarations/new">
            {t('statement.new')}
          </Link>
        )}
      </p>
    </div>
  );
}

// Who is approved may ask again at any time, and seldom does.
function Ask({ row }: { row: ExporterRow | undefined }) {
  const { t } = useTranslation('treaty');
  const customs = row?.customs ?? '';
  if (!mayDeclare(row, zoneToday())) {
    return (
      <Section title={t('approved.ask')}>
        <AskForm customs={customs} />
      </Section>
    );
  }
  return (
    <details className="card approved-renewal">
      <summary>{t('approved.renew')}</summary>
      <AskForm customs={customs} />
    </details>
  );
}

function Own() {
  const { t } = useTranslation('treaty');
  const key = useActor();
  const own = useOwnApproval();
  useLive(`treaty.approved_exporters/${key}`, own.isSuccess);
  return (
    <Asked query={own}>
      {({ items: [row] }) => (
        <>
          <Section title={t('approved.own')}>
            <OwnStanding row={row} />
          </Section>
          {!row?.is_asked && <Ask key={key} row={row} />}
        </>
      )}
    </Asked>
  );
}

// Exporters that declare origin themselves: the reader's own standing, or those that customs decides.
export default function ApprovedExportersPage() {
  const { t } = useTranslation('treaty');
  const { me } = useSession();
  return (
    <Page title={t('approved.title')} lead={t('approved.lead')}>
      {me && isExporter(me) && <Own />}
      {me && decidesApprovals(me) && <ExportersList />}
    </Page>
  );
}

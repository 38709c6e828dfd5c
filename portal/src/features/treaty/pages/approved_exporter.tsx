import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { zoneToday } from '@/shared/format/dates';
import { useLive } from '@/shared/live/use_live';
import { useSession } from '@/shared/session/session';
import { Organisation } from '@/shared/ui/organisation';
import { Page, Section } from '@/shared/ui/page';
import { Asked } from '@/shared/ui/states';
import { decidesApprovals, isExporter } from '../approved/audience';
import { GoodsView } from '../approved/goods_view';
import { OfficerActs } from '../approved/officer_acts';
import { StandingView } from '../approved/standing_view';
import { mayDeclare } from '../approved/standing';
import { Timeline } from '../approved/timeline';
import { EXPORTERS, type ExporterRow } from '../approved/types';
import { useActor } from '../approved/use_own';

// An exporter as customs and itself see it: standing, what may be done, goods, and how it came about.
export default function ApprovedExporterPage() {
  const { t } = useTranslation('treaty');
  const { me } = useSession();
  const { key = '' } = useParams();
  const actor = useActor();
  const exporter = useRead<ExporterRow>(`${EXPORTERS}/${encodeURIComponent(key)}`);
  // A row alone carries no names; a page with it does.
  useRead<Rows<ExporterRow>>(EXPORTERS, { key, limit: 1 }, exporter.isSuccess);
  useLive(`treaty.approved_exporters/${key}`, exporter.isSuccess);
  const isOwn = me !== undefined && isExporter(me) && actor === key;
  return (
    <Page
      title={t('approved.one')}
      lead={<Organisation id={key} />}
      actions={<Link to="/approved-exporters">{t('approved.title')}</Link>}
    >
      <Asked query={exporter}>
        {(row) => (
          <>
            <Section title={t('approved.standing')}>
              <StandingView row={row} />
            </Section>
            {me && decidesApprovals(me) && row.customs === actor && <OfficerActs row={row} />}
            <GoodsView exporter={key} isOwn={isOwn} mayFile={mayDeclare(row, zoneToday())} />
            <Timeline exporter={key} />
          </>
        )}
      </Asked>
    </Page>
  );
}

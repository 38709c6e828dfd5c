import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates, zoneToday } from '@/shared/format/dates';
import { useLive } from '@/shared/live/use_live';
import { useSession } from '@/shared/session/session';
import { Act } from '@/shared/ui/act';
import { Facts } from '@/shared/ui/facts';
import { MarkTag } from '@/shared/ui/mark_tag';
import { Organisation } from '@/shared/ui/organisation';
import { Page, Section } from '@/shared/ui/page';
import { Asked } from '@/shared/ui/states';
import { isExporter } from '../approved/audience';
import { CitationOf } from '../approved/citation_of';
import { daysBetween } from '../approved/standing';
import { Paper } from '../approved/statement/paper';
import { DECLARATIONS, DESK, type DeclarationLine, type DeclarationRow } from '../approved/statement/types';
import { useActor } from '../approved/use_own';

function Standing({ row }: { row: DeclarationRow }) {
  const { t } = useTranslation('treaty');
  const { day } = useDates();
  const left = daysBetween(zoneToday(), row.expires_on);
  return (
    <div>
      <Facts
        facts={[
          [t('proof.phase'), t(`statement.phase.${row.phase}`, row.phase)],
          [t('proof.exporter'), <Organisation key="exporter" id={row.exporter} />],
          [t('statement.declared_on'), day(row.declared_on)],
          [
            t('proof.expires_on'),
            <span key="expires_on" className={left < 0 ? 'late' : undefined}>
              {day(row.expires_on)}{' '}
              <span className="due-left">{left < 0 ? t('approved.days_over', { days: -left }) : t('approved.days_left', { days: left })}</span>
            </span>,
          ],
          [t('statement.keep_until'), day(row.keep_until)],
          [t('statement.cancelled_because'), row.cancelled_because],
        ]}
      />
      <p className="refusal-label">
        {t('statement.validity')}
        {row.is_unverified && <MarkTag mark="?" />}
      </p>
      <CitationOf text={row.validity} />
    </div>
  );
}

function Acts({ row }: { row: DeclarationRow }) {
  const { t } = useTranslation('treaty');
  const { me } = useSession();
  const actor = useActor();
  const mayCancel = me && isExporter(me) && actor === row.exporter && row.phase === 'declared';
  return (
    <div className="choices">
      <button type="button" className="solid-button" onClick={() => window.print()}>
        {t('statement.print')}
      </button>
      {mayCancel && (
        <Act
          label={t('statement.cancel')}
          question={t('statement.cancel.question', { number: row.key })}
          done={t('statement.cancel.done', { number: row.key })}
          command="treaty/origin_declarations/cancel_origin_declaration"
          reason={t('statement.cancel.reason')}
          fieldsOf={(reason) => ({ origin_declaration: row.key, reason })}
          isGrave
        />
      )}
    </div>
  );
}

// One declaration: how it stands, and its text as it goes with the invoice.
export default function OriginDeclarationPage() {
  const { t } = useTranslation('treaty');
  const { key = '' } = useParams();
  const declaration = useRead<DeclarationRow>(`${DECLARATIONS}/${encodeURIComponent(key)}`);
  const lines = useRead<Rows<DeclarationLine>>(
    `${DESK}/origin_declaration_line`,
    { origin_declaration: key, limit: 100 },
    declaration.isSuccess,
  );
  // A row alone carries no names; a page with it does.
  useRead<Rows<DeclarationRow>>(DECLARATIONS, { key, limit: 1 }, declaration.isSuccess);
  useLive(`treaty.origin_declarations/${key}`, declaration.isSuccess);
  return (
    <Page title={t('statement.title', { number: key })} actions={<Link to="/origin-declarations">{t('statements.title')}</Link>}>
      <Asked query={declaration}>
        {(row) => (
          <>
            <Section className="statement-standing">
              <div className="stack-small">
                <Standing row={row} />
                <Acts row={row} />
              </div>
            </Section>
            <Section>
              <Asked query={lines}>
                {({ items }) => <Paper row={row} lines={items.toSorted((left, right) => left.line_no - right.line_no)} />}
              </Asked>
            </Section>
          </>
        )}
      </Asked>
    </Page>
  );
}

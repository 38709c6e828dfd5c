import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { instantOfLocal, localOfInstant } from '@/shared/format/clock';
import { hasRole } from '@/shared/feature';
import { useLive } from '@/shared/live/use_live';
import { useSession } from '@/shared/session/session';
import { usePersonName } from '@/shared/texts/people';
import { Act } from '@/shared/ui/act';
import { Due } from '@/shared/ui/due';
import { TextField } from '@/shared/ui/fields';
import { Organisation } from '@/shared/ui/organisation';
import { Page, Section } from '@/shared/ui/page';
import { Asked, Empty } from '@/shared/ui/states';
import { Actions } from '../actions';
import { Controls, Documents, StoryLines, Summary } from '../case';
import { Holding } from '../desk/holding';
import { holderQuery, HOLDERS, type Holder } from '../desk/queue';
import { Workload } from '../desk/workload';
import { PhaseTag } from '../phase_tag';
import { LiftReviews } from '../two_persons/lift_reviews';
import { Proposals } from '../two_persons/proposals';
import type { ConsignmentView, DeclarationRow, Story } from '../types';

const QUEUE_MAX = 100;

function ReportEntry({ story }: { story: Story }) {
  const { t } = useTranslation('trade');
  const [at, setAt] = useState(() => localOfInstant(new Date().toISOString()));
  return (
    <Act
      label={t('act.report_entry')}
      question={t('act.report_entry.question', { id: story.declaration_id })}
      done={t('act.report_entry.done')}
      command="trade/declarations/report_entry"
      version={story.version}
      isDisabled={!at}
      fieldsOf={() => ({ declaration_id: story.declaration_id, entry_at: instantOfLocal(at) })}
    >
      <TextField label={t('field.entry_at')} type="datetime-local" value={at} onChange={setAt} />
    </Act>
  );
}

function Case({ id }: { id: string }) {
  const row = useRead<DeclarationRow>(`/trade/declarations/declaration/${encodeURIComponent(id)}`);
  const { t } = useTranslation('trade');
  const view = useRead<ConsignmentView>(`/trade/consignments/${encodeURIComponent(id)}`);
  return (
    <Asked query={view} rows={8}>
      {({ story, actions }) => (
        <div className="stack">
          <Section
            title={t('consignment.title', { id })}
            extra={<Link to={`/consignments/${encodeURIComponent(id)}`}>{t('desk.whole')}</Link>}
          >
            <Summary story={story} />
          </Section>
          <Section title={t('case.title')}>
            <Asked query={row} rows={1}>
              {(declaration) => <Holding row={declaration} />}
            </Asked>
          </Section>
          <Section title={t('act.title')}>
            <div className="stack-small">
              {story.next.some(({ action }) => action === 'declare_entry') && (
                <ReportEntry story={story} />
              )}
              <Actions story={story} actions={actions} />
            </div>
          </Section>
          <Section title={t('control.title')}>
            <Controls story={story} />
          </Section>
          <Section title={t('line.label')}>
            <StoryLines lines={story.lines} />
          </Section>
          <Section title={t('documents.title')}>
            <Documents proofs={story.proofs} />
          </Section>
        </div>
      )}
    </Asked>
  );
}

// What waits for customs, the promise that ends first on top, and the case beside it.
export default function DeskPage() {
  const { t } = useTranslation('trade');
  const nameOf = usePersonName();
  const [query, setQuery] = useSearchParams();
  const waitsFor = query.get('of') === 'carrier' ? 'carrier' : 'customs';
  const { me } = useSession();
  const holder = (HOLDERS.find((one) => one === query.get('holder')) ?? 'all') as Holder;
  const rows = useRead<Rows<DeclarationRow>>('/trade/declarations/declaration', {
    next_actor: waitsFor,
    order_by: 'promised_by',
    limit: QUEUE_MAX,
    ...holderQuery(holder, me?.user.id ?? ''),
  });
  const chosen = query.get('case') ?? '';
  useLive('trade.declarations');
  const show = (part: Record<string, string>) =>
    setQuery(new URLSearchParams({ of: waitsFor, holder, case: chosen, ...part }), { replace: true });
  return (
    <Page title={t('desk.title')} lead={t('desk.lead')}>
      <div className="choices" role="group" aria-label={t('desk.waits_for')}>
        {['customs', 'carrier'].map((actor) => (
          <button
            key={actor}
            type="button"
            className="plain-button"
            aria-pressed={actor === waitsFor}
            onClick={() => show({ of: actor, case: '' })}
          >
            {t(`desk.of.${actor}`)}
          </button>
        ))}
        <Link className="plain-button" to="/desk/gates">
          {t('cases.title')}
        </Link>
      </div>
      <div className="choices" role="group" aria-label={t('case.whose')}>
        {HOLDERS.map((one) => (
          <button
            key={one}
            type="button"
            className="plain-button"
            aria-pressed={one === holder}
            onClick={() => show({ holder: one, case: '' })}
          >
            {t(`case.whose.${one}`)}
          </button>
        ))}
      </div>
      <Proposals desk="trade.declarations" />
      <LiftReviews />
      <div className="desk-columns">
        <Section title={t('desk.queue')} className="desk-queue">
          <Asked query={rows} rows={6}>
            {({ items }) =>
              items.length === 0 ? (
                <Empty title={t('desk.empty')} />
              ) : (
                <ul className="queue">
                  {items.map((row) => (
                    <li key={row.key}>
                      <button
                        type="button"
                        className="queue-item"
                        aria-pressed={row.key === chosen}
                        onClick={() => show({ case: row.key })}
                      >
                        <span className="number">{row.key}</span>
                        <PhaseTag phase={row.phase} />
                        <span className="queue-act">{t(`action.${row.next_action}`, row.next_action)}</span>
                        <Organisation id={row.declarant} />
                        {row.assigned_to && (
                          <span className="soft">{t('case.with', { officer: nameOf(row.assigned_to) })}</span>
                        )}
                        <span className="queue-due">
                          <Due at={row.next_by} day={row.next_by_day} />
                        </span>
                      </button>
                    </li>
                  ))}
                </ul>
              )
            }
          </Asked>
        </Section>
        {chosen ? (
          <Case key={chosen} id={chosen} />
        ) : (
          <Section>
            <Empty title={t('desk.choose')} />
          </Section>
        )}
      </div>
      {me && hasRole(me, 'customs_supervisor') && <Workload />}
    </Page>
  );
}

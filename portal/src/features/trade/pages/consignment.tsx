import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import { useLive } from '@/shared/live/use_live';
import { Page, Section } from '@/shared/ui/page';
import { Asked } from '@/shared/ui/states';
import { Actions } from '../actions';
import { Controls, Documents, Ledger, StoryLines, Summary } from '../case';
import { DutyPanel } from '../duty_panel';
import { PapersPanel } from '../papers/papers_panel';
import { PhaseTag } from '../phase_tag';
import { Printed } from '../printed';
import { Timeline } from '../timeline';
import type { ConsignmentView } from '../types';

// One consignment: where it is, who acts next, how it came about, what it costs and why.
export default function ConsignmentPage() {
  const { t } = useTranslation('trade');
  const { id = '' } = useParams();
  const view = useRead<ConsignmentView>(`/trade/consignments/${encodeURIComponent(id)}`);
  useLive(`trade.declarations/${id}`, view.isSuccess);
  return (
    <Page
      title={t('consignment.title', { id })}
      lead={view.data && <PhaseTag phase={view.data.story.phase} />}
      actions={view.data && <Printed id={view.data.story.declaration_id} />}
    >
      <Asked query={view} rows={10}>
        {({ story, actions }) => (
          <>
            <div className="columns">
              <div className="stack">
                <Section title={t('consignment.standing')}>
                  <Summary story={story} />
                </Section>
                <Section title={t('timeline.title')}>
                  <Timeline story={story} />
                </Section>
              </div>
              <div className="stack">
                <Section title={t('act.title')}>
                  {story.next.some(({ action }) => action === 'complete_declaration') && (
                    <p>
                      <Link
                        className="solid-button"
                        to={`/lodge?complete=${encodeURIComponent(story.declaration_id)}`}
                      >
                        {t('complete.open')}
                      </Link>
                    </p>
                  )}
                  <Actions story={story} actions={actions} />
                </Section>
                <Section title={t('control.title')}>
                  <Controls story={story} />
                </Section>
                <Section title={t('documents.title')}>
                  <Documents proofs={story.proofs} />
                </Section>
              </div>
            </div>
            <PapersPanel id={story.declaration_id} />
            <Section title={t('line.label')}>
              <StoryLines lines={story.lines} />
            </Section>
            <Section title={t('duty.title')}>
              <DutyPanel story={story} />
            </Section>
            <Ledger id={story.declaration_id} />
          </>
        )}
      </Asked>
    </Page>
  );
}

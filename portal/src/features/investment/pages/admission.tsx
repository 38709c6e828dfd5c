import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { newId } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
import { draftId } from '@/shared/drafts/draft_store';
import { hasRole } from '@/shared/feature';
import { useSession } from '@/shared/session/session';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { Page, Section } from '@/shared/ui/page';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Empty, Loading } from '@/shared/ui/states';
import { ActivitiesPart } from '../admission/activities_part';
import { AnswerView, placeText } from '../admission/answer_view';
import { useAnswer } from '../admission/ask';
import type { Gap } from '../admission/enquiry';
import { EXAMPLES, exampleOf } from '../admission/examples';
import { emptyForm, OUTSIDE, type Form } from '../admission/form';
import { GraphView } from '../admission/graph_view';
import { useHistory } from '@/shared/ui/use_history';
import { HoldingsTable } from '../admission/holdings_table';
import { ENQUIRIES, KeptDrafts } from '../admission/kept_drafts';
import { formIn, hasEnquiry } from '../admission/link';
import type { PartProps } from '../admission/part';
import { PartiesTable } from '../admission/parties_table';
import { PeoplePart, SecurityPart } from '../admission/people_part';
import { PrintedEnquiry } from '../admission/printed';
import { Strip } from '../admission/strip';
import { Tools } from '../admission/tools';

// The enquiry that the form was filled with, and the draft that what is written now becomes.
const beginWith = (form: Form, id = draftId(ENQUIRIES, newId())) => ({ form, id });

function Missing({ gaps }: { gaps: Gap[] }) {
  const { t } = useTranslation('investment');
  return (
    <Empty title={t('gaps.title')}>
      <ul className="gaps">
        {gaps.map(({ what, no }) => (
          <li key={`${what} ${no}`}>{t(`gap.${what}`, { no })}</li>
        ))}
      </ul>
    </Empty>
  );
}

function WherePart({ form, change, errorAt }: PartProps) {
  const { t } = useTranslation('investment');
  const plan = useRead<{ areas: { id: string }[] }>('/oversight/tasks');
  const areas = plan.data?.areas.map(({ id }) => id) ?? [form.place].filter((one) => one && one !== OUTSIDE);
  return (
    <div className="form-grid">
      <ChoiceField
        label={t('place.label')}
        value={form.place}
        none={t('place.choose')}
        error={errorAt('place')}
        options={[...areas, OUTSIDE].map((value) => ({ value, label: placeText(value, t) }))}
        onChange={(place) => change((now) => ({ ...now, place }))}
      />
      <TextField
        label={t('on.label')}
        type="date"
        hint={t('on.hint')}
        value={form.on}
        error={errorAt('on')}
        onChange={(on) => change((now) => ({ ...now, on }), 'on')}
      />
    </div>
  );
}

function Begin({ onOpen }: { onOpen: (form: Form) => void }) {
  const { t } = useTranslation('investment');
  return (
    <Section title={t('examples.title')} className="no-print">
      <p className="soft">{t('examples.hint')}</p>
      <p className="choices">
        {EXAMPLES.map((example) => (
          <button
            key={example}
            type="button"
            className="plain-button"
            onClick={() => onOpen(exampleOf(example, (key) => t(`example.party.${key}`)))}
          >
            {t(`example.${example}`)}
          </button>
        ))}
        <button type="button" className="plain-button" onClick={() => onOpen(emptyForm())}>
          {t('examples.empty')}
        </button>
      </p>
    </Section>
  );
}

// A link that is opened while the page is there begins it anew.
export default function AdmissionPage() {
  const { hash } = useLocation();
  return <EnquiryPage key={hash} hash={hash} />;
}

// May this be invested, by whom, with how much? Answered by the lists of the day and place while it is written.
function EnquiryPage({ hash }: { hash: string }) {
  const { t } = useTranslation('investment');
  const { me } = useSession();
  const [begun, setBegun] = useState(() => beginWith(formIn(hash) ?? emptyForm()));
  const [trouble, setTrouble] = useState(() => (hasEnquiry(hash) && !formIn(hash) ? 'link' : ''));
  const history = useHistory(() => begun.form);
  const form = history.now;
  const { change } = history;
  const { gaps, answer, error, retry, isAsking, errorAt, refusal } = useAnswer(form);
  const drawn = useDeferredValue(form); // what is typed waits for neither the drawing nor the answer
  const open = (next: Form, id?: string) => {
    setTrouble('');
    setBegun(beginWith(next, id));
    change(() => next);
  };
  const part: PartProps = { form, change, errorAt, refusal };
  return (
    <Page title={t('admission.title')} lead={t('admission.lead')}>
      <Strip answer={answer} isAsking={isAsking} isRefused={Boolean(error)} gaps={gaps.length} />
      <Tools form={form} answer={answer} history={history} onOpen={open} onUnread={() => setTrouble('file')} />
      {trouble && (
        <p role="alert" className="note no-print">
          {t(trouble === 'link' ? 'trouble.link' : 'trouble.file')}
        </p>
      )}
      <Begin onOpen={open} />
      {me && hasRole(me, 'declarant') && (
        <KeptDrafts
          user={me.user.id}
          id={begun.id}
          form={form}
          isTouched={form !== begun.form}
          onOpen={(id, opened) => open(opened, id)}
        />
      )}
      <Section title={t('investment.title')} className="no-print">
        <div className="stack-small">
          <WherePart {...part} />
          <ActivitiesPart {...part} answer={answer} />
        </div>
      </Section>
      <Section title={t('owners.title')} className="no-print">
        <div className="stack">
          <PartiesTable {...part} answer={answer} />
          <HoldingsTable {...part} />
        </div>
      </Section>
      <PrintedEnquiry form={drawn} />
      <Section title={t('graph.title')}>
        <GraphView form={drawn} answer={answer} />
      </Section>
      <Section title={t('people_and_security.title')} className="no-print">
        <div className="people-and-security">
          <PeoplePart {...part} />
          <SecurityPart {...part} />
        </div>
      </Section>
      <div id="answer" tabIndex={-1} className="stack answer" aria-busy={isAsking}>
        {gaps.length > 0 && (
          <Section title={t('answer.title')}>
            <Missing gaps={gaps} />
          </Section>
        )}
        {error && <ErrorCard error={error} onRetry={retry} />}
        {answer && <AnswerView answer={answer} form={drawn} change={change} />}
        {gaps.length === 0 && !error && !answer && <Loading />}
      </div>
    </Page>
  );
}

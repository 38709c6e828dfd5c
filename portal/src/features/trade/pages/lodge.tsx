import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { newId, ProblemError, send } from '@/shared/api/client';
import type { Problem, Receipt } from '@/shared/api/types';
import { useDraftDesk } from '@/shared/drafts/use_draft_desk';
import { useDraftKeeper } from '@/shared/drafts/use_draft_keeper';
import { useSending } from '@/shared/drafts/use_sending';
import { useSettled } from '@/shared/goods/goods_search';
import { useSession } from '@/shared/session/session';
import { useName } from '@/shared/texts/names';
import { Page, Section } from '@/shared/ui/page';
import { ReceiptCard } from '@/shared/ui/receipt_card';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { StepButtons, Steps } from '@/shared/ui/steps';
import { canBeQuoted, completionOf, emptyDraft, LODGING, lodgingOf, type Draft } from '../lodge/draft';
import { GoodsPart, PaymentPart, ProofPart, TermsPart } from '../lodge/parts';
import { fieldOfPlace, STEPS, type Step } from '../lodge/places';
import { QuotePanel } from '../lodge/quote_panel';
import { Review } from '../lodge/review';
import type { Quote } from '../types';

const QUOTE_WAIT = 500;

function problemOf(error: unknown): Problem | undefined {
  return error instanceof ProblemError ? error.problem : undefined;
}

// Asks the zone what lodging would come to, as the production engine reckons it.
function useQuote(draft: Draft, declarant: string) {
  const { i18n } = useTranslation();
  const settled = useSettled(draft, QUOTE_WAIT);
  const fields = lodgingOf(settled, declarant);
  return useQuery({
    queryKey: ['/trade/quotes', fields, i18n.language],
    queryFn: () => send<Quote>('/trade/quotes', fields),
    // What is lodged already is not quoted: its second step is assessed when it comes.
    enabled: canBeQuoted(settled) && !settled.is_completion,
    placeholderData: keepPreviousData,
  });
}

function commandOf(draft: Draft, declarant: string) {
  return draft.is_completion
    ? { name: 'trade/declarations/complete_consignment', fields: completionOf(draft) }
    : { name: 'trade/declarations/lodge_consignment', fields: lodgingOf(draft, declarant) };
}

interface FormProps {
  user: string;
  declarant: string;
  declarantName: string;
}

function Form({ user, declarant, declarantName }: FormProps) {
  const { t } = useTranslation('trade');
  const [query] = useSearchParams();
  const completed = query.get('complete') ?? '';
  const [draft, setDraft] = useState((): Draft => ({
    ...emptyDraft(newId()),
    ...(completed && { declaration_id: completed, mode: 'two_step', is_completion: true }),
  }));
  const keeper = useDraftKeeper(LODGING, user, draft, emptyDraft(draft.id));
  const [step, setStep] = useState<Step>('goods');
  const [lodged, setLodged] = useState<{ receipt: Receipt; id: string } | undefined>(undefined);
  const lodging = useSending(
    keeper,
    (one: Draft) => commandOf(one, declarant),
    (receipt, one) => setLodged({ receipt, id: one.declaration_id.trim() }),
  );
  const quote = useQuote(draft, declarant);
  const isReady = canBeQuoted(draft);
  const problem = problemOf(lodging.error) ?? (isReady ? (problemOf(quote.error) ?? quote.data?.problem) : undefined);
  const place = problem?.place ? fieldOfPlace(problem.place) : undefined;
  const change = (part: Partial<Draft>) => {
    if (lodging.isError) lodging.reset();
    setDraft((before) => ({ ...before, ...part }));
  };
  const show = (one: Draft) => {
    lodging.reset();
    setDraft(one);
    setStep('goods');
  };
  const drafts = useDraftDesk({ kind: LODGING, user, draft, keeper, onShow: show });
  if (lodged) {
    return (
      <Section>
        <ReceiptCard receipt={lodged.receipt} title={t(draft.is_completion ? 'complete.done' : 'lodge.done', { id: lodged.id })} />
        <p className="button-row lodged-links">
          <Link className="solid-button" to={`/consignments/${encodeURIComponent(lodged.id)}`}>
            {t('lodge.open')}
          </Link>
        </p>
      </Section>
    );
  }
  const part = {
    draft,
    change,
    errorOf: (field: string, line?: number) =>
      place?.field === field && place.line === line ? problem?.title : undefined,
  };
  return (
    <>
      {drafts.list}
      {draft.is_completion && <p>{t('complete.lead', { id: draft.declaration_id })}</p>}
      <Steps
        steps={STEPS.map((name) => ({ name, label: t(`lodge.step.${name}`) }))}
        step={step}
        refused={place?.step}
        onChoose={setStep}
      />
      <div className="lodge-columns">
        <Section title={t(`lodge.step.${step}`)}>
          {step === 'goods' && <GoodsPart {...part} />}
          {step === 'terms' && <TermsPart {...part} />}
          {step === 'proof' && <ProofPart {...part} />}
          {step === 'payment' && <PaymentPart {...part} />}
          {step === 'review' && (
            <div className="stack-small">
              <p>{t('lodge.review', { id: draft.declaration_id, number: draft.lines.length })}</p>
              <Review
                draft={draft}
                declarant={declarantName}
                quote={isReady ? quote.data : undefined}
              />
              {lodging.isError && (
                <ErrorCard error={lodging.error} onRetry={() => lodging.mutate(draft)} />
              )}
            </div>
          )}
          <StepButtons
            steps={STEPS}
            step={step}
            onChoose={setStep}
            send={{
              label: t(draft.is_completion ? 'complete.send' : 'lodge.send'),
              isReady: isReady && !lodging.isPending,
              onSend: () => lodging.mutate(draft),
            }}
            onSave={() => void keeper.keep(draft)}
          />
          {drafts.note}
        </Section>
        <Section title={t('quote.title')} className="quote-panel">
          <QuotePanel quote={quote} isReady={isReady} />
        </Section>
      </div>
    </>
  );
}

// A declaration is written step by step, checked by the zone while it is written, and lodged.
export default function LodgePage() {
  const { t } = useTranslation('trade');
  const { me, actingFor } = useSession();
  const nameOf = useName();
  const acting = me?.delegations.find(({ principal }) => principal === actingFor);
  const declarant = actingFor ?? me?.organisation.id;
  return (
    <Page
      title={t('lodge.title')}
      lead={t('lodge.lead')}
      actions={
        <Link className="plain-button" to="/bulk">
          {t('bulk.entry')}
        </Link>
      }
    >
      {me && (
        <Form
          key={declarant}
          user={me.user.id}
          declarant={declarant ?? me.organisation.id}
          declarantName={nameOf(acting ? acting.principal_names : me.organisation.names)}
        />
      )}
    </Page>
  );
}

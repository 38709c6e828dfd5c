import { useCallback, useEffect, useRef, type ReactNode, type RefObject } from 'react';
import { Link } from 'react-router';
import type { Receipt } from '@/shared/api/types';
import type { AnyDraft, DraftKind } from '@/shared/drafts/draft_store';
import { useDraftDesk } from '@/shared/drafts/use_draft_desk';
import type { useDraftKeeper } from '@/shared/drafts/use_draft_keeper';
import { useLeaveGuard } from '@/shared/ui/leave_guard';
import { Section } from '@/shared/ui/page';
import { ReceiptCard } from '@/shared/ui/receipt_card';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { StepButtons, Steps } from '@/shared/ui/steps';

interface StepFormProps<Draft extends AnyDraft, Step extends string> {
  kind: DraftKind<Draft>;
  user: string;
  steps: readonly Step[];
  labelOf: (step: Step) => string;
  form: {
    draft: Draft;
    step: Step;
    setStep: (step: Step) => void;
    keeper: ReturnType<typeof useDraftKeeper<Draft>>;
    place: { step: Step } | undefined; // where what was refused is written
    error: unknown;
    show: (draft: Draft) => void;
  };
  send: { label: string; isReady: boolean; onSend: () => void };
  // What came of it, and where it is looked at.
  sent: { receipt: Receipt; title: string; path: string; open: string } | undefined;
  lead?: ReactNode;
  area?: RefObject<HTMLDivElement | null>; // of the step that is open, for those who look into it
  children: ReactNode; // the step that is open
}

// A long form: written step by step, kept while it is written, and sent.
export function StepForm<Draft extends AnyDraft, Step extends string>(props: StepFormProps<Draft, Step>) {
  const { kind, user, steps, labelOf, send, sent, lead, children } = props;
  const { draft, step, setStep, keeper, place, error, show } = props.form;
  const own = useRef<HTMLDivElement>(null);
  const area = props.area ?? own;
  useEffect(() => {
    if (place) area.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [place, area]);
  const drafts = useDraftDesk({ kind, user, draft, keeper, onShow: show });
  const { wouldLose } = keeper;
  const isSent = sent !== undefined;
  const guard = useLeaveGuard(useCallback(() => !isSent && wouldLose(draft), [isSent, wouldLose, draft]));
  if (sent) {
    return (
      <Section>
        <ReceiptCard receipt={sent.receipt} title={sent.title} />
        <p className="button-row sent-links">
          <Link className="solid-button" to={sent.path}>
            {sent.open}
          </Link>
        </p>
      </Section>
    );
  }
  return (
    <>
      {guard}
      {drafts.list}
      {lead}
      <Steps
        steps={steps.map((name) => ({ name, label: labelOf(name) }))}
        step={step}
        refused={place?.step}
        onChoose={setStep}
      />
      <Section title={labelOf(step)}>
        <div className="stack-small" ref={area}>
          {error !== null && <ErrorCard error={error} onRetry={send.onSend} />}
          {children}
        </div>
        <StepButtons steps={steps} step={step} onChoose={setStep} send={send} onSave={() => void keeper.keep(draft)} />
        {drafts.note}
      </Section>
    </>
  );
}

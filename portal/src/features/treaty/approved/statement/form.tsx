import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDraftDesk } from '@/shared/drafts/use_draft_desk';
import { useLeaveGuard } from '@/shared/ui/leave_guard';
import { Section } from '@/shared/ui/page';
import { ReceiptCard } from '@/shared/ui/receipt_card';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { StepButtons, Steps } from '@/shared/ui/steps';
import { BasisPart } from './basis_part';
import { STATEMENTS } from './draft';
import { GoodsPart } from './goods_part';
import { STEPS } from './places';
import { ReviewPart } from './review_part';
import { useForm, type Form } from './use_form';

function OpenPart({ form }: { form: Form }) {
  if (form.step === 'basis') return <BasisPart form={form} />;
  if (form.step === 'goods') return <GoodsPart form={form} />;
  return <ReviewPart form={form} />;
}

function Undo({ form: { removed, step, takeBack } }: { form: Form }) {
  const { t } = useTranslation('treaty');
  if (!removed || step !== 'goods') return null;
  return (
    <p role="status">
      {t('apply.line.removed', { no: removed.at + 1 })}{' '}
      <button type="button" className="link-button" onClick={takeBack}>
        {t('drafts.undo')}
      </button>
    </p>
  );
}

// A declaration of origin is written step by step, kept while it is written, and sent.
export function StatementForm({ user }: { user: string }) {
  const { t } = useTranslation('treaty');
  const form = useForm(user);
  const { draft, step, declared, keeper, place } = form;
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place) area.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [place]);
  const drafts = useDraftDesk({ kind: STATEMENTS, user, draft, keeper, onShow: form.show });
  const { wouldLose } = keeper;
  const isSent = declared !== undefined;
  const guard = useLeaveGuard(useCallback(() => !isSent && wouldLose(draft), [isSent, wouldLose, draft]));
  if (declared) {
    return (
      <Section>
        <ReceiptCard receipt={declared.receipt} title={t('statement.done', { number: declared.number })} />
        <p className="button-row sent-links">
          <Link className="solid-button" to={`/origin-declarations/${encodeURIComponent(declared.number)}`}>
            {t('statement.open')}
          </Link>
        </p>
      </Section>
    );
  }
  return (
    <>
      {guard}
      {drafts.list}
      <Steps
        steps={STEPS.map((name) => ({ name, label: t(`statement.step.${name}`) }))}
        step={step}
        refused={place?.step}
        onChoose={form.setStep}
      />
      <Section title={t(`statement.step.${step}`)}>
        <div className="stack-small" ref={area}>
          {form.error && <ErrorCard error={form.error} onRetry={form.declare} />}
          <Undo form={form} />
          <OpenPart form={form} />
        </div>
        <StepButtons
          steps={STEPS}
          step={step}
          onChoose={form.setStep}
          send={{ label: t('statement.send'), isReady: form.isReady, onSend: form.declare }}
          onSave={() => void keeper.keep(draft)}
        />
        {drafts.note}
      </Section>
    </>
  );
}

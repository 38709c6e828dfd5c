import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDraftDesk } from '@/shared/drafts/use_draft_desk';
import { useLeaveGuard } from '@/shared/ui/leave_guard';
import { Section } from '@/shared/ui/page';
import { ReceiptCard } from '@/shared/ui/receipt_card';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { StepButtons, Steps } from '@/shared/ui/steps';
import { pathOf } from '../types';
import { BasisPart } from './basis_part';
import { PRODUCT_DRAFTS } from './draft';
import { MakingPart } from './making_part';
import { STEPS } from './places';
import { ReviewPart } from './review_part';
import { useForm, type Form, type FormProps } from './use_form';

function OpenPart({ form }: { form: Form }) {
  if (form.step === 'basis') return <BasisPart form={form} />;
  if (form.step === 'making') return <MakingPart form={form} />;
  return <ReviewPart form={form} />;
}

// A product is written step by step, determined by the zone while it is written, and filed.
export function FilingForm(props: FormProps) {
  const { t } = useTranslation('treaty');
  const form = useForm(props);
  const { draft, step, filed, keeper, place } = form;
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place) area.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [place]);
  const drafts = useDraftDesk({ kind: PRODUCT_DRAFTS, user: props.user, draft, keeper, onShow: form.show });
  const { wouldLose } = keeper;
  const isSent = filed !== undefined;
  const guard = useLeaveGuard(useCallback(() => !isSent && wouldLose(draft), [isSent, wouldLose, draft]));
  if (filed) {
    return (
      <Section>
        <ReceiptCard receipt={filed.receipt} title={t('product.filed.done', { name: filed.name })} />
        <p className="button-row sent-links">
          <Link className="solid-button" to={pathOf(filed.key)}>
            {t('product.open')}
          </Link>
        </p>
      </Section>
    );
  }
  return (
    <>
      {guard}
      {drafts.list}
      {draft.again && (
        <p className="note" role="note">
          {t('product.again.lead')}
        </p>
      )}
      <Steps
        steps={STEPS.map((name) => ({ name, label: t(`product.step.${name}`) }))}
        step={step}
        refused={place?.step}
        onChoose={form.setStep}
      />
      <Section title={t(`product.step.${step}`)}>
        <div className="stack-small" ref={area}>
          {form.error && <ErrorCard error={form.error} onRetry={form.file} />}
          <OpenPart form={form} />
        </div>
        <StepButtons
          steps={STEPS}
          step={step}
          onChoose={form.setStep}
          send={{ label: t('product.send'), isReady: form.isReady, onSend: form.file }}
          onSave={() => void keeper.keep(draft)}
        />
        {drafts.note}
      </Section>
    </>
  );
}

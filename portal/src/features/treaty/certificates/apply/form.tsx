import { useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useDraftDesk } from '@/shared/drafts/use_draft_desk';
import { useLeaveGuard } from '@/shared/ui/leave_guard';
import { Section } from '@/shared/ui/page';
import { ReceiptCard } from '@/shared/ui/receipt_card';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { StepButtons, Steps } from '@/shared/ui/steps';
import { APPLICATIONS } from './draft';
import { MessageImport } from './message/import_message';
import { OpenPart } from './open_part';
import { STEPS } from './places';
import { UndoNote } from './undo_note';
import { useForm, type FormProps } from './use_form';

// An application is written step by step, determined by the zone while it is written, and sent.
export function ApplyForm(props: FormProps) {
  const { t } = useTranslation('treaty');
  const form = useForm(props);
  const { draft, step, applied, keeper, place } = form;
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place) area.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [place]);
  const drafts = useDraftDesk({ kind: APPLICATIONS, user: props.user, draft, keeper, onShow: form.show });
  const { wouldLose } = keeper;
  const isSent = applied !== undefined;
  const guard = useLeaveGuard(useCallback(() => !isSent && wouldLose(draft), [isSent, wouldLose, draft]));
  if (applied) {
    return (
      <Section>
        <ReceiptCard receipt={applied.receipt} title={t('apply.done', { number: applied.number })} />
        <p className="button-row sent-links">
          <Link className="solid-button" to={`/certificates/${encodeURIComponent(applied.number)}`}>
            {t('apply.open')}
          </Link>
        </p>
      </Section>
    );
  }
  return (
    <>
      {guard}
      {drafts.list}
      <MessageImport form={form} exporter={props.exporter} area={area} />
      <Steps
        steps={STEPS.map((name) => ({ name, label: t(`apply.step.${name}`) }))}
        step={step}
        refused={place?.step}
        onChoose={form.setStep}
      />
      <Section title={t(`apply.step.${step}`)}>
        <div className="stack-small" ref={area}>
          {form.error && <ErrorCard error={form.error} onRetry={form.apply} />}
          <UndoNote undo={form.undo} step={step} onUndo={form.takeBack} />
          <OpenPart form={form} />
        </div>
        <StepButtons
          steps={STEPS}
          step={step}
          onChoose={form.setStep}
          send={{ label: t('apply.send'), isReady: form.isReady, onSend: form.apply }}
          onSave={() => void keeper.keep(draft)}
        />
        {drafts.note}
      </Section>
    </>
  );
}

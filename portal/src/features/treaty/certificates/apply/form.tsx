import { App } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { DraftList } from '@/shared/drafts/draft_list';
import { KeepingNote } from '@/shared/drafts/keeping_note';
import { useLeaveGuard } from '@/shared/ui/leave_guard';
import { Section } from '@/shared/ui/page';
import { ReceiptCard } from '@/shared/ui/receipt_card';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { StepButtons, Steps } from '@/shared/ui/steps';
import { APPLICATIONS, type Draft } from './draft';
import { OpenPart } from './open_part';
import { STEPS } from './places';
import { UndoNote } from './undo_note';
import { useForm, type FormProps } from './use_form';

// An application is written step by step, determined by the zone while it is written, and sent.
export function ApplyForm(props: FormProps) {
  const { t } = useTranslation('treaty');
  const { message } = App.useApp();
  const form = useForm(props);
  const { draft, step, applied, keeper, place } = form;
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (place) area.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [place]);
  const [removed, setRemoved] = useState<Draft | undefined>(undefined);
  const { wouldLose } = keeper;
  const isSent = applied !== undefined;
  const guard = useLeaveGuard(useCallback(() => !isSent && wouldLose(draft), [isSent, wouldLose, draft]));
  const failed = () => void message.error(t('drafts.failed'));
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
  const openKept = (id: string) => void keeper.open(id).then(form.show).catch(failed);
  const throwAway = async (id: string) => {
    const one = await keeper.open(id);
    await keeper.end(id);
    setRemoved(one);
  };
  return (
    <>
      {guard}
      <DraftList
        kind={APPLICATIONS}
        user={props.user}
        current={draft.id}
        onOpen={openKept}
        onOpenLocal={form.show}
        onRemove={(id) => void throwAway(id).catch(failed)}
        removed={removed}
        onRestore={(one) => {
          setRemoved(undefined);
          void keeper.restore(one);
        }}
      />
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
        <KeepingNote
          keeping={keeper.keeping}
          onTakeTheirs={() => openKept(draft.id)}
          onInsist={() => void keeper.insist(draft).catch(failed)}
        />
      </Section>
    </>
  );
}

import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { StepForm } from '../../step_form';
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
  const area = useRef<HTMLDivElement>(null);
  const { applied } = form;
  return (
    <StepForm
      kind={APPLICATIONS}
      user={props.user}
      steps={STEPS}
      labelOf={(step) => t(`apply.step.${step}`)}
      form={form}
      send={{ label: t('apply.send'), isReady: form.isReady, onSend: form.apply }}
      sent={
        applied && {
          receipt: applied.receipt,
          title: t('apply.done', { number: applied.number }),
          path: `/certificates/${encodeURIComponent(applied.number)}`,
          open: t('apply.open'),
        }
      }
      lead={<MessageImport form={form} exporter={props.exporter} area={area} />}
      area={area}
    >
      <UndoNote undo={form.undo} step={form.step} onUndo={form.takeBack} />
      <OpenPart form={form} />
    </StepForm>
  );
}

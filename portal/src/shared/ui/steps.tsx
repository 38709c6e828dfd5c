import { useTranslation } from 'react-i18next';

interface StepsProps<Step extends string> {
  steps: { name: Step; label: string }[];
  step: Step;
  // The step that a refusal names.
  refused: Step | undefined;
  onChoose: (step: Step) => void;
}

// The steps of a long form, in any order: what is written in one stays while another is open.
export function Steps<Step extends string>({ steps, step, refused, onChoose }: StepsProps<Step>) {
  const { t } = useTranslation();
  return (
    <ol className="steps" aria-label={t('steps')}>
      {steps.map(({ name, label }, index) => (
        <li key={name}>
          <button
            type="button"
            className={name === refused ? 'step step-refused' : 'step'}
            aria-current={name === step ? 'step' : undefined}
            onClick={() => onChoose(name)}
          >
            <span className="step-number">{index + 1}</span>
            {label}
          </button>
        </li>
      ))}
    </ol>
  );
}

interface StepButtonsProps<Step extends string> {
  steps: readonly Step[];
  step: Step;
  onChoose: (step: Step) => void;
  // What the last step does in place of going on.
  send: { label: string; isReady: boolean; onSend: () => void };
  onSave: () => void;
}

// Where one goes from a step, and the draft kept at once.
export function StepButtons<Step extends string>({ steps, step, onChoose, send, onSave }: StepButtonsProps<Step>) {
  const { t } = useTranslation();
  const at = steps.indexOf(step);
  const [previous, next] = [steps[at - 1], steps[at + 1]];
  return (
    <p className="button-row form-foot">
      {previous && (
        <button type="button" className="plain-button" onClick={() => onChoose(previous)}>
          {t('step.back')}
        </button>
      )}
      {next ? (
        <button type="button" className="solid-button" onClick={() => onChoose(next)}>
          {t('step.next')}
        </button>
      ) : (
        <button type="button" className="solid-button" disabled={!send.isReady} onClick={send.onSend}>
          {send.label}
        </button>
      )}
      <button type="button" className="plain-button" onClick={onSave}>
        {t('drafts.save')}
      </button>
    </p>
  );
}

import { useTranslation } from 'react-i18next';
import { StepForm } from '../../step_form';
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
  const { declared } = form;
  return (
    <StepForm
      kind={STATEMENTS}
      user={user}
      steps={STEPS}
      labelOf={(step) => t(`statement.step.${step}`)}
      form={form}
      send={{ label: t('statement.send'), isReady: form.isReady, onSend: form.declare }}
      sent={
        declared && {
          receipt: declared.receipt,
          title: t('statement.done', { number: declared.number }),
          path: `/origin-declarations/${encodeURIComponent(declared.number)}`,
          open: t('statement.open'),
        }
      }
    >
      <Undo form={form} />
      <OpenPart form={form} />
    </StepForm>
  );
}

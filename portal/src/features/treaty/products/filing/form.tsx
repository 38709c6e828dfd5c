import { useTranslation } from 'react-i18next';
import { StepForm } from '../../step_form';
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
  const { filed } = form;
  return (
    <StepForm
      kind={PRODUCT_DRAFTS}
      user={props.user}
      steps={STEPS}
      labelOf={(step) => t(`product.step.${step}`)}
      form={form}
      send={{ label: t('product.send'), isReady: form.isReady, onSend: form.file }}
      sent={
        filed && {
          receipt: filed.receipt,
          title: t('product.filed.done', { name: filed.name }),
          path: pathOf(filed.key),
          open: t('product.open'),
        }
      }
      lead={
        form.draft.again && (
          <p className="note" role="note">
            {t('product.again.lead')}
          </p>
        )
      }
    >
      <OpenPart form={form} />
    </StepForm>
  );
}

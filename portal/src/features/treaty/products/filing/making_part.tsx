import { useTranslation } from 'react-i18next';
import { AreaField } from '@/shared/ui/fields';
import { BillChoice } from '../../certificates/apply/bill_choice';
import { faultOfCode } from '../../certificates/apply/bill_facts';
import { Determination } from '../../certificates/apply/determination';
import { useBillOf } from '../../certificates/apply/use_determination';
import type { Form } from './use_form';

// How the product is made, out of what, and what the rules of origin say of that as it is written.
export function MakingPart({ form: { draft, good, errorOf, change, setGood } }: { form: Form }) {
  const { t } = useTranslation('treaty');
  const fault = faultOfCode(good, useBillOf(good).text);
  const words = (field: 'producer' | 'process') => (
    <AreaField
      label={t(`product.field.${field}`)}
      hint={t(`product.${field}.hint`)}
      value={draft[field]}
      error={errorOf(field)}
      onChange={(value) => change({ [field]: value })}
    />
  );
  return (
    <div className="stack-small">
      {words('producer')}
      {words('process')}
      <h3>{t('product.field.bill')}</h3>
      <p className="soft">{t('product.bill.lead')}</p>
      <BillChoice line={good} error={errorOf('bill')} set={setGood} />
      {fault && <p className="field-error">{t(`apply.code.${fault}`)}</p>}
      <Determination line={good} draft={{ ...draft, kind: 'new_issue' }} />
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { countryName } from '@/shared/goods/countries';
import { useAgreementTitle } from '@/shared/goods/law_choices';
import { Facts } from '@/shared/ui/facts';
import { useIssuerName } from '../../certificates/apply/choices';
import { Determination } from '../../certificates/apply/determination';
import { useBillOf } from '../../certificates/apply/use_determination';
import { GapsList } from '../../gaps_list';
import { BillTable } from '../../origin/bill_table';
import { productOf } from './draft';
import { gapsOf } from './places';
import type { Form } from './use_form';

// Everything as it will be filed, and what is lacking.
export function ReviewPart({ form: { draft, good, setStep } }: { form: Form }) {
  const { t, i18n } = useTranslation('treaty');
  const titleOf = useAgreementTitle();
  const issuerName = useIssuerName();
  const { text } = useBillOf(good);
  return (
    <div className="stack-small">
      <GapsList
        gaps={gapsOf(draft)}
        labelOf={(field) => t(`product.field.${field}`)}
        complete={t('product.complete')}
        onGo={(gap) => setStep(gap.step)}
      />
      <Facts
        facts={[
          [t('product.field.name_zh'), good.goods_name],
          [t('product.field.name_en'), draft.name_en],
          [t('product.field.product'), <code key="product">{productOf(draft)}</code>],
          [t('product.field.hs'), good.hs && <code key="hs">{good.hs}</code>],
          [t('product.field.agreement'), draft.agreement && titleOf(draft.agreement)],
          [t('product.field.destination'), countryName(draft.destination, i18n.language)],
          [t('product.field.issuer'), draft.issuer && issuerName(draft.issuer)],
          [t('product.field.producer'), draft.producer],
          [t('product.field.process'), draft.process],
        ]}
      />
      {text && <BillTable text={text} label={t('product.field.bill')} />}
      <Determination line={good} draft={{ ...draft, kind: 'new_issue' }} />
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { countryName } from '@/shared/goods/countries';
import { withWanted } from '@/shared/goods/law_choices';
import { ChoiceField } from '@/shared/ui/fields';
import { PRODUCTS, type ProductRow } from '../../products/types';
import type { BillChoiceProps } from './bill_choice';
import { withProduct } from './bill_facts';
import { useIssuerName } from './choices';
import type { Draft } from './draft';

const LISTED_MAX = 100;
const SUBHEADING = 6;

interface ProductChoiceProps extends BillChoiceProps {
  application: Pick<Draft, 'agreement' | 'destination' | 'issuer'>;
}

// What an officer would look at again although the product was accepted: nobody of another body, and
// nobody for another destination, said so.
function Differences({ row, application }: { row: ProductRow; application: ProductChoiceProps['application'] }) {
  const { t, i18n } = useTranslation('treaty');
  const issuerName = useIssuerName();
  const { issuer, destination } = application;
  return (
    <>
      {issuer && issuer !== row.issuer && (
        <p className="note">{t('apply.product.other_issuer', { issuer: issuerName(row.issuer) })}</p>
      )}
      {destination && destination !== row.destination && (
        <p className="note">
          {t('apply.product.other_destination', { country: countryName(row.destination, i18n.language) })}
        </p>
      )}
    </>
  );
}

// One of the products that were accepted under the agreement: of the line's code, where it has one.
export function ProductChoice({ line, error, set, application }: ProductChoiceProps) {
  const { t, i18n } = useTranslation('treaty');
  const { agreement } = application;
  const digits = line.hs.replace(/\D/g, '').slice(0, SUBHEADING);
  const isOfCode = digits.length === SUBHEADING;
  const found = useRead<Rows<ProductRow>>(
    PRODUCTS,
    { phase: 'accepted', agreement, ...(isOfCode && { hs_code: digits }), limit: LISTED_MAX },
    agreement !== '',
  );
  const rows = found.data?.items ?? [];
  const chosen = line.product ?? '';
  const row = rows.find(({ key }) => key === chosen);
  if (!agreement) return <p className="soft">{t('apply.product.agreement_first')}</p>;
  if (found.isSuccess && rows.length === 0 && !chosen) {
    return (
      <p className="soft">
        {t(isOfCode ? 'apply.product.none_of_code' : 'apply.product.none', { code: digits })}{' '}
        <Link to="/products">{t('products.title')}</Link>
      </p>
    );
  }
  const labelOf = ({ name_zh, name_en, hs_code, destination }: ProductRow) =>
    [name_zh, name_en, hs_code.code, countryName(destination, i18n.language)].join(' · ');
  const take = (product: string) => {
    const taken = rows.find(({ key }) => key === product);
    set((before) => (taken ? withProduct(before, taken) : { product }));
  };
  return (
    <div className="stack-small">
      <ChoiceField
        label={t('apply.product')}
        value={chosen}
        none={t('choose')}
        options={withWanted(
          rows.map((one) => ({ value: one.key, label: labelOf(one) })),
          { value: chosen, label: chosen },
        )}
        hint={t('apply.product.hint')}
        error={error ?? (found.isSuccess && chosen && !row ? t('apply.product.not_fit') : undefined)}
        onChange={take}
      />
      {row && <Differences row={row} application={application} />}
    </div>
  );
}

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useSession } from '@/shared/session/session';
import { Section } from '@/shared/ui/page';
import { seesProducts } from '../products/audience';
import { useProductName } from '../products/phase_tag';
import { pathOf, PRODUCTS, USES, type ProductRow, type UseRow } from '../products/types';
import type { CertificateRow } from './types';

function Used({ use }: { use: UseRow }) {
  const { t } = useTranslation('treaty');
  const { review, filing, line_no } = use;
  const product = useRead<ProductRow>(`${PRODUCTS}/${encodeURIComponent(review)}`);
  const name = useProductName()(use);
  // What was filed later is reviewed for itself, perhaps by another body: the line goes on resting on
  // what was accepted then.
  const isEarlier = product.data !== undefined && product.data.filing !== filing;
  return (
    <li>
      {t('line.nth', { no: line_no })}
      {' · '}
      {product.isError ? name : <Link to={pathOf(review)}>{name}</Link>} {t('product.filing.no', { filing })}
      {isEarlier && <span className="soft"> {t('certificate.products.filed_later')}</span>}
    </li>
  );
}

// The lines that rest on products that were reviewed before: what an officer accepted there is not
// looked at again.
export function ProductsUsed({ row: { key: certificate, issuer } }: { row: CertificateRow }) {
  const { t } = useTranslation('treaty');
  const { me, actingFor } = useSession();
  const reader = actingFor ?? me?.organisation.id;
  const used = useRead<Rows<UseRow>>(
    USES,
    // Whoever reads as the body that was asked says so: else the applicant's own are looked for.
    { certificate, limit: 100, ...(issuer === reader && { issuer }) },
    me !== undefined && seesProducts(me),
  );
  const uses = (used.data?.items ?? []).toSorted((left, right) => left.line_no - right.line_no);
  if (uses.length === 0) return null;
  return (
    <Section title={t('certificate.products')}>
      <div className="stack-small">
        <p className="soft">{t('certificate.products.lead')}</p>
        <ul className="plain-list">
          {uses.map((use) => (
            <Used key={use.key} use={use} />
          ))}
        </ul>
      </div>
    </Section>
  );
}

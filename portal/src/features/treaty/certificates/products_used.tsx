import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useSession } from '@/shared/session/session';
import { Section } from '@/shared/ui/page';
import { seesProducts } from '../products/audience';
import { useProductName } from '../products/phase_tag';
import { pathOf, PRODUCTS, STEPS, type ProductRow, type StepRow } from '../products/types';
import type { CertificateRow } from './types';

function Used({ step }: { step: StepRow }) {
  const { t } = useTranslation('treaty');
  const product = useRead<ProductRow>(`${PRODUCTS}/${encodeURIComponent(step.review)}`);
  const nameOf = useProductName();
  const { filing } = step;
  // What was filed later is reviewed for itself: the line goes on resting on what was accepted then.
  const isEarlier = product.data !== undefined && product.data.filing !== filing;
  return (
    <li>
      {t('line.nth', { no: step.line_no })}
      {' · '}
      <Link to={pathOf(step.review)}>{product.data ? nameOf(product.data) : step.review}</Link>{' '}
      {t('product.filing.no', { filing })}
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
  const used = useRead<Rows<StepRow>>(
    STEPS,
    // Whoever reads as the body that was asked says so: else the applicant's own are looked for.
    { certificate, limit: 100, ...(issuer === reader && { issuer }) },
    me !== undefined && seesProducts(me),
  );
  const steps = (used.data?.items ?? []).toSorted((left, right) => left.line_no - right.line_no);
  if (steps.length === 0) return null;
  return (
    <Section title={t('certificate.products')}>
      <div className="stack-small">
        <p className="soft">{t('certificate.products.lead')}</p>
        <ul className="plain-list">
          {steps.map((step) => (
            <Used key={step.key} step={step} />
          ))}
        </ul>
      </div>
    </Section>
  );
}

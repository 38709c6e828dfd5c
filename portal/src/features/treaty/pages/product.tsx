import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useLive } from '@/shared/live/use_live';
import { useSession } from '@/shared/session/session';
import { Page, Section } from '@/shared/ui/page';
import { Asked } from '@/shared/ui/states';
import { useActor } from '../approved/use_own';
import { BillTable } from '../origin/bill_table';
import { OfficerActs, OwnerActs } from '../products/acts';
import { filesProducts, reviewsProducts } from '../products/audience';
import { useProductName } from '../products/phase_tag';
import { ContentView, FindingView, StandingView } from '../products/product_view';
import { Timeline } from '../products/timeline';
import { PRODUCTS, type ProductRow } from '../products/types';
import { useSteps } from '../products/use_steps';
import { Uses } from '../products/uses';

// A later filing than the one that the page was opened with counts by now.
function FiledAnew({ filing, onSeen }: { filing: number; onSeen: () => void }) {
  const { t } = useTranslation('treaty');
  return (
    <p className="note" role="alert">
      {t('product.filed_anew', { filing })}{' '}
      <button type="button" className="link-button" onClick={onSeen}>
        {t('product.filed_anew.seen')}
      </button>
    </p>
  );
}

function ProductView({ row }: { row: ProductRow }) {
  const { t } = useTranslation('treaty');
  const { me } = useSession();
  const actor = useActor();
  const client = useQueryClient();
  const [seen, setSeen] = useState(row.filing);
  const steps = useSteps(row.key);
  const isOwner = me !== undefined && filesProducts(me) && row.organisation === actor;
  const isAsked = me !== undefined && reviewsProducts(me) && row.issuer === actor;
  // A row alone carries no names; a page with it does.
  useRead<Rows<ProductRow>>(PRODUCTS, { key: row.key, limit: 1, ...(isAsked && { issuer: actor }) });
  return (
    <>
      {isAsked && row.filing !== seen && <FiledAnew filing={row.filing} onSeen={() => setSeen(row.filing)} />}
      <Section title={t('product.standing')}>
        <div className="stack-small">
          <StandingView row={row} />
          {isAsked && <OfficerActs key={row.filing} row={row} onFiledAnew={() => void client.invalidateQueries()} />}
          {isOwner && <OwnerActs row={row} />}
        </div>
      </Section>
      <Section title={t('product.content')}>
        <ContentView row={row} />
      </Section>
      <Section title={t('product.finding')}>
        <FindingView row={row} />
      </Section>
      <Section title={t('product.field.bill')}>
        <div className="stack-small">
          <p className="soft">{t('certificate.bills.lead')}</p>
          {row.rates && <p>{t('certificate.bills.rates', { rates: row.rates })}</p>}
          <BillTable text={row.bill} label={t('product.field.bill')} />
        </div>
      </Section>
      <Section title={t('product.history')}>
        <Asked query={steps}>{(all) => <Timeline steps={all} />}</Asked>
      </Section>
      <Section title={t('product.uses')}>
        <Uses review={row.key} side={isAsked ? { issuer: actor } : {}} />
      </Section>
    </>
  );
}

// A product as its owner and the body that was asked see it: to others there is none.
export default function ProductPage() {
  const { t } = useTranslation('treaty');
  const { key = '' } = useParams();
  const product = useRead<ProductRow>(`${PRODUCTS}/${encodeURIComponent(key)}`);
  useLive(`treaty.product_reviews/${key}`, product.isSuccess);
  const nameOf = useProductName();
  return (
    <Page
      title={product.data ? nameOf(product.data) : t('products.title')}
      lead={t('product.lead')}
      actions={<Link to="/products">{t('products.title')}</Link>}
    >
      <Asked query={product}>{(row) => <ProductView key={row.key} row={row} />}</Asked>
    </Page>
  );
}

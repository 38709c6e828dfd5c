import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLive } from '@/shared/live/use_live';
import { useSession } from '@/shared/session/session';
import { Page } from '@/shared/ui/page';
import { filesProducts, reviewsProducts } from '../products/audience';
import { ProductsList, WaitingProducts } from '../products/products_list';
import { NEW } from '../products/types';

// Products that are reviewed before certificates are applied for: the reader's own, or those that the
// reader's body was asked about, what waits first.
export default function ProductsPage() {
  const { t } = useTranslation('treaty');
  const { me } = useSession();
  useLive('treaty.product_reviews');
  const isOwner = me !== undefined && filesProducts(me);
  return (
    <Page
      title={t('products.title')}
      lead={t('products.lead')}
      actions={
        isOwner && (
          <Link className="solid-button" to={NEW}>
            {t('products.file')}
          </Link>
        )
      }
    >
      {isOwner && <ProductsList side="own" />}
      {me && reviewsProducts(me) && (
        <>
          <WaitingProducts />
          <ProductsList side="asked" />
        </>
      )}
    </Page>
  );
}

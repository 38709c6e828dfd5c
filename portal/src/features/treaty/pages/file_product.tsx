import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import { useSession } from '@/shared/session/session';
import { Page } from '@/shared/ui/page';
import { Asked } from '@/shared/ui/states';
import { useAddress } from '@/shared/ui/use_address';
import { FilingForm } from '../products/filing/form';
import type { FormProps } from '../products/filing/use_form';
import { PRODUCTS, type ProductRow } from '../products/types';

function FilingAgain({ again, ...props }: Omit<FormProps, 'again'> & { again: string }) {
  const row = useRead<ProductRow>(`${PRODUCTS}/${encodeURIComponent(again)}`);
  return <Asked query={row}>{(found) => <FilingForm {...props} again={found} />}</Asked>;
}

// Files a product for review, step by step; one that was filed before begins with what it said.
export default function FileProductPage() {
  const { t } = useTranslation('treaty');
  const { me, actingFor } = useSession();
  const again = useAddress().get('again');
  const organisation = actingFor ?? me?.organisation.id;
  const names =
    me?.delegations.find(({ principal }) => principal === actingFor)?.principal_names ?? me?.organisation.names;
  const props = me && { user: me.user.id, producer: names?.en || names?.zh || '' };
  return (
    <Page title={t(again ? 'products.file_again.title' : 'products.file')} lead={t('products.file.lead')}>
      {props &&
        (again ? (
          <FilingAgain key={`${organisation}.${again}`} {...props} again={again} />
        ) : (
          <FilingForm key={organisation} {...props} again={undefined} />
        ))}
    </Page>
  );
}

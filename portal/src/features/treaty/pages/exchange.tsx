import { useTranslation } from 'react-i18next';
import { useSession } from '@/shared/session/session';
import { Page } from '@/shared/ui/page';
import { seesComparisons, seesCopies, seesPartners } from '../exchange/audience';
import { Comparisons } from '../exchange/comparisons';
import { Copies } from '../exchange/copies';
import { Partners } from '../exchange/partners';

// Electronic origin data: who tells of certificates, what was told, how declared proofs compare.
export default function ExchangePage() {
  const { t } = useTranslation('treaty');
  const { me } = useSession();
  return (
    <Page title={t('exchange.title')} lead={t('exchange.lead')}>
      {me && seesComparisons(me) && <Comparisons />}
      {me && seesCopies(me) && <Copies />}
      {me && seesPartners(me) && <Partners />}
    </Page>
  );
}

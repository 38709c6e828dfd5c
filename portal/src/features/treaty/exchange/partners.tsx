import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { countryName } from '@/shared/goods/countries';
import { useAgreementTitle } from '@/shared/goods/law_choices';
import { useSession } from '@/shared/session/session';
import { Act } from '@/shared/ui/act';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Deliveries } from '@/shared/ui/deliveries';
import { Section } from '@/shared/ui/page';
import { Asked, Empty } from '@/shared/ui/states';
import { keepsPartners } from './audience';
import { PartnerForm } from './partner_form';
import type { PartnerRow } from './types';

function Actions({ row, onShow }: { row: PartnerRow; onShow: () => void }) {
  const { t } = useTranslation('treaty');
  const { me } = useSession();
  const isKeeper = me?.organisation.id === row.registrar && keepsPartners(me);
  return (
    <div className="choices">
      <button type="button" className="plain-button" onClick={onShow}>
        {t('exchange.deliveries')}
      </button>
      {isKeeper && !row.is_ended && <PartnerForm key={row.changed_at} row={row} />}
      {isKeeper && !row.is_ended && (
        <Act
          label={t('exchange.act.end')}
          question={t('exchange.act.end.question', { partner: row.authority })}
          done={t('exchange.act.end.done', { partner: row.authority })}
          command="treaty/origin_exchange/end_origin_partner"
          reason={t('exchange.reason')}
          fieldsOf={(reason) => ({ partner: row.key, reason })}
          isGrave
        />
      )}
    </div>
  );
}

// The register of partners, what each was told and what waits for it.
export function Partners() {
  const { t, i18n } = useTranslation('treaty');
  const { me } = useSession();
  const { instant } = useDates();
  const titleOf = useAgreementTitle();
  const [shown, setShown] = useState<string>();
  const partners = useRead<Rows<PartnerRow>>('/treaty/origin_exchange/origin_partner', { limit: 100 });
  const columns: Column<PartnerRow>[] = [
    { name: 'authority', title: t('exchange.authority'), isHead: true, cell: (row) => row.authority },
    { name: 'country', title: t('exchange.country'), cell: (row) => countryName(row.country, i18n.language) },
    { name: 'agreements', title: t('exchange.agreements'), cell: (row) => row.agreements.split(',').map(titleOf).join(' · ') },
    { name: 'url', title: t('exchange.url'), cell: (row) => <code>{row.url}</code> },
    { name: 'standing', title: t('proof.phase'), cell: (row) => t(row.is_ended ? 'exchange.ended' : 'exchange.linked') },
    { name: 'changed', title: t('exchange.changed_at'), cell: (row) => instant(row.changed_at) },
    { name: 'acts', title: t('exchange.acts'), cell: (row) => <Actions row={row} onShow={() => setShown(row.key)} /> },
  ];
  return (
    <>
      <Section title={t('exchange.partners')} extra={me && keepsPartners(me) && <PartnerForm />}>
        <Asked query={partners}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty title={t('exchange.partners.empty')}>{t('exchange.partners.how')}</Empty>
            ) : (
              <DataList label={t('exchange.partners')} columns={columns} rows={items} keyOf={(row) => row.key} />
            )
          }
        </Asked>
      </Section>
      {shown && <Deliveries of={{ partner: shown }} path="/treaty/origin_exchange/delivery" />}
    </>
  );
}

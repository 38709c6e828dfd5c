import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { useAgreementTitle } from '@/shared/goods/law_choices';
import { useLive } from '@/shared/live/use_live';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Facts } from '@/shared/ui/facts';
import { Page, Section } from '@/shared/ui/page';
import { Asked, Empty } from '@/shared/ui/states';
import { Comparisons } from '../exchange/comparisons';
import type { CopyRow, MessageRow, PartnerRow } from '../exchange/types';

function Standing({ copy }: { copy: CopyRow }) {
  const { t } = useTranslation('treaty');
  const { day, instant } = useDates();
  const titleOf = useAgreementTitle();
  const partner = useRead<PartnerRow>(`/treaty/origin_exchange/origin_partner/${encodeURIComponent(copy.partner)}`);
  const facts: [string, ReactNode][] = [
    [t('proof.phase'), t(`exchange.standing.${copy.standing}`, copy.standing)],
    [t('proof.agreement'), titleOf(copy.agreement)],
    [t('exchange.authority'), partner.data?.authority ?? copy.partner],
    [t('proof.exporter'), copy.exporter],
    [t('exchange.consignee'), copy.consignee],
    [t('proof.issue_date'), copy.issue_date && day(copy.issue_date)],
    [t('proof.expires_on'), copy.expires_on && day(copy.expires_on)],
    [t('exchange.replaced_by'), copy.replaced_by],
    [t('exchange.reason'), copy.reason],
    [t('exchange.changed_at'), instant(copy.changed_at)],
  ];
  return <Facts facts={facts} />;
}

function Messages({ copy }: { copy: string }) {
  const { t } = useTranslation('treaty');
  const { instant } = useDates();
  const messages = useRead<Rows<MessageRow>>('/treaty/origin_exchange/origin_message', { copy, limit: 100 });
  const columns: Column<MessageRow>[] = [
    { name: 'kind', title: t('exchange.message'), isHead: true, cell: (row) => t(`exchange.kind.${row.kind}`, row.kind) },
    { name: 'version', title: t('exchange.version'), numeric: true, cell: (row) => row.version },
    { name: 'effect', title: t('exchange.effect'), cell: (row) => t(`exchange.effect.${row.effect}`, row.effect) },
    { name: 'received', title: t('exchange.received_at'), cell: (row) => instant(row.received_at) },
    { name: 'digest', title: t('exchange.digest'), cell: (row) => <code className="breakable">{row.digest}</code> },
  ];
  return (
    <Asked query={messages}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty title={t('exchange.messages.empty')} />
        ) : (
          <DataList label={t('exchange.messages')} columns={columns} rows={items} keyOf={(row) => row.key} />
        )
      }
    </Asked>
  );
}

// What a partner says of one certificate, the messages it came by, and what was declared on it.
export default function ExchangeCopyPage() {
  const { t } = useTranslation('treaty');
  const { key = '' } = useParams();
  const copy = useRead<CopyRow>(`/treaty/origin_exchange/origin_copy/${encodeURIComponent(key)}`);
  useLive(`treaty.origin_exchange/${key}`, copy.isSuccess);
  return (
    <Page title={copy.data?.number ?? t('exchange.title')} actions={<Link to="/exchange">{t('exchange.title')}</Link>}>
      <Asked query={copy}>
        {(row) => (
          <>
            <Section>
              <Standing copy={row} />
            </Section>
            <Section title={t('exchange.messages')}>
              <Messages copy={key} />
            </Section>
            <Comparisons of={{ partner: row.partner, agreement: row.agreement, number: row.number }} />
          </>
        )}
      </Asked>
    </Page>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { hasRole } from '@/shared/feature';
import { useDates } from '@/shared/format/dates';
import { useAgreementChoices, useAgreementTitle } from '@/shared/goods/law_choices';
import { useSession } from '@/shared/session/session';
import { Act } from '@/shared/ui/act';
import { DataList, type Column } from '@/shared/ui/data_list';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { Section } from '@/shared/ui/page';
import { Pager } from '@/shared/ui/pager';
import { Asked, Empty } from '@/shared/ui/states';
import { STANDINGS, type CopyRow, type PartnerRow } from './types';

// A certificate that did not come is asked for; the answer is a message like any other.
function Request({ partners }: { partners: readonly PartnerRow[] }) {
  const { t } = useTranslation('treaty');
  const [wanted, setWanted] = useState({ partner: '', agreement: '', number: '' });
  const agreements = useAgreementChoices()('');
  const set = (part: Partial<typeof wanted>) => setWanted({ ...wanted, ...part });
  return (
    <Act
      label={t('exchange.act.request')}
      question={t('exchange.act.request.question')}
      done={t('exchange.act.request.done', { number: wanted.number })}
      command="treaty/origin_exchange/request_origin_copy"
      fieldsOf={() => ({ ...wanted, number: wanted.number.trim() })}
      isIncomplete={Object.values(wanted).some((text) => text.trim() === '')}
    >
      <ChoiceField label={t('exchange.authority')} value={wanted.partner} none="" onChange={(partner) => set({ partner })}
        options={partners.filter((one) => !one.is_ended).map((one) => ({ value: one.key, label: one.authority }))} />
      <ChoiceField label={t('proof.agreement')} value={wanted.agreement} none="" options={agreements} onChange={(agreement) => set({ agreement })} />
      <TextField label={t('exchange.number')} value={wanted.number} onChange={(number) => set({ number })} />
    </Act>
  );
}

// What partners told of their certificates.
export function Copies() {
  const { t } = useTranslation('treaty');
  const { me } = useSession();
  const { day, instant } = useDates();
  const titleOf = useAgreementTitle();
  const [chosen, setChosen] = useState({ partner: '', standing: '' });
  const [turned, setTurned] = useState<string[]>([]);
  const found = useRead<Rows<PartnerRow>>('/treaty/origin_exchange/origin_partner', { limit: 100 });
  const partners = found.data?.items ?? [];
  const rows = useRead<Rows<CopyRow>>('/treaty/origin_exchange/origin_copy', { ...chosen, limit: 25, after: turned.at(-1) });
  const nameOf = (partner: string) => partners.find(({ key }) => key === partner)?.authority ?? partner;
  const choose = (part: Partial<typeof chosen>) => {
    setTurned([]);
    setChosen({ ...chosen, ...part });
  };
  const columns: Column<CopyRow>[] = [
    { name: 'number', title: t('exchange.number'), isHead: true, cell: (row) => <Link to={`/exchange/${encodeURIComponent(row.key)}`}>{row.number}</Link> },
    { name: 'agreement', title: t('proof.agreement'), cell: (row) => titleOf(row.agreement) },
    { name: 'partner', title: t('exchange.authority'), cell: (row) => nameOf(row.partner) },
    { name: 'standing', title: t('proof.phase'), cell: (row) => t(`exchange.standing.${row.standing}`, row.standing) },
    { name: 'exporter', title: t('proof.exporter'), cell: (row) => row.exporter || t('none') },
    { name: 'issued', title: t('proof.issue_date'), cell: (row) => (row.issue_date ? day(row.issue_date) : t('none')) },
    { name: 'changed', title: t('exchange.changed_at'), cell: (row) => instant(row.changed_at) },
  ];
  const mayAsk = me && hasRole(me, 'customs_officer', 'customs_supervisor');
  return (
    <Section title={t('exchange.copies')} extra={mayAsk && partners.length > 0 && <Request partners={partners} />}>
      <div className="form-grid">
        <ChoiceField label={t('exchange.authority')} value={chosen.partner} none={t('all')} onChange={(partner) => choose({ partner })}
          options={partners.map(({ key, authority }) => ({ value: key, label: authority }))} />
        <ChoiceField label={t('proof.phase')} value={chosen.standing} none={t('all')} onChange={(standing) => choose({ standing })}
          options={STANDINGS.map((one) => ({ value: one, label: t(`exchange.standing.${one}`) }))} />
      </div>
      <Asked query={rows} rows={4}>
        {({ items, next }) => (
          <>
            {items.length === 0 ? (
              <Empty title={t('exchange.copies.empty')} />
            ) : (
              <DataList label={t('exchange.copies')} columns={columns} rows={items} keyOf={(row) => row.key} />
            )}
            <Pager turned={turned} next={next} onTurn={setTurned} />
          </>
        )}
      </Asked>
    </Section>
  );
}

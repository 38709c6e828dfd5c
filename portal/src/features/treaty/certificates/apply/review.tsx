import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { countryName } from '@/shared/goods/countries';
import { useAgreementTitle } from '@/shared/goods/law_choices';
import { DataList, type Column } from '@/shared/ui/data_list';
import { useIssuerName } from './choices';
import { Verdict } from './determination';
import { endsAnother, hasBills, type Draft, type LineDraft } from './draft';

interface Numbered extends LineDraft {
  no: number;
}

function Head({ draft }: { draft: Draft }) {
  const { t, i18n } = useTranslation('treaty');
  const { day } = useDates();
  const titleOf = useAgreementTitle();
  const issuerName = useIssuerName();
  const dayOf = (text: string) => text && day(text);
  const facts: [string, string][] = [
    ['certificate', draft.certificate],
    ['kind', t(`certificate.kind.${draft.kind}`)],
    ...(endsAnother(draft.kind) ? ([['earlier', draft.earlier]] as [string, string][]) : []),
    ...(draft.kind === 'back_to_back' ? ([['original', draft.original]] as [string, string][]) : []),
    ['agreement', draft.agreement && titleOf(draft.agreement)],
    ['destination', countryName(draft.destination, i18n.language)],
    ['issuer', draft.issuer && issuerName(draft.issuer)],
    ['exporter', draft.exporter],
    ['producer', draft.producer || t('apply.producer.same')],
    ['consignee', draft.consignee],
    ['means', draft.means],
    ['load_port', draft.load_port],
    ['unload_port', draft.unload_port],
    ['shipment_date', dayOf(draft.shipment_date) || t('apply.shipment_date.none')],
    ['invoice_number', draft.invoice_number],
    ['invoice_date', dayOf(draft.invoice_date)],
    ['remarks', draft.remarks],
  ];
  return (
    <dl className="facts">
      {facts.map(([field, text]) => (
        <div key={field}>
          <dt>{t(`apply.field.${field}`)}</dt>
          <dd>{text.trim() || <span className="soft">{t('apply.left_empty')}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

function Lines({ draft }: { draft: Draft }) {
  const { t } = useTranslation('treaty');
  const columns: Column<Numbered>[] = [
    {
      name: 'goods',
      title: t('certificate.line'),
      isHead: true,
      cell: (line) => (
        <>
          {line.no} · {line.goods_name} <code>{line.hs}</code>
        </>
      ),
    },
    {
      name: 'quantity',
      title: t('register.quantity'),
      numeric: true,
      cell: (line) => `${line.quantity} ${t(`unit.${line.unit}`, line.unit)}`,
    },
    { name: 'marks', title: t('apply.field.marks'), cell: (line) => line.marks || t('none') },
    { name: 'fob', title: t('apply.field.fob'), numeric: true, cell: (line) => (line.fob ? `${line.fob} ${line.currency}` : t('none')) },
    ...(hasBills(draft.kind)
      ? [{ name: 'origin', title: t('apply.verdict'), cell: (line: Numbered) => <Verdict line={line} draft={draft} /> }]
      : []),
    ...(draft.kind === 'back_to_back'
      ? [{ name: 'original', title: t('apply.field.original_line'), cell: (line: Numbered) => line.original_line }]
      : []),
  ];
  return (
    <DataList
      label={t('certificate.lines')}
      columns={columns}
      rows={draft.lines.map((line, at) => ({ ...line, no: at + 1 }))}
      keyOf={(line) => String(line.no)}
      room={700}
    />
  );
}

// Everything as it will be applied for: also what a replacement says again.
export function Contents({ draft }: { draft: Draft }) {
  return (
    <div className="stack-small">
      <Head draft={draft} />
      <Lines draft={draft} />
    </div>
  );
}

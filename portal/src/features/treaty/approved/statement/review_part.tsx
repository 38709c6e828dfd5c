import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { countryName } from '@/shared/goods/countries';
import { useAgreementTitle } from '@/shared/goods/law_choices';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Facts } from '@/shared/ui/facts';
import { GapsList } from '../../gaps_list';
import type { LineDraft } from './draft';
import { gapsOf } from './places';
import type { Form } from './use_form';

interface Numbered extends LineDraft {
  no: number;
}

// Everything as it will be declared, what is lacking, and what the exporter answers for.
export function ReviewPart({ form: { draft, setStep } }: { form: Form }) {
  const { t, i18n } = useTranslation('treaty');
  const { day } = useDates();
  const titleOf = useAgreementTitle();
  const columns: Column<Numbered>[] = [
    { name: 'goods', title: t('certificate.line'), isHead: true, cell: (line) => `${line.no} · ${line.name}` },
    { name: 'criterion', title: t('statement.field.criterion'), cell: (line) => (line.criterion ? t(`origin.criterion.${line.criterion}`) : t('none')) },
    { name: 'origin', title: t('proof.origin'), cell: (line) => countryName(line.country_of_origin, i18n.language) },
    { name: 'quantity', title: t('register.quantity'), numeric: true, cell: (line) => `${line.quantity} ${t(`unit.${line.unit}`, line.unit)}` },
  ];
  return (
    <div className="stack-small">
      <GapsList
        gaps={gapsOf(draft)}
        labelOf={(field) => t(`statement.field.${field}`)}
        complete={t('statement.complete')}
        onGo={(gap) => setStep(gap.step)}
      />
      <Facts
        facts={[
          [t('statement.field.origin_declaration'), draft.origin_declaration],
          [t('statement.field.agreement'), draft.agreement && titleOf(draft.agreement)],
          [t('statement.field.destination'), countryName(draft.destination, i18n.language)],
          [t('statement.field.consignee'), draft.consignee],
          [t('statement.field.invoice_number'), draft.invoice_number],
          [t('statement.field.invoice_date'), draft.invoice_date && day(draft.invoice_date)],
        ]}
      />
      {draft.lines.length > 0 && (
        <DataList
          label={t('certificate.lines')}
          columns={columns}
          rows={draft.lines.map((line, at) => ({ ...line, no: at + 1 }))}
          keyOf={(line) => String(line.no)}
        />
      )}
      <p className="note">{t('statement.answers_for')}</p>
    </div>
  );
}

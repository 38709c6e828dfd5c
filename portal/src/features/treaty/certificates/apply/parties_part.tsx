import { useTranslation } from 'react-i18next';
import { AreaField, TextField } from '@/shared/ui/fields';
import type { PartProps } from './part';

type Words = 'exporter' | 'producer' | 'consignee' | 'remarks';
type Short = 'means' | 'load_port' | 'unload_port' | 'shipment_date' | 'invoice_number' | 'invoice_date';

const HINTED: string[] = ['exporter', 'producer', 'shipment_date'];

// Who sells to whom, how it goes there, and the invoice: what is printed beside the goods.
export function PartiesPart({ draft, change, errorOf }: PartProps) {
  const { t } = useTranslation('treaty');
  const fieldOf = (field: Words | Short) => ({
    label: t(`apply.field.${field}`),
    value: draft[field],
    error: errorOf(field),
    ...(HINTED.includes(field) && { hint: t(`apply.${field}.hint`) }),
    onChange: (value: string) => change({ [field]: value }),
  });
  const words = (field: Words) => <AreaField key={field} {...fieldOf(field)} />;
  const short = (field: Short) => (
    <TextField key={field} type={field.endsWith('_date') ? 'date' : 'text'} {...fieldOf(field)} />
  );
  return (
    <div className="stack-small">
      <h3>{t('apply.parties')}</h3>
      <div className="form-grid wide-fields">{(['exporter', 'producer', 'consignee'] as const).map(words)}</div>
      <h3>{t('apply.transport')}</h3>
      <div className="form-grid">
        {(['means', 'load_port', 'unload_port', 'shipment_date'] as const).map(short)}
      </div>
      <h3>{t('apply.invoice')}</h3>
      <div className="form-grid">{(['invoice_number', 'invoice_date'] as const).map(short)}</div>
      {words('remarks')}
    </div>
  );
}

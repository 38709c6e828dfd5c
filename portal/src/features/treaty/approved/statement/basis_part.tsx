import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { AreaField, ChoiceField, TextField } from '@/shared/ui/fields';
import { useDestinationChoices } from '../../certificates/apply/choices';
import { useFiledAgreements } from '../law_choices';
import type { Form } from './use_form';

// Under which agreement, to whom, and with which invoice.
export function BasisPart({ form: { draft, change, errorOf } }: { form: Form }) {
  const { t } = useTranslation('treaty');
  const agreements = useFiledAgreements(draft.agreement);
  const destinations = useDestinationChoices(draft.agreement, draft.destination);
  // Goods are filed for an agreement: those that were chosen are not goods of another.
  const changeAgreement = (agreement: string) => change({ agreement, destination: '', lines: [] });
  return (
    <div className="stack-small">
      <div className="form-grid">
        <TextField
          label={t('statement.field.origin_declaration')}
          hint={t('statement.number.hint')}
          value={draft.origin_declaration}
          error={errorOf('origin_declaration')}
          onChange={(origin_declaration) => change({ origin_declaration })}
        />
        <ChoiceField
          label={t('statement.field.agreement')}
          value={draft.agreement}
          none={t('choose')}
          options={agreements}
          hint={
            agreements.length === 0 ? (
              <>
                {t('statement.nothing_filed')} <Link to="/approved-exporters">{t('statement.to_goods')}</Link>
              </>
            ) : (
              t('statement.agreement.hint')
            )
          }
          error={errorOf('agreement')}
          onChange={changeAgreement}
        />
        <ChoiceField
          label={t('statement.field.destination')}
          value={draft.destination}
          none={t('choose')}
          options={destinations}
          hint={draft.agreement === '' && t('statement.destination.hint')}
          error={errorOf('destination')}
          onChange={(destination) => change({ destination })}
        />
        <TextField
          label={t('statement.field.invoice_number')}
          value={draft.invoice_number}
          error={errorOf('invoice_number')}
          onChange={(invoice_number) => change({ invoice_number })}
        />
        <TextField
          label={t('statement.field.invoice_date')}
          type="date"
          value={draft.invoice_date}
          hint={t('statement.invoice_date.hint')}
          error={errorOf('invoice_date')}
          onChange={(invoice_date) => change({ invoice_date })}
        />
      </div>
      <AreaField
        label={t('statement.field.consignee')}
        hint={t('statement.consignee.hint')}
        value={draft.consignee}
        error={errorOf('consignee')}
        onChange={(consignee) => change({ consignee })}
      />
    </div>
  );
}

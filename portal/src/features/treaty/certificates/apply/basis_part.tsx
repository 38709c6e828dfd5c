import { useTranslation } from 'react-i18next';
import { useAgreementChoices, type Choice } from '@/shared/goods/law_choices';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { useDestinationChoices, useEarlierChoices, useIssuerChoices, useOriginalChoices } from './choices';
import { endsAnother, KINDS } from './draft';
import type { PartProps } from './part';

interface BasisPartProps extends PartProps {
  // Fills the form with what the chosen certificate says.
  onEarlier: (number: string) => void;
}

// Under which agreement, of whom and for where; and what the application stands on.
export function BasisPart({ draft, change, errorOf, onEarlier }: BasisPartProps) {
  const { t } = useTranslation('treaty');
  const { agreement, kind, earlier, original } = draft;
  const isSplit = kind === 'back_to_back';
  const agreementsWith = useAgreementChoices();
  const issuers = useIssuerChoices(draft.issuer);
  const destinations = useDestinationChoices(agreement, draft.destination);
  const certificates = useEarlierChoices(earlier);
  const originals = useOriginalChoices(agreement, original, isSplit);
  const choice = (
    field: 'agreement' | 'issuer' | 'destination' | 'original',
    options: Choice[],
    hint: string | false = false,
  ) => (
    <ChoiceField
      label={t(`apply.field.${field}`)}
      value={draft[field]}
      none={t('choose')}
      options={options}
      hint={hint}
      error={errorOf(field)}
      onChange={(value) => change({ [field]: value })}
    />
  );
  return (
    <div className="stack-small">
      <div className="form-grid">
        <ChoiceField
          label={t('apply.field.kind')}
          value={kind}
          options={KINDS.map((one) => ({ value: one, label: t(`certificate.kind.${one}`) }))}
          hint={t(`apply.kind.${kind}`)}
          error={errorOf('kind')}
          onChange={(one) => change({ kind: one })}
        />
        {endsAnother(kind) && (
          <ChoiceField
            label={t('apply.field.earlier')}
            value={earlier}
            none={t('choose')}
            options={certificates}
            hint={t('apply.earlier.hint')}
            error={errorOf('earlier')}
            onChange={onEarlier}
          />
        )}
        <TextField
          label={t('apply.field.certificate')}
          value={draft.certificate}
          hint={t('apply.certificate.hint')}
          error={errorOf('certificate')}
          onChange={(certificate) => change({ certificate })}
        />
        {choice('agreement', agreementsWith(agreement))}
        {isSplit && choice('original', originals)}
        {choice('destination', destinations, !agreement && t('apply.destination.hint'))}
        {choice('issuer', issuers)}
      </div>
    </div>
  );
}

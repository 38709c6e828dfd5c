import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/shared/api/hooks';
import type { Receipt } from '@/shared/api/types';
import { typedDecimal } from '@/shared/format/decimal_sums';
import { TextField } from '@/shared/ui/fields';
import { Page, Section } from '@/shared/ui/page';
import { ReceiptCard } from '@/shared/ui/receipt_card';
import { ErrorCard } from '@/shared/ui/refusal_card';

// For the treasury bank: money that came in for a trader's duty account.
export default function TellerPage() {
  const { t } = useTranslation('finance');
  const [owner, setOwner] = useState('');
  const [reference, setReference] = useState('');
  const [amount, setAmount] = useState('');
  const [receipt, setReceipt] = useState<Receipt | undefined>(undefined);
  const deposit = useCommand('finance/accounts/deposit', (given) => {
    setReceipt(given);
    setReference('');
    setAmount('');
  });
  const fields = {
    owner: owner.trim(),
    reference: reference.trim(),
    amount: { amount: typedDecimal(amount), currency: 'CNY' },
  };
  const isReady = owner.trim() && reference.trim() && typedDecimal(amount);
  return (
    <Page title={t('teller.title')} lead={t('teller.lead')}>
      <Section>
        <form
          className="stack-small"
          onSubmit={(event) => {
            event.preventDefault();
            setReceipt(undefined);
            deposit.mutate({ fields });
          }}
        >
          <div className="form-grid">
            <TextField label={t('teller.owner')} isRequired value={owner} onChange={setOwner} />
            <TextField label={t('teller.reference')} isRequired value={reference} onChange={setReference} />
            <TextField label={t('teller.amount')} isDecimal isRequired value={amount} onChange={setAmount} />
          </div>
          <p className="button-row">
            <button type="submit" className="solid-button" disabled={!isReady || deposit.isPending}>
              {t('teller.send')}
            </button>
          </p>
          {deposit.isError && <ErrorCard error={deposit.error} />}
          {receipt && <ReceiptCard receipt={receipt} title={t('teller.done')} />}
        </form>
      </Section>
    </Page>
  );
}

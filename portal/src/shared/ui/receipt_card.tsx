import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Proposal, Receipt } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { usePersonName } from '@/shared/texts/people';
import { saveFile } from './save_file';

// Hands the receipt over as a file: whoever holds it can prove later what the zone accepted.
function save(receipt: Receipt): void {
  const { proposal, ...places } = receipt;
  const text = JSON.stringify({ receipt: places, ...(proposal && { proposal }) }, undefined, 1);
  const name = `cassia-receipt-${receipt.first_position}.json`;
  saveFile(new Blob([text], { type: 'application/json' }), name);
}

interface ReceiptCardProps {
  receipt: Receipt;
  title: string;
  // Puts the receipt away; without it the card stays as long as its page.
  onDismiss?: () => void;
}

// Who decided, where two persons do: the first alone decides nothing yet.
function Persons({ proposal }: { proposal: Proposal }) {
  const { t } = useTranslation();
  const { instant } = useDates();
  const nameOf = usePersonName();
  return (
    <p>
      {t(`proposal.told.${proposal.status}`, {
        first: nameOf(proposal.proposed_by),
        second: nameOf(proposal.ended_by),
        until: instant(proposal.expires_at),
      })}
    </p>
  );
}

// What the zone gives for a command that it accepted: its places in the log, to keep and to verify.
export function ReceiptCard({ receipt, title, onDismiss }: ReceiptCardProps) {
  const { t } = useTranslation();
  const { instant } = useDates();
  const last = receipt.first_position + receipt.event_count - 1;
  return (
    <section className="receipt" role="status" aria-label={t('receipt.label')}>
      <p className="receipt-title">
        {receipt.proposal?.status === 'waiting' ? t('proposal.waiting') : title}
      </p>
      {receipt.proposal && <Persons proposal={receipt.proposal} />}
      <p>
        {t('receipt.text', {
          at: instant(receipt.decided_at),
          positions:
            receipt.event_count > 1
              ? `${receipt.first_position}–${last}`
              : String(receipt.first_position),
        })}
      </p>
      <p className="button-row">
        <button type="button" className="plain-button" onClick={() => save(receipt)}>
          {t('receipt.save')}
        </button>
        <Link className="plain-button" to={`/proof?position=${receipt.first_position}`}>
          {t('receipt.verify')}
        </Link>
        {onDismiss && (
          <button type="button" className="plain-button" onClick={onDismiss}>
            {t('receipt.dismiss')}
          </button>
        )}
      </p>
    </section>
  );
}

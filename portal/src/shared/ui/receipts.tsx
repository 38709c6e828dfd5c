import { createContext, use, useCallback, useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Receipt } from '@/shared/api/types';
import { ReceiptCard } from './receipt_card';

interface Kept {
  receipt: Receipt;
  title: string;
  // Whose receipt it is; nobody else who signs in at the same window is shown it.
  owner: string | undefined;
}

interface Receipts {
  kept: Kept[];
  keep: (receipt: Receipt, title: string) => void;
  dismiss: (position: number) => void;
}

const ReceiptsContext = createContext<Receipts | undefined>(undefined);

export function useReceipts(): Receipts {
  const receipts = use(ReceiptsContext);
  if (!receipts) throw new Error('useReceipts needs a ReceiptsProvider above it');
  return receipts;
}

// Receipts outlive the button that earned them: a case that is read anew no longer offers what was
// just done to it, and the receipt must not go with the button.
export function ReceiptsProvider({ owner, children }: { owner: string | undefined; children: ReactNode }) {
  const [all, setAll] = useState<Kept[]>([]);
  const keep = useCallback(
    (receipt: Receipt, title: string) =>
      setAll((before) => [
        { receipt, title, owner },
        ...before.filter((one) => one.receipt.first_position !== receipt.first_position),
      ]),
    [owner],
  );
  const dismiss = useCallback(
    (position: number) =>
      setAll((before) => before.filter((one) => one.receipt.first_position !== position)),
    [],
  );
  const receipts = useMemo(
    () => ({ kept: all.filter((one) => one.owner === owner), keep, dismiss }),
    [all, owner, keep, dismiss],
  );
  return <ReceiptsContext value={receipts}>{children}</ReceiptsContext>;
}

// The receipts that nobody has put away yet, the last on top.
export function ReceiptShelf() {
  const { t } = useTranslation();
  const { kept, dismiss } = useReceipts();
  if (kept.length === 0) return null;
  return (
    <aside className="receipt-shelf" aria-label={t('receipt.shelf')}>
      {kept.map(({ receipt, title }) => (
        <ReceiptCard
          key={receipt.first_position}
          receipt={receipt}
          title={title}
          onDismiss={() => dismiss(receipt.first_position)}
        />
      ))}
    </aside>
  );
}

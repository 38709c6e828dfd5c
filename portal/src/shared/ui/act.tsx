import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '@/shared/api/hooks';
import type { Receipt } from '@/shared/api/types';
import { AreaField } from './fields';
import { ReceiptCard } from './receipt_card';
import { ErrorCard } from './refusal_card';

interface ActProps {
  label: ReactNode;
  // What is about to happen, said before it does.
  question: ReactNode;
  done: string;
  command: string;
  fieldsOf: (reason: string) => unknown;
  // The label of a reason that has to be given.
  reason?: string;
  version?: number | undefined;
  isGrave?: boolean;
  isDisabled?: boolean;
  children?: ReactNode;
  onDone?: (receipt: Receipt) => void;
}

// A button for a command to a desk: asks once more, with the reason where one is needed, and shows
// the receipt, or the refusal with its clause.
export function Act(props: ActProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [receipt, setReceipt] = useState<Receipt | undefined>(undefined);
  const give = useCommand(props.command, (given) => {
    setReceipt(given);
    props.onDone?.(given);
  });
  const open = () => {
    setReceipt(undefined);
    setReason('');
    give.reset();
    setOpen(true);
  };
  const isReady = props.reason === undefined || reason.trim() !== '';
  const confirm = () =>
    give.mutate({
      fields: props.fieldsOf(reason.trim()),
      ...(props.version !== undefined && { version: props.version }),
    });
  return (
    <>
      <button
        type="button"
        className={props.isGrave ? 'plain-button grave' : 'plain-button'}
        disabled={props.isDisabled}
        onClick={open}
      >
        {props.label}
      </button>
      <Modal
        open={isOpen}
        title={props.label}
        okText={receipt ? t('close') : t('confirm')}
        cancelText={t('cancel')}
        cancelButtonProps={receipt ? { style: { display: 'none' } } : {}}
        okButtonProps={{ disabled: !receipt && !isReady, loading: give.isPending }}
        onOk={receipt ? () => setOpen(false) : confirm}
        onCancel={() => setOpen(false)}
      >
        {receipt ? (
          <ReceiptCard receipt={receipt} title={props.done} />
        ) : (
          <div className="stack-small">
            <p>{props.question}</p>
            {props.children}
            {props.reason !== undefined && (
              <AreaField label={props.reason} value={reason} onChange={setReason} />
            )}
            {give.isError && <ErrorCard error={give.error} onRetry={confirm} />}
          </div>
        )}
      </Modal>
    </>
  );
}

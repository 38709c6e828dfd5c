import { Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '@/shared/api/client';
import { useCommand } from '@/shared/api/hooks';
import type { Problem, Receipt } from '@/shared/api/types';
import { AreaField } from './fields';
import { useReceipts } from './receipts';
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
  // Fields that have to be filled in are not yet: it cannot be confirmed.
  isIncomplete?: boolean;
  children?: ReactNode;
  onDone?: (receipt: Receipt) => void;
  onRefused?: (problem: Problem) => void;
}

// A button for a command to a desk: asks once more, with the reason where one is needed, and lays
// the receipt on the shelf, or shows the refusal with its clause.
export function Act(props: ActProps) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { keep } = useReceipts();
  const give = useCommand(props.command, (given) => {
    keep(given, props.done);
    setOpen(false);
    props.onDone?.(given);
  });
  const open = () => {
    setReason('');
    give.reset();
    setOpen(true);
  };
  const isReady = !props.isIncomplete && (props.reason === undefined || reason.trim() !== '');
  const confirm = () =>
    give.mutate(
      {
        fields: props.fieldsOf(reason.trim()),
        ...(props.version !== undefined && { version: props.version }),
      },
      { onError: (error) => error instanceof ProblemError && props.onRefused?.(error.problem) },
    );
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
        okText={t('confirm')}
        cancelText={t('cancel')}
        okButtonProps={{ disabled: !isReady, loading: give.isPending }}
        onOk={confirm}
        onCancel={() => setOpen(false)}
      >
        <div className="stack-small">
          <p>{props.question}</p>
          {props.children}
          {props.reason !== undefined && (
            <AreaField label={props.reason} value={reason} onChange={setReason} />
          )}
          {give.isError && <ErrorCard error={give.error} onRetry={confirm} />}
        </div>
      </Modal>
    </>
  );
}

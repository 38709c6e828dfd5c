import { Modal } from 'antd';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { saveFile } from '@/shared/ui/save_file';
import type { Answer } from './answer';
import { enquiryOf, formOf, namesOf, withNamesOf } from './enquiry';
import type { Form } from './form';
import { hashOf } from './link';

const BYTES_MAX = 2_000_000;
const asFile = (value: unknown) => new Blob([`${JSON.stringify(value, null, 2)}\n`], { type: 'application/json' });

// The address of this enquiry, to be handed on. Where the clipboard is closed (plain HTTP) it can be selected.
function LinkDialog({ form, onClose }: { form: Form; onClose: () => void }) {
  const { t } = useTranslation('investment');
  const [isCopied, setCopied] = useState(false);
  const hash = hashOf(form);
  const address = hash && `${window.location.origin}/admission${hash}`;
  return (
    <Modal open title={t('link.title')} footer={null} onCancel={onClose}>
      <div className="stack-small">
        <p>{t('link.explained')}</p>
        {address ? (
          <>
            <input className="input" readOnly aria-label={t('link.address')} value={address} onFocus={(event) => event.target.select()} />
            {'clipboard' in navigator && (
              <p className="button-row">
                <button type="button" className="solid-button" onClick={() => void navigator.clipboard.writeText(address).then(() => setCopied(true))}>
                  {t('link.copy')}
                </button>
                {isCopied && <span role="status">{t('link.copied')}</span>}
              </p>
            )}
          </>
        ) : (
          <p className="note">{t('link.too_large')}</p>
        )}
      </div>
    </Modal>
  );
}

interface ToolsProps {
  form: Form;
  answer: Answer | undefined;
  history: { canUndo: boolean; canRedo: boolean; undo: () => void; redo: () => void };
  onOpen: (form: Form) => void;
  onUnread: () => void;
}

// What may be done with an enquiry as a whole.
export function Tools({ form, answer, history, onOpen, onUnread }: ToolsProps) {
  const { t } = useTranslation('investment');
  const input = useId();
  const [isSharing, setSharing] = useState(false);
  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = file.size > BYTES_MAX ? undefined : readEnquiry(await file.text());
    if (read) onOpen(read);
    else onUnread();
  };
  return (
    <div className="tools no-print">
      <button type="button" className="plain-button" disabled={!history.canUndo} onClick={history.undo}>
        {t('tools.undo')}
      </button>
      <button type="button" className="plain-button" disabled={!history.canRedo} onClick={history.redo}>
        {t('tools.redo')}
      </button>
      <input
        id={input}
        type="file"
        className="visually-hidden"
        accept=".json"
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = '';
          void take(file);
        }}
      />
      <label htmlFor={input} className="plain-button">
        {t('tools.open')}
      </label>
      <button type="button" className="plain-button" onClick={() => saveFile(asFile(enquiryOf(form)), 'enquiry.admission.json')}>
        {t('tools.save')}
      </button>
      <button
        type="button"
        className="plain-button"
        disabled={!answer}
        onClick={() => saveFile(asFile({ enquiry: enquiryOf(form), names: namesOf(form), answer }), 'admission_answer.json')}
      >
        {t('tools.save_answer')}
      </button>
      <button type="button" className="plain-button" onClick={() => setSharing(true)}>
        {t('tools.share')}
      </button>
      <button type="button" className="plain-button" disabled={!answer} onClick={() => window.print()}>
        {t('tools.print')}
      </button>
      {isSharing && <LinkDialog form={form} onClose={() => setSharing(false)} />}
    </div>
  );
}

// A file of `cassia admission`, or an answer that was saved here.
function readEnquiry(text: string): Form | undefined {
  try {
    const value = JSON.parse(text) as { enquiry?: unknown; names?: unknown };
    const form = formOf(value.enquiry ?? value);
    return form && withNamesOf(form, value.names);
  } catch {
    return undefined;
  }
}

import { InboxOutlined } from '@ant-design/icons';
import { Progress } from 'antd';
import { useId, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, newId, sendFile } from '@/shared/api/client';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { ACCEPTED, textOf, typeOf } from './bulk_file';
import { JOBS, type BulkJob } from './types';

interface Sending {
  name: string;
  part: number;
  isGb18030: boolean;
}

// A file by drop or by choice. It is checked by the zone at once and lodged only when that is said.
export function BulkUpload({ onTaken }: { onTaken: (job: BulkJob) => void }) {
  const { t } = useTranslation('trade');
  const input = useId();
  const [isOver, setOver] = useState(false);
  const [sending, setSending] = useState<Sending | undefined>(undefined);
  const [error, setError] = useState<unknown>(undefined);
  const [unknown, setUnknown] = useState<string | undefined>(undefined);

  const take = async (file: File | undefined) => {
    if (!file || sending) return;
    const type = typeOf(file.name);
    setError(undefined);
    setUnknown(type ? undefined : file.name);
    if (!type) return;
    const { text, isGb18030 } = textOf(await file.arrayBuffer());
    const show = (part: number) => setSending({ name: file.name, part, isGb18030 });
    show(0);
    try {
      const job = await sendFile<BulkJob>(addressOf(JOBS, { name: file.name }), {
        bytes: new Blob([text]),
        type,
        key: newId(),
        onProgress: show,
      });
      onTaken(job);
    } catch (fault) {
      setError(fault);
    }
    setSending(undefined);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div className="stack-small">
      <div
        className={isOver ? 'drop-zone over' : 'drop-zone'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <InboxOutlined aria-hidden className="drop-icon" />
        <p>{t('bulk.drop')}</p>
        <input
          id={input}
          type="file"
          className="visually-hidden"
          accept={ACCEPTED}
          disabled={sending !== undefined}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            void take(file);
          }}
        />
        <label htmlFor={input} className="plain-button">
          {t('bulk.choose')}
        </label>
        <p className="hint soft">{t('bulk.checked_first')}</p>
      </div>
      {sending && (
        <div role="status">
          {t('bulk.sending', { name: sending.name })}
          {sending.isGb18030 && <p className="soft">{t('bulk.gb18030')}</p>}
          <Progress
            percent={Math.round(sending.part * 100)}
            aria-label={t('bulk.sending', { name: sending.name })}
          />
        </div>
      )}
      {unknown !== undefined && (
        <p role="alert" className="field-error">
          {t('bulk.type_unknown', { name: unknown })}
        </p>
      )}
      {error !== undefined && <ErrorCard error={error} />}
    </div>
  );
}

import { InboxOutlined } from '@ant-design/icons';
import { Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, newId, sendFile } from '@/shared/api/client';
import { textOf } from '@/shared/format/table_file';
import { DropZone } from '@/shared/ui/drop_zone';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { ACCEPTED, typeOf } from './bulk_file';
import { JOBS, type BulkJob } from './types';

interface Sending {
  name: string;
  part: number;
  isGb18030: boolean;
}

// A file by drop or by choice. It is checked by the zone at once and lodged only when that is said.
export function BulkUpload({ onTaken }: { onTaken: (job: BulkJob) => void }) {
  const { t } = useTranslation('trade');
  const [sending, setSending] = useState<Sending | undefined>(undefined);
  const [error, setError] = useState<unknown>(undefined);
  const [unknown, setUnknown] = useState<string | undefined>(undefined);

  const take = async (file: File) => {
    if (sending) return;
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
  return (
    <div className="stack-small">
      <DropZone
        icon={<InboxOutlined aria-hidden className="drop-icon" />}
        text={t('bulk.drop')}
        choose={t('bulk.choose')}
        accept={ACCEPTED}
        isDisabled={sending !== undefined}
        onFile={(file) => void take(file)}
      >
        <p className="hint soft">{t('bulk.checked_first')}</p>
      </DropZone>
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

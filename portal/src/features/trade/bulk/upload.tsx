import { InboxOutlined } from '@ant-design/icons';
import { Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, newId, sendFile } from '@/shared/api/client';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { TableDrop, type TableText } from '@/shared/ui/table_drop';
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

  const isTaken = ({ name }: File) => {
    setError(undefined);
    setUnknown(typeOf(name) ? undefined : name);
    return typeOf(name) !== undefined;
  };
  const take = async ({ name, text, isGb18030, sheet }: TableText) => {
    const type = sheet === undefined ? typeOf(name) : 'text/csv';
    if (sending || !type) return;
    const show = (part: number) => setSending({ name, part, isGb18030 });
    show(0);
    try {
      const job = await sendFile<BulkJob>(addressOf(JOBS, { name }), {
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
      <TableDrop
        icon={<InboxOutlined aria-hidden className="drop-icon" />}
        text={t('bulk.drop')}
        choose={t('bulk.choose')}
        accept={ACCEPTED}
        isDisabled={sending !== undefined}
        onFile={isTaken}
        onText={(table) => void take(table)}
      >
        <p className="hint soft">{t('bulk.checked_first')}</p>
      </TableDrop>
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

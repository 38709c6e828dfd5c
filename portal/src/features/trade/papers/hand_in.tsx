import { InboxOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Progress } from 'antd';
import { useId, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { addressOf, newId, sendFile } from '@/shared/api/client';
import { ChoiceField } from '@/shared/ui/fields';
import { ErrorCard } from '@/shared/ui/refusal_card';
import type { Papers } from '../types';
import { mediaTypeOf, sizeText } from './file_types';

interface Sending {
  name: string;
  part: number;
}

// Files by drop or by choice, one after the other: each is taken or refused by itself.
export function HandIn({ id, papers }: { id: string; papers: Papers }) {
  const { t } = useTranslation('trade');
  const client = useQueryClient();
  const input = useId();
  const [kind, setKind] = useState(papers.kinds[0] ?? '');
  const [sending, setSending] = useState<Sending | undefined>(undefined);
  const [refused, setRefused] = useState<{ name: string; error: unknown }[]>([]);

  const send = async (file: File) => {
    setSending({ name: file.name, part: 0 });
    const path = `/trade/consignments/${encodeURIComponent(id)}/attachments`;
    try {
      await sendFile(addressOf(path, { kind, name: file.name }), {
        bytes: file,
        type: mediaTypeOf(file.name, file.type),
        key: newId(),
        onProgress: (part) => setSending({ name: file.name, part }),
      });
    } catch (error) {
      setRefused((before) => [...before, { name: file.name, error }]);
    }
  };
  const sendAll = async (files: File[]) => {
    setRefused([]);
    for (const file of files) await send(file);
    setSending(undefined);
    await client.invalidateQueries();
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (!sending) void sendAll([...event.dataTransfer.files]);
  };
  return (
    <div className="stack-small">
      <ChoiceField
        label={t('papers.kind')}
        value={kind}
        onChange={setKind}
        options={papers.kinds.map((one) => ({ value: one, label: t(`papers.kind.${one}`, one) }))}
      />
      <div
        className="drop-zone drop-small"
        onDragOver={(event) => event.preventDefault()}
        onDrop={drop}
      >
        <p>
          <InboxOutlined aria-hidden /> {t('papers.drop')}{' '}
          <input
            id={input}
            type="file"
            multiple
            disabled={sending !== undefined}
            className="visually-hidden"
            accept=".pdf,.png,.jpg,.jpeg,.csv,.json,.xml"
            onChange={(event) => {
              const files = [...(event.target.files ?? [])];
              event.target.value = '';
              void sendAll(files);
            }}
          />
          <label htmlFor={input} className="link-button">
            {t('papers.choose')}
          </label>
        </p>
        <p className="hint soft">{t('papers.limits', { size: sizeText(papers.bytes_max) })}</p>
      </div>
      {sending && (
        <div role="status">
          {t('papers.sending', { name: sending.name })}
          <Progress
            percent={Math.round(sending.part * 100)}
            aria-label={t('papers.sending', { name: sending.name })}
          />
        </div>
      )}
      {refused.map(({ name, error }) => (
        <div key={name}>
          <p>{name}</p>
          <ErrorCard error={error} />
        </div>
      ))}
    </div>
  );
}

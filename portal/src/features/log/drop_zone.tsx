import { FileProtectOutlined } from '@ant-design/icons';
import { useId, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';

// A file by drop or by choice. Nothing leaves the browser: the file is read and checked here.
export function DropZone({ onText }: { onText: (text: string, name: string) => void }) {
  const { t } = useTranslation('log');
  const input = useId();
  const [isOver, setOver] = useState(false);
  const take = async (file: File | undefined) => {
    if (file) onText(await file.text(), file.name);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void take(event.dataTransfer.files[0]);
  };
  return (
    <div
      className={isOver ? 'drop-zone over' : 'drop-zone'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <FileProtectOutlined aria-hidden className="drop-icon" />
      <p>{t('drop.text')}</p>
      <input
        id={input}
        type="file"
        className="visually-hidden"
        accept=".json,.txt,.head,application/json,text/plain"
        onChange={(event) => {
          void take(event.target.files?.[0]);
          event.target.value = '';
        }}
      />
      <label htmlFor={input} className="plain-button">
        {t('drop.choose')}
      </label>
      <p className="soft">{t('drop.stays')}</p>
    </div>
  );
}

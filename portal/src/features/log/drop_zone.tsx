import { FileProtectOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { DropZone } from '@/shared/ui/drop_zone';

// Nothing leaves the browser: the file is read and checked here.
export function ProofDropZone({ onText }: { onText: (text: string, name: string) => void }) {
  const { t } = useTranslation('log');
  return (
    <DropZone
      icon={<FileProtectOutlined aria-hidden className="drop-icon" />}
      text={t('drop.text')}
      choose={t('drop.choose')}
      accept=".json,.txt,.head,application/json,text/plain"
      onFile={(file) => void file.text().then((text) => onText(text, file.name))}
    >
      <p className="soft">{t('drop.stays')}</p>
    </DropZone>
  );
}

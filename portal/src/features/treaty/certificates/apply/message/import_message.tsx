import { FileTextOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { DropZone } from '@/shared/ui/drop_zone';
import { Section } from '@/shared/ui/page';
import { ErrorCard } from '@/shared/ui/refusal_card';
import type { Draft } from '../draft';
import type { Step } from '../places';
import { MESSAGE_BYTES_MAX } from './read_file';
import { MessageReport } from './report';
import { useMessage } from './use_message';

interface ImportProps {
  form: { draft: Draft; step: Step; setStep: (step: Step) => void; show: (draft: Draft) => void };
  exporter: string; // as a new draft has it
  area: RefObject<HTMLDivElement | null>; // where the fields of the open step stand
}

// Fills the form with a message of the Single Window, and tells what it said and did not say.
export function MessageImport({ form, exporter, area }: ImportProps) {
  const { t, i18n } = useTranslation('treaty');
  const message = useMessage(form, exporter);
  const { imported } = form.draft;
  const isFirst = form.step === 'basis';
  if (!isFirst && !imported) return null;
  const most = MESSAGE_BYTES_MAX.toLocaleString(i18n.language);
  const { waiting } = message;
  return (
    <Section title={t('apply.message.title')}>
      <div className="stack-small">
        {isFirst && (
          <div className="drop-compact message-drop">
            <DropZone
              icon={<FileTextOutlined aria-hidden />}
              text={t('apply.message.drop')}
              choose={t('apply.message.choose')}
              accept=".xml,application/xml,text/xml"
              isDisabled={message.reading !== ''}
              onFile={message.take}
            />
          </div>
        )}
        {message.reading && (
          <p className="soft" role="status">
            {t('apply.message.reading', { file: message.reading })}
          </p>
        )}
        {message.fault && (
          <p className="field-error" role="alert">
            {t(`apply.message.fault.${message.fault}`, { most })}
          </p>
        )}
        {message.error !== undefined && <ErrorCard error={message.error} />}
        {imported && <MessageReport form={form} imported={imported} area={area} onUndo={message.undo} />}
      </div>
      <Modal
        open={waiting !== undefined}
        title={t('apply.message.overwrite')}
        okText={t('apply.message.overwrite.yes')}
        cancelText={t('apply.message.overwrite.no')}
        onOk={message.confirm}
        onCancel={message.refrain}
      >
        <p>
          {t('apply.message.overwrite.question', {
            number: waiting?.message.certificate || waiting?.file,
            lines: waiting?.message.lines.length,
          })}
        </p>
      </Modal>
    </Section>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { Drafted } from '@/features/law/editor/table_editor';
import { useCommand } from '@/shared/api/hooks';
import { AreaField, TextField } from '@/shared/ui/fields';
import { useReceipts } from '@/shared/ui/receipts';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { DESK, type ReformDetail } from '../types';
import { ContentForm, type Framing } from './content_form';

interface HandInProps {
  institution: string;
  drafted: Drafted;
  framing: Framing;
  onFraming: (framing: Framing) => void;
  // The draft that is edited; without it a new reform begins.
  edited?: ReformDetail;
}

// A draft goes to the desk: as a new reform, or as the next draft of one. From then on it is in the
// log, and no longer kept on this device.
export function HandIn({ institution, drafted, framing, onFraming, edited }: HandInProps) {
  const { t } = useTranslation('reforms');
  const navigate = useNavigate();
  const { keep } = useReceipts();
  const [id, setId] = useState('');
  const [reason, setReason] = useState('');
  const reform = edited?.reform ?? id.trim();
  const give = useCommand(`${DESK}/${edited ? 'edit_reform' : 'draft_reform'}`, (receipt) => {
    keep(receipt, t('act.done'));
    drafted.forget();
    void navigate(`/reforms/${encodeURIComponent(`${institution}.${reform}`)}`);
  });
  const isReady = drafted.text !== '' && reform !== '' && reason.trim() !== '' && framing.title.trim() !== '' && framing.territory.length > 0;
  const columns = [...drafted.sheet.inputs, ...drafted.sheet.outputs].map(({ name }) => name);
  const hand = () =>
    give.mutate({
      fields: {
        institution,
        reform,
        ...(edited && { based_on: edited.draft }),
        content: { ...framing, text: drafted.text },
        reason: reason.trim(),
      },
    });
  return (
    <form
      className="stack-small"
      onSubmit={(event) => {
        event.preventDefault();
        hand();
      }}
    >
      {!edited && <TextField label={t('reform.id')} hint={t('reform.id.hint')} value={id} onChange={setId} />}
      <ContentForm framing={framing} columns={columns} onChange={onFraming} />
      <AreaField label={t('act.reason')} value={reason} onChange={setReason} />
      {give.isError && <ErrorCard error={give.error} onRetry={hand} />}
      <p className="button-row">
        <button type="submit" className="solid-button" disabled={!isReady || give.isPending}>
          {t(edited ? 'act.edit_reform' : 'act.draft_reform')}
        </button>
        {drafted.text === '' && <span className="soft">{t('hand_in.unread')}</span>}
      </p>
    </form>
  );
}

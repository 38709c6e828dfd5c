import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import { Page, Section } from '@/shared/ui/page';
import { Asked, Empty } from '@/shared/ui/states';
import { ProofDropZone } from '../drop_zone';
import { usePinnedKey } from '@/shared/signed/pinned_key';
import { isCertificate } from '@/shared/signed/certificate';
import { CertificateView } from '../certificate_view';
import { readDropped, type ReceiptFile } from '../proof_file';
import { VerdictView } from '../verdict_view';
import { verifyProof } from '../verify';

// How a key looks; docs/formats/events.md has it whole.
const KEY_EXAMPLE = 'chongzuo+dc3bde85+ATtqJ7…';

// Events of one receipt that are looked at together.
const RECEIPT_EVENTS_MAX = 20;

interface Given {
  text: string;
  pinned: string;
}

function Verified({ text, pinned }: Given) {
  const { t } = useTranslation('log');
  if (isCertificate(text)) return <CertificateView note={text} pinned={pinned.trim()} />;
  const dropped = readDropped(text);
  if (dropped.kind === 'unreadable') {
    return (
      <Section>
        <Empty title={t('unreadable.title')}>
          {dropped.place ? t('unreadable.place', { place: dropped.place }) : t('unreadable.text')}
        </Empty>
      </Section>
    );
  }
  if (dropped.kind === 'receipt') return <OfReceipt receipt={dropped.receipt} pinned={pinned} />;
  return <VerdictView proof={dropped.proof} verdict={verifyProof(dropped.proof, pinned.trim())} />;
}

// The zone gives the proof; the browser checks it like any other.
function OfPosition({ position, pinned }: { position: number; pinned: string }) {
  const proof = useRead<unknown>(`/log/events/${position}`);
  return (
    <Asked query={proof}>
      {(answer) => <Verified text={JSON.stringify(answer)} pinned={pinned} />}
    </Asked>
  );
}

function OfReceipt({ receipt, pinned }: { receipt: ReceiptFile; pinned: string }) {
  const { t } = useTranslation('log');
  const count = Math.min(receipt.eventCount, RECEIPT_EVENTS_MAX);
  const [position, setPosition] = useState(receipt.firstPosition);
  return (
    <>
      <Section title={t('receipt.title')}>
        <p className="soft">{t('receipt.text', { number: receipt.eventCount })}</p>
        <div className="choices" role="group" aria-label={t('receipt.events')}>
          {Array.from({ length: count }, (_, index) => receipt.firstPosition + index).map((one) => (
            <button
              key={one}
              type="button"
              className="plain-button"
              aria-pressed={one === position}
              onClick={() => setPosition(one)}
            >
              {t('receipt.event', { position: one })}
            </button>
          ))}
        </div>
      </Section>
      <OfPosition key={position} position={position} pinned={pinned} />
    </>
  );
}

function AskZone({ onAsk }: { onAsk: (position: number) => void }) {
  const { t } = useTranslation('log');
  const [position, setPosition] = useState<number | null>(null);
  return (
    <div>
      <label className="field-label" htmlFor="position">
        {t('ask.label')}
      </label>
      <div className="field-row">
        <InputNumber id="position" min={0} precision={0} value={position} onChange={setPosition} />
        <Button disabled={position === null} onClick={() => position !== null && onAsk(position)}>
          {t('ask.send')}
        </Button>
      </div>
    </div>
  );
}

export default function ProofPage() {
  const { t } = useTranslation('log');
  const [pinned, setPinned] = usePinnedKey();
  const [text, setText] = useState('');
  const [query, setQuery] = useSearchParams();
  const asked = query.get('position');
  const position = asked !== null && /^\d{1,15}$/.test(asked) ? Number(asked) : undefined;
  const take = (given: string) => {
    setText(given);
    setQuery({}, { replace: true });
  };
  const ask = (wanted: number) => {
    setText('');
    setQuery({ position: String(wanted) });
  };
  return (
    <Page title={t('proof.title')} lead={t('proof.lead')}>
      <Section>
        <div className="proof-inputs">
          <ProofDropZone onText={take} />
          <div className="proof-fields">
            <div>
              <label className="field-label" htmlFor="pinned">
                {t('pinned.label')}
              </label>
              <Input
                id="pinned"
                value={pinned}
                spellCheck={false}
                placeholder={KEY_EXAMPLE}
                onChange={(event) => setPinned(event.target.value)}
              />
              <p className="soft hint">{t('pinned.hint')}</p>
            </div>
            <div>
              <label className="field-label" htmlFor="pasted">
                {t('paste.label')}
              </label>
              <Input.TextArea
                id="pasted"
                rows={3}
                value={text}
                spellCheck={false}
                className="pasted"
                onChange={(event) => take(event.target.value)}
              />
            </div>
            <AskZone onAsk={ask} />
          </div>
        </div>
      </Section>
      {text.trim() !== '' && <Verified text={text} pinned={pinned} />}
      {text.trim() === '' && position !== undefined && (
        <OfPosition key={position} position={position} pinned={pinned} />
      )}
    </Page>
  );
}

import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId, read } from '@/shared/api/client';
import { useCommand } from '@/shared/api/hooks';
import { useSession } from '@/shared/session/session';
import { TextField } from '@/shared/ui/fields';
import { UnsavedQuestion, useLeaveGuard } from '@/shared/ui/leave_guard';
import { Section } from '@/shared/ui/page';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { APPLY } from '../certificates/hand_over';
import { csvOf, type Bill } from './bill';
import { VERSIONS, type BillVersionRow, type KeptBillRow, type Opened } from './kept';
import { KeptBills } from './kept_bills';
import { VersionList } from './version_list';

interface SaveProps {
  bill: Bill;
  opened: Opened | undefined;
  isUnsaved: boolean;
  onSaved: (opened: Opened) => void;
}

// Saves the next version of what is opened, or what is written as a new bill.
function Save({ bill, opened, isUnsaved, onSaved }: SaveProps) {
  const { t } = useTranslation('treaty');
  const { me, actingFor } = useSession();
  const organisation = actingFor ?? me?.organisation.id ?? '';
  const [given, setGiven] = useState<{ of: string; name: string } | undefined>(undefined);
  const [remark, setRemark] = useState('');
  const [target, setTarget] = useState<Opened | undefined>(undefined);
  const save = useCommand('treaty/bills/save_bill', () => {
    setRemark('');
    if (target) onSaved(target);
  });
  const name = given && given.of === (opened?.key ?? '') ? given.name : (opened?.name ?? '');
  const send = (id: string, after: number) => {
    const text = csvOf(bill);
    setTarget({ key: `${organisation}:${id}`, bill: id, name: name.trim(), version: after + 1, latest: after + 1, text });
    save.mutate({
      fields: { organisation, bill: id, after_version: after, name: name.trim(), text, rates: [], remark: remark.trim() },
    });
  };
  const isNamed = name.trim() !== '' && !save.isPending;
  const isChanged = isUnsaved || name.trim() !== opened?.name;
  return (
    <>
      <p className="soft" role="status">
        {opened
          ? t(isUnsaved ? 'bills.opened.unsaved' : 'bills.opened', { name: opened.name, version: opened.version })
          : t('bills.not_saved')}
      </p>
      <div className="form-grid">
        <TextField label={t('bills.name')} value={name} onChange={(next) => setGiven({ of: opened?.key ?? '', name: next })} />
        <TextField label={t('bills.remark')} value={remark} onChange={setRemark} />
      </div>
      {save.isError && <ErrorCard error={save.error} />}
      <p className="button-row">
        {opened && (
          <button type="button" className="solid-button" disabled={!isNamed || !isChanged} onClick={() => send(opened.bill, opened.latest)}>
            {t('bills.save')}
          </button>
        )}
        <button type="button" className={opened ? 'plain-button' : 'solid-button'} disabled={!isNamed} onClick={() => send(newId(), 0)}>
          {t('bills.save_as')}
        </button>
      </p>
    </>
  );
}

interface KeepingProps {
  bill: Bill;
  opened: Opened | undefined;
  isUnsaved: boolean;
  onOpen: (opened: Opened) => void; // fills the editor
  onSaved: (opened: Opened) => void;
}

// The bill in the editor as one of those that the organisation keeps.
export function Keeping({ bill, opened, isUnsaved, onOpen, onSaved }: KeepingProps) {
  const { t } = useTranslation('treaty');
  // What goes into an application goes along with whoever leaves for it.
  const wouldLose = useCallback((path?: string) => isUnsaved && path !== APPLY, [isUnsaved]);
  const guard = useLeaveGuard(wouldLose);
  const [waiting, setWaiting] = useState<Opened | undefined>(undefined);
  const [fault, setFault] = useState<unknown>(undefined);
  const openNow = (next: Opened) => (isUnsaved ? setWaiting(next) : onOpen(next));
  const openVersion = (row: BillVersionRow, latest: number) =>
    openNow({ key: row.bill, bill: row.bill.slice(row.bill.indexOf(':') + 1), name: row.name, version: row.version, latest, text: row.text });
  const openLatest = (row: KeptBillRow) => {
    setFault(undefined);
    read<BillVersionRow>(`${VERSIONS}/${encodeURIComponent(`${row.key}:${row.version}`)}`).then(
      (version) => openVersion(version, row.version),
      setFault,
    );
  };
  return (
    <>
      {guard}
      <UnsavedQuestion
        isOpen={waiting !== undefined}
        title={t('unsaved')}
        onLeave={() => {
          if (waiting) onOpen(waiting);
          setWaiting(undefined);
        }}
        onStay={() => setWaiting(undefined)}
      />
      <Section title={t('bills.keep')}>
        <div className="stack-small">
          <Save bill={bill} opened={opened} isUnsaved={isUnsaved} onSaved={onSaved} />
          {opened && <VersionList key={opened.key} opened={opened} bill={bill} onOpen={(row) => openVersion(row, opened.latest)} />}
        </div>
      </Section>
      <Section title={t('bills.title')}>
        <div className="stack-small">
          {fault !== undefined && <ErrorCard error={fault} />}
          <KeptBills onOpen={openLatest} />
        </div>
      </Section>
    </>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { send } from '@/shared/api/client';
import { useCommand, useRead } from '@/shared/api/hooks';
import type { Page as Rows, Receipt } from '@/shared/api/types';
import { formatClockTime, useNow } from '@/shared/format/clock';
import { useDates, zoneToday } from '@/shared/format/dates';
import { typedDecimal } from '@/shared/format/decimal_sums';
import { useLawList } from '@/shared/goods/law_lists';
import { useLive } from '@/shared/live/use_live';
import { useSession } from '@/shared/session/session';
import { DataList, type Column } from '@/shared/ui/data_list';
import { Due } from '@/shared/ui/due';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { Page, Section } from '@/shared/ui/page';
import { ReceiptCard } from '@/shared/ui/receipt_card';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Asked, Empty } from '@/shared/ui/states';
import { readPlate } from '../gate/lane';
import { PhaseTag } from '../phase_tag';
import type { AppointmentRow, Slot } from '../types';

function Appointments() {
  const { t } = useTranslation('trade');
  const { instant } = useDates();
  const rows = useRead<Rows<AppointmentRow>>('/trade/gate/gate_appointment', { limit: 50 });
  const columns: Column<AppointmentRow>[] = [
    { name: 'key', title: t('field.batch_no'), isHead: true, cell: (row) => <span className="number">{row.key}</span> },
    { name: 'phase', title: t('consignment.phase'), cell: (row) => <PhaseTag phase={row.phase} /> },
    { name: 'pass', title: t('consignment.port'), cell: (row) => t(`port.${row.pass}`, row.pass) },
    { name: 'slot', title: t('slot.title'), cell: (row) => (row.slot_from ? instant(row.slot_from) : t('none')) },
    {
      name: 'vehicles',
      title: t('slot.vehicles'),
      numeric: true,
      cell: (row) => t('slot.passed_of', { passed: row.vehicles_passed, all: row.vehicles }),
    },
    {
      name: 'next',
      title: t('consignment.next'),
      cell: (row) =>
        row.next_action ? (
          <>
            {t(`actor.${row.next_actor}`, row.next_actor)} {t(`action.${row.next_action}`, row.next_action)}{' '}
            {row.next_by && <Due at={row.next_by} />}
          </>
        ) : (
          t('none')
        ),
    },
  ];
  return (
    <Section title={t('appointments.list')}>
      <Asked query={rows}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('appointments.empty')} />
          ) : (
            <DataList label={t('appointments.list')} columns={columns} rows={items} keyOf={(row) => row.key} />
          )
        }
      </Asked>
    </Section>
  );
}

interface SlotChoiceProps {
  slots: Slot[];
  chosen: Slot | undefined;
  onChoose: (slot: Slot) => void;
}

// Slots that are not offered stay visible: their reason is what a carrier wants to know.
function SlotChoice({ slots, chosen, onChoose }: SlotChoiceProps) {
  const { t } = useTranslation('trade');
  const now = useNow();
  // A slot that is over stays offered in the day's plan, and the gate refuses it.
  const offered = slots.filter(
    ({ standing, to }) => standing === 'offered' && new Date(to).getTime() > now,
  );
  const reasons = [...new Set(slots.map(({ standing }) => standing))].filter((one) => one !== 'offered');
  return (
    <div className="stack-small">
      {offered.length === 0 && <Empty title={t('slot.none')} />}
      <div className="slots" role="group" aria-label={t('slot.title')}>
        {offered.map((slot) => (
          <button
            key={slot.from}
            type="button"
            className="slot"
            aria-pressed={slot.from === chosen?.from}
            onClick={() => onChoose(slot)}
          >
            {formatClockTime(slot.from)}–{formatClockTime(slot.to)}
          </button>
        ))}
      </div>
      {reasons.length > 0 && (
        <ul className="soft slot-reasons">
          {reasons.map((reason) => (
            <li key={reason}>
              {t('slot.closed', {
                number: slots.filter(({ standing }) => standing === reason).length,
                reason: t(`slot.${reason}`, reason),
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Booking({ carrier }: { carrier: string }) {
  const { t } = useTranslation('trade');
  const passes = useLawList('gate.passes');
  const [pass, setPass] = useState('youyi');
  const [date, setDate] = useState(zoneToday);
  const [lane, setLane] = useState('manned');
  const [slot, setSlot] = useState<Slot | undefined>(undefined);
  const [batch, setBatch] = useState('');
  const [plate, setPlate] = useState('');
  const [driver, setDriver] = useState('');
  const [record, setRecord] = useState('');
  const [tare, setTare] = useState('');
  const [receipt, setReceipt] = useState<Receipt | undefined>(undefined);
  const slots = useRead<{ items: Slot[] }>('/trade/slots', { pass, date, lane_class: lane }, date !== '');
  const book = useCommand('trade/gate/book_appointment', setReceipt);
  const [failure, setFailure] = useState<unknown>(undefined);
  // Without a driver the lane is unmanned; a number leaves this page only to come back as its hash.
  const hashOfDriver = async () =>
    driver.trim()
      ? (await send<{ driver_id_hash: string }>('/trade/drivers', { document_no: driver })).driver_id_hash
      : '';
  const fieldsFor = (driverIdHash: string) => ({
    batch_no: batch.trim(),
    carrier,
    direction: 'in',
    pass,
    lane_class: lane,
    vehicles: [
      {
        plate: readPlate(plate),
        driver_id_hash: driverIdHash,
        record_valid_to: record,
        tare: { amount: typedDecimal(tare), unit: 'KGM' },
      },
    ],
    slot_from: slot?.from,
    slot_to: slot?.to,
  });
  const giveBooking = async () => {
    setFailure(undefined);
    try {
      book.mutate({ fields: fieldsFor(await hashOfDriver()) });
    } catch (error) {
      setFailure(error);
    }
  };
  const isReady = slot && batch.trim() && plate.trim() && record && typedDecimal(tare);
  const forget = <T,>(set: (value: T) => void) => (value: T) => {
    setSlot(undefined);
    set(value);
  };
  return (
    <Section title={t('slot.book')}>
      <div className="stack-small">
        <div className="form-grid">
          <ChoiceField
            label={t('consignment.port')}
            value={pass}
            options={passes.map((one) => ({ value: one, label: t(`port.${one}`, one) }))}
            onChange={forget(setPass)}
          />
          <TextField label={t('slot.date')} type="date" value={date} onChange={forget(setDate)} />
          <ChoiceField
            label={t('slot.lane_class')}
            value={lane}
            options={['manned', 'fast_record', 'unmanned'].map((one) => ({ value: one, label: t(`lane.${one}`) }))}
            onChange={forget(setLane)}
          />
        </div>
        <Asked query={slots} rows={2}>
          {({ items }) => <SlotChoice slots={items} chosen={slot} onChoose={setSlot} />}
        </Asked>
        <div className="form-grid">
          <TextField label={t('field.batch_no')} value={batch} onChange={setBatch} />
          <TextField label={t('gate.plate')} value={plate} onChange={setPlate} />
          <TextField label={t('slot.driver')} hint={t('slot.driver.hint')} value={driver} onChange={setDriver} />
          <TextField label={t('slot.record')} type="date" value={record} onChange={setRecord} />
          <TextField label={t('slot.tare')} isDecimal value={tare} onChange={setTare} />
        </div>
        <p className="button-row">
          <button
            type="button"
            className="solid-button"
            disabled={!isReady || book.isPending}
            onClick={() => void giveBooking()}
          >
            {t('slot.send')}
          </button>
        </p>
        {failure !== undefined && <ErrorCard error={failure} />}
        {book.isError && <ErrorCard error={book.error} />}
        {receipt && <ReceiptCard receipt={receipt} title={t('slot.done')} />}
      </div>
    </Section>
  );
}

function words(text: string): string[] {
  return text.split(/[\s,;]+/).filter(Boolean);
}

function Manifest() {
  const { t } = useTranslation('trade');
  const [batch, setBatch] = useState('');
  const [bills, setBills] = useState('');
  const [declarations, setDeclarations] = useState('');
  const [plate, setPlate] = useState('');
  const [container, setContainer] = useState('');
  const [lock, setLock] = useState('');
  const [weight, setWeight] = useState('');
  const [packages, setPackages] = useState('');
  const [hs, setHs] = useState('');
  const [goods, setGoods] = useState('');
  const [receipt, setReceipt] = useState<Receipt | undefined>(undefined);
  const file = useCommand('trade/gate/file_manifest', setReceipt);
  const fields = {
    batch_no: batch.trim(),
    master_bills: words(bills),
    declaration_ids: words(declarations),
    loads: [
      {
        plate: readPlate(plate),
        container_no: container.trim(),
        lock_no: lock.trim(),
        gross_weight: { amount: typedDecimal(weight), unit: 'KGM' },
        packages: /^\d+$/.test(packages) ? Number(packages) : 0,
      },
    ],
    goods: [{ hs_code: { code: hs.replace(/[.\s]/g, ''), edition: 'hs2022' }, name: goods.trim() }],
  };
  const isReady = batch.trim() && plate.trim() && typedDecimal(weight) && hs.trim();
  return (
    <Section title={t('manifest.title')}>
      <div className="stack-small">
        <div className="form-grid">
          <TextField label={t('field.batch_no')} value={batch} onChange={setBatch} />
          <TextField label={t('manifest.bills')} value={bills} onChange={setBills} />
          <TextField label={t('manifest.declarations')} value={declarations} onChange={setDeclarations} />
          <TextField label={t('gate.plate')} value={plate} onChange={setPlate} />
          <TextField label={t('gate.container')} value={container} onChange={setContainer} />
          <TextField label={t('gate.lock')} value={lock} onChange={setLock} />
          <TextField label={t('manifest.weight')} isDecimal value={weight} onChange={setWeight} />
          <TextField label={t('manifest.packages')} isDecimal value={packages} onChange={setPackages} />
          <TextField label={t('manifest.hs')} value={hs} onChange={setHs} />
          <TextField label={t('field.goods_name')} value={goods} onChange={setGoods} />
        </div>
        <p className="button-row">
          <button
            type="button"
            className="solid-button"
            disabled={!isReady || file.isPending}
            onClick={() => file.mutate({ fields })}
          >
            {t('manifest.send')}
          </button>
        </p>
        {file.isError && <ErrorCard error={file.error} />}
        {receipt && <ReceiptCard receipt={receipt} title={t('manifest.done')} />}
      </div>
    </Section>
  );
}

// For carriers: their batches, a slot for the next one, and its manifest.
export default function AppointmentsPage() {
  const { t } = useTranslation('trade');
  const { me, actingFor } = useSession();
  useLive('trade.gate');
  return (
    <Page title={t('appointments.title')} lead={t('appointments.lead')}>
      <Appointments />
      {me && <Booking carrier={actingFor ?? me.organisation.id} />}
      <Manifest />
    </Page>
  );
}

import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/shared/api/client';
import { useCommand, useRead } from '@/shared/api/hooks';
import type { Page as Rows } from '@/shared/api/types';
import { useDates } from '@/shared/format/dates';
import { typedDecimal } from '@/shared/format/decimal_sums';
import { keepShell } from '@/shared/live/offline_shell';
import { useLive } from '@/shared/live/use_live';
import { TextField } from '@/shared/ui/fields';
import { Page, Section } from '@/shared/ui/page';
import { ErrorCard } from '@/shared/ui/refusal_card';
import { Asked } from '@/shared/ui/states';
import { keepSetting, lightOf, readPlate, readSetting, stepOf, vehicleNow } from '../gate/lane';
import type { LaneSetting } from '../gate/lane';
import { OfflineBanner } from '../gate/offline/banner';
import { OfflineLane } from '../gate/offline/lane';
import { useOfflineGate } from '../gate/offline/use_offline_gate';
import { emptyReading, ReadingFields } from '../gate/reading';
import { ScanButton } from '../gate/scan';
import type { VehicleRow } from '../types';
import { EmergencyLift } from '../two_persons/emergency_lift';
import { Proposals } from '../two_persons/proposals';

// A reading that a person made or confirmed is certain.
const READ_BY_EYE_PPM = 1_000_000;

// The id of an event is the device's and stays the same until the zone accepted it.
function useEventId(device: string): [string, () => void] {
  const [id, setId] = useState(newId);
  return [`${device || 'tablet'}-${id.slice(0, 16)}`, () => setId(newId())];
}

function Arrival({ vehicle, setting }: { vehicle: VehicleRow; setting: LaneSetting }) {
  const { t } = useTranslation('trade');
  const [eventId, renew] = useEventId(setting.device);
  const [reading, setReading] = useState(() => emptyReading(vehicle.container_no));
  const arrive = useCommand('trade/gate/arrive', renew);
  const fields = {
    event_id: eventId,
    batch_no: vehicle.batch_no,
    lane: setting.lane,
    plate: vehicle.plate,
    container_no: reading.container.trim(),
    lock_no: reading.lock.trim(),
    lock_state: reading.lockState,
    ocr_confidence_ppm: READ_BY_EYE_PPM,
    measured_weight: { amount: typedDecimal(reading.weight), unit: 'KGM' },
    is_on_blacklist: false,
    is_driver_verified: reading.isVerified,
    is_cold: reading.isCold,
    is_stand_group_full: false,
    channel: reading.channel,
  };
  return (
    <form
      className="stack-small"
      onSubmit={(event) => {
        event.preventDefault();
        arrive.mutate({ fields });
      }}
    >
      <ReadingFields reading={reading} onChange={setReading} />
      <button
        type="submit"
        className="solid-button lane-button"
        disabled={arrive.isPending || !setting.lane || !typedDecimal(reading.weight)}
      >
        {t('gate.arrive')}
      </button>
      {!setting.lane && <p className="field-error">{t('gate.lane_needed')}</p>}
      {arrive.isError && <ErrorCard error={arrive.error} onRetry={() => arrive.mutate({ fields })} />}
    </form>
  );
}

function Leaving({ vehicle, setting }: { vehicle: VehicleRow; setting: LaneSetting }) {
  const { t } = useTranslation('trade');
  const [eventId, renew] = useEventId(setting.device);
  const leave = useCommand('trade/gate/leave', renew);
  const fields = { event_id: eventId, batch_no: vehicle.batch_no, plate: vehicle.plate };
  return (
    <div className="stack-small">
      <button
        type="button"
        className="solid-button lane-button"
        disabled={leave.isPending}
        onClick={() => leave.mutate({ fields })}
      >
        {t('gate.leave')}
      </button>
      {leave.isError && <ErrorCard error={leave.error} onRetry={() => leave.mutate({ fields })} />}
    </div>
  );
}

function Standing({ vehicle, setting }: { vehicle: VehicleRow; setting: LaneSetting }) {
  const { t } = useTranslation('trade');
  const { instant } = useDates();
  const step = stepOf(vehicle);
  return (
    <>
      <section className={`light light-${lightOf(vehicle)}`} role="status">
        <p className="light-plate">{vehicle.plate}</p>
        <p className="light-word">{t(`phase.${vehicle.phase}`, vehicle.phase)}</p>
        {vehicle.reason !== 'none' && (
          <p className="light-reason">{t(`gate_reason.${vehicle.reason}`, vehicle.reason)}</p>
        )}
        {vehicle.post !== 'none' && (
          <p className="light-post">{t('gate.post', { post: t(`post.${vehicle.post}`, vehicle.post) })}</p>
        )}
      </section>
      <dl className="facts">
        <div>
          <dt>{t('field.batch_no')}</dt>
          <dd>{vehicle.batch_no}</dd>
        </div>
        <div>
          <dt>{t('gate.container')}</dt>
          <dd>{vehicle.container_no || t('none')}</dd>
        </div>
        <div>
          <dt>{t('gate.weight_difference')}</dt>
          <dd>{vehicle.weight_difference || t('none')}</dd>
        </div>
        {vehicle.arrived_at && (
          <div>
            <dt>{t('gate.arrived_at')}</dt>
            <dd>{instant(vehicle.arrived_at)}</dd>
          </div>
        )}
      </dl>
      {step === 'arrive' && <Arrival key={vehicle.key} vehicle={vehicle} setting={setting} />}
      {step === 'leave' && <Leaving key={vehicle.key} vehicle={vehicle} setting={setting} />}
    </>
  );
}

// With network: the gate itself decides.
function OnlineLane({ plate, setting }: { plate: string; setting: LaneSetting }) {
  const { t } = useTranslation('trade');
  const found = useRead<Rows<VehicleRow>>('/trade/gate/gate_vehicle', { plate, limit: 50 });
  useLive('trade.gate');
  return (
    <Asked query={found}>
      {({ items }) => {
        const vehicle = vehicleNow(items);
        return vehicle ? (
          <Standing vehicle={vehicle} setting={setting} />
        ) : (
          <section className="light light-red" role="status">
            <p className="light-plate">{plate}</p>
            <p className="light-word">{t('gate.unknown')}</p>
            <p className="light-reason">{t('gate_reason.plate_not_in_batch')}</p>
          </section>
        );
      }}
    </Asked>
  );
}

function PlateForm({ onPlate }: { onPlate: (plate: string) => void }) {
  const { t } = useTranslation('trade');
  const [typed, setTyped] = useState('');
  return (
    <form
      className="plate-form"
      onSubmit={(event) => {
        event.preventDefault();
        onPlate(readPlate(typed));
      }}
    >
      <label htmlFor="plate">{t('gate.plate')}</label>
      <div className="plate-row">
        <input
          id="plate"
          className="plate-input"
          value={typed}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          onChange={(event) => setTyped(event.target.value)}
        />
        <button type="submit" className="solid-button lane-button" disabled={!typed.trim()}>
          {t('gate.find')}
        </button>
        <ScanButton
          onPlate={(text) => {
            setTyped(readPlate(text));
            onPlate(readPlate(text));
          }}
        />
      </div>
    </form>
  );
}

// The lane's tablet: a plate, a colour with its reason in large letters, one button. Without
// network it goes by its list.
export default function GatePage() {
  const { t } = useTranslation('trade');
  const [setting, setSetting] = useState(readSetting);
  // A plate that is asked for again is looked at anew.
  const [asked, setAsked] = useState({ plate: '', turn: 0 });
  const gate = useOfflineGate(setting.device);
  useEffect(keepShell, []);
  const set = (part: Partial<LaneSetting>) => {
    const next = { ...setting, ...part };
    setSetting(next);
    keepSetting(next);
  };
  const { plate, turn } = asked;
  return (
    <Page title={t('gate.title')}>
      {setting.device && gate.isReady && <OfflineBanner gate={gate} />}
      <PlateForm onPlate={(next) => setAsked({ plate: next, turn: turn + 1 })} />
      {plate && (
        <Section>
          {gate.isOnline ? (
            <OnlineLane key={plate} plate={plate} setting={setting} />
          ) : (
            gate.isReady && <OfflineLane key={`${plate}/${turn}`} gate={gate} plate={plate} />
          )}
        </Section>
      )}
      <Proposals desk="trade.lifts" />
      <Section title={t('gate.setting')}>
        <div className="form-grid">
          <TextField label={t('gate.lane')} value={setting.lane} onChange={(lane) => set({ lane: lane.trim() })} />
          <TextField
            label={t('gate.device')}
            value={setting.device}
            onChange={(device) => set({ device: device.trim() })}
          />
        </div>
        <EmergencyLift lane={setting.lane} plate={plate} />
      </Section>
    </Page>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { typedDecimal } from '@/shared/format/decimal_sums';
import { emptyReading, ReadingFields } from '../reading';
import { decideOffline, isInside, type Decision } from './decide';
import type { OfflineAct, OfflineReading } from './types';
import type { OfflineGate } from './use_offline_gate';

interface LaneProps {
  gate: OfflineGate;
  plate: string;
}

// A vehicle that is inside can only be on its way out.
function actFor({ gate, plate }: LaneProps): 'let_in' | 'let_out' {
  const { list, queue } = gate;
  const inside = list?.vehicles.some(
    (vehicle) => vehicle.plate === plate && isInside(vehicle, list, queue),
  );
  return inside ? 'let_out' : 'let_in';
}

function Light({ decision, plate, done }: { decision: Decision; plate: string; done?: OfflineAct | undefined }) {
  const { t } = useTranslation('trade');
  const { reason } = decision;
  const said = t(`offline.reason.${reason}`, t(`gate_reason.${reason}`, reason));
  const word = done ? `offline.done.${done}` : decision.isGreen ? 'offline.green' : 'offline.red';
  const isGreen = done ? done !== 'kept_out' : decision.isGreen;
  return (
    <section className={`light light-${isGreen ? 'green' : 'red'}`} role="status">
      <p className="light-plate">{plate}</p>
      <p className="light-word">{t(word)}</p>
      {!isGreen && <p className="light-reason">{said}</p>}
    </section>
  );
}

// The lane by the list alone: green opens, everything else stays closed, and what was done is
// recorded with one press.
export function OfflineLane({ gate, plate }: LaneProps) {
  const { t } = useTranslation('trade');
  const [done, setDone] = useState<{ decision: Decision; act: OfflineAct } | undefined>(undefined);
  const act = actFor({ gate, plate });
  const decision = decideOffline(gate.list, { plate, act }, gate.moment, gate.queue);
  const { vehicle } = decision;
  const [reading, setReading] = useState(() => emptyReading(vehicle?.container_no ?? ''));
  if (done) return <Light decision={done.decision} plate={plate} done={done.act} />;
  const finish = async (what: OfflineAct, read: OfflineReading | null) => {
    const told = { act: what, plate, batch_no: vehicle?.batch_no ?? '', answer: decision.answer };
    await gate.record(told, read);
    setDone({ decision, act: what });
  };
  const letIn = () =>
    finish('let_in', {
      container_no: reading.container.trim(),
      lock_no: reading.lock.trim(),
      lock_state: reading.lockState,
      measured_weight: { amount: typedDecimal(reading.weight) ?? '', unit: 'KGM' },
      is_driver_verified: reading.isVerified,
      is_cold: reading.isCold,
      channel: reading.channel,
    });
  return (
    <form
      className="stack-small"
      onSubmit={(event) => {
        event.preventDefault();
        void (act === 'let_in' ? letIn() : finish('let_out', null));
      }}
    >
      <Light decision={decision} plate={plate} />
      {vehicle && <p>{t('offline.batch', { batch: vehicle.batch_no })}</p>}
      {decision.isGreen && act === 'let_in' && (
        <>
          {vehicle?.lock_no && <p>{t('offline.lock', { lock: vehicle.lock_no })}</p>}
          <ReadingFields reading={reading} onChange={setReading} />
        </>
      )}
      <div className="button-row">
        {decision.isGreen && (
          <button
            type="submit"
            className="solid-button lane-button"
            disabled={act === 'let_in' && !typedDecimal(reading.weight)}
          >
            {t(`offline.act.${act}`)}
          </button>
        )}
        <button
          type="button"
          className="plain-button lane-button"
          onClick={() => void finish('kept_out', null)}
        >
          {t('offline.act.kept_out')}
        </button>
      </div>
    </form>
  );
}

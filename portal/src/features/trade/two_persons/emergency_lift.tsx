import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newId } from '@/shared/api/client';
import { Act } from '@/shared/ui/act';
import { ChoiceField, TextField } from '@/shared/ui/fields';

const PASSES = ['youyi', 'puzhai'];

// The arm in an emergency: it moves once a second person confirmed.
export function EmergencyLift({ lane, plate }: { lane: string; plate: string }) {
  const { t } = useTranslation('trade');
  const [pass, setPass] = useState('youyi');
  const [batch, setBatch] = useState('');
  const [id, setId] = useState(() => `L-${newId().slice(0, 10)}`);
  return (
    <Act
      label={t('lift.label')}
      question={t('lift.question')}
      done={t('lift.done')}
      command="trade/lifts/emergency_lift"
      reason={t('act.reason')}
      isGrave
      fieldsOf={(reason) => ({
        lift_id: id,
        pass,
        lane,
        reason,
        plate,
        batch_no: batch || null,
      })}
      onDone={() => setId(`L-${newId().slice(0, 10)}`)}
    >
      <ChoiceField
        label={t('lift.pass')}
        value={pass}
        options={PASSES.map((one) => ({ value: one, label: t(`pass.${one}`, one) }))}
        onChange={setPass}
      />
      <TextField label={t('lift.batch')} value={batch} onChange={setBatch} />
    </Act>
  );
}

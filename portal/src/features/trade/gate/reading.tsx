import { useTranslation } from 'react-i18next';
import { CheckField, ChoiceField, TextField } from '@/shared/ui/fields';

// What the lane reads of a vehicle, with network and without.
export interface Reading {
  weight: string;
  container: string;
  lock: string;
  lockState: string;
  isVerified: boolean;
  isCold: boolean;
  channel: string;
}

export const emptyReading = (container: string): Reading => ({
  weight: '',
  container,
  lock: '',
  lockState: 'none',
  isVerified: false,
  isCold: false,
  channel: 'green',
});

interface ReadingFieldsProps {
  reading: Reading;
  onChange: (reading: Reading) => void;
}

export function ReadingFields({ reading, onChange }: ReadingFieldsProps) {
  const { t } = useTranslation('trade');
  const set = (part: Partial<Reading>) => onChange({ ...reading, ...part });
  return (
    <>
      <div className="form-grid lane-form">
        <TextField
          label={t('gate.weight')}
          isDecimal
          isRequired
          value={reading.weight}
          onChange={(weight) => set({ weight })}
        />
        <TextField
          label={t('gate.container')}
          value={reading.container}
          onChange={(container) => set({ container })}
        />
        <TextField label={t('gate.lock')} value={reading.lock} onChange={(lock) => set({ lock })} />
        <ChoiceField
          label={t('gate.lock_state')}
          value={reading.lockState}
          options={['none', 'sealed', 'opened', 'broken'].map((state) => ({
            value: state,
            label: t(`lock.${state}`),
          }))}
          onChange={(lockState) => set({ lockState })}
        />
        <ChoiceField
          label={t('gate.channel')}
          value={reading.channel}
          options={['green', 'yellow', 'red'].map((one) => ({ value: one, label: t(`channel.${one}`) }))}
          onChange={(channel) => set({ channel })}
        />
      </div>
      <div className="button-row">
        <CheckField
          label={t('gate.driver_verified')}
          isChecked={reading.isVerified}
          onChange={(isVerified) => set({ isVerified })}
        />
        <CheckField label={t('gate.cold')} isChecked={reading.isCold} onChange={(isCold) => set({ isCold })} />
      </div>
    </>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { hasRole } from '@/shared/feature';
import { useSession } from '@/shared/session/session';
import { Act } from '@/shared/ui/act';
import { CheckField, TextField } from '@/shared/ui/fields';
import type { NamedText, RulingDetail } from './types';

interface OutputsProps {
  outputs: readonly NamedText[];
  onChange: (outputs: NamedText[]) => void;
}

function Outputs({ outputs, onChange }: OutputsProps) {
  return outputs.map(({ name, value }) => (
    <TextField
      key={name}
      label={name}
      value={value}
      onChange={(typed) => onChange(outputs.map((one) => (one.name === name ? { name, value: typed } : one)))}
    />
  ));
}

function Override({ ruling, onDone }: ActionsProps) {
  const { t } = useTranslation('treaty');
  const [outputs, setOutputs] = useState(ruling.outputs);
  return (
    <Act
      label={t('ruling.act.override')}
      question={t('ruling.act.override.question')}
      done={t('ruling.act.override.done', { case: ruling.made.case_name })}
      command="treaty/rulings/override_ruling"
      reason={t('ruling.reason')}
      fieldsOf={(reason) => ({ ruling: ruling.made.ruling, outputs, reason })}
      onDone={onDone}
      isGrave
    >
      <Outputs outputs={outputs} onChange={setOutputs} />
    </Act>
  );
}

function Answer({ ruling, onDone }: ActionsProps) {
  const { t } = useTranslation('treaty');
  const [isUpheld, setUpheld] = useState(true);
  const [outputs, setOutputs] = useState(ruling.outputs);
  return (
    <Act
      label={t('ruling.act.answer')}
      question={ruling.appeal?.grounds}
      done={t('ruling.act.answer.done', { case: ruling.made.case_name })}
      command="treaty/rulings/decide_appeal"
      reason={t('ruling.reason')}
      fieldsOf={(reason) => ({ ruling: ruling.made.ruling, outputs: isUpheld ? [] : outputs, reason })}
      onDone={onDone}
    >
      <CheckField label={t('ruling.act.answer.uphold')} isChecked={isUpheld} onChange={setUpheld} />
      {!isUpheld && <Outputs outputs={outputs} onChange={setOutputs} />}
    </Act>
  );
}

interface ActionsProps {
  ruling: RulingDetail;
  onDone: () => void;
}

// What the reader may do with the ruling as it stands. The desk decides: it refuses with the clause
// what is not open after all.
export function RulingActions({ ruling, onDone }: ActionsProps) {
  const { t } = useTranslation('treaty');
  const { me } = useSession();
  if (!me) return null;
  const isOpen = ruling.phase === 'made' || ruling.phase === 'overridden';
  const isOwn = hasRole(me, 'declarant');
  const isOffice = hasRole(me, 'zone_official');
  const words = { case: ruling.made.case_name };
  return (
    <div className="choices">
      {isOwn && isOpen && (
        <Act
          label={t('ruling.act.appeal')}
          question={t('ruling.act.appeal.question', words)}
          done={t('ruling.act.appeal.done', words)}
          command="treaty/rulings/appeal_ruling"
          reason={t('ruling.grounds')}
          fieldsOf={(grounds) => ({ ruling: ruling.made.ruling, grounds })}
          onDone={onDone}
        />
      )}
      {isOwn && ruling.phase === 'appealed' && (
        <Act
          label={t('ruling.act.withdraw')}
          question={t('ruling.act.withdraw.question', words)}
          done={t('ruling.act.withdraw.done', words)}
          command="treaty/rulings/withdraw_appeal"
          fieldsOf={() => ({ ruling: ruling.made.ruling })}
          onDone={onDone}
        />
      )}
      {isOffice && isOpen && <Override ruling={ruling} onDone={onDone} />}
      {isOffice && ruling.phase === 'appealed' && <Answer ruling={ruling} onDone={onDone} />}
    </div>
  );
}

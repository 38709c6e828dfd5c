import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { newId } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
import { useSession } from '@/shared/session/session';
import { Act } from '@/shared/ui/act';
import { ChoiceField, TextField } from '@/shared/ui/fields';

interface KeepRulingProps {
  institution: string;
  inputs: Record<string, string | boolean>;
}

// Asks that what was tried be decided for a case and kept: by the version in force at the case's
// place at that moment, which may say otherwise.
export function KeepRuling({ institution, inputs }: KeepRulingProps) {
  const { t } = useTranslation('law');
  const plan = useRead<{ areas: { id: string }[] }>('/oversight/tasks');
  const [caseName, setCaseName] = useState('');
  const [area, setArea] = useState('whole');
  const [kept, setKept] = useState<string>();
  const { me, actingFor } = useSession();
  const [id, setId] = useState(newId);
  // Ids begin with the applicant's own, and have 40 letters at most.
  const ruling = `${(actingFor ?? me?.organisation.id ?? '').slice(0, 24)}.${id.slice(0, 12)}`;
  return (
    <div className="keep-ruling">
      <div className="form-grid">
        <TextField label={t('keep.case')} value={caseName} onChange={setCaseName} />
        <ChoiceField
          label={t('keep.area')}
          value={area}
          options={['whole', ...(plan.data?.areas ?? []).map((one) => one.id)].map((one) => ({ value: one, label: t(`area.${one}`, one) }))}
          onChange={setArea}
        />
      </div>
      <p className="button-row trial-foot">
        <Act
          label={t('keep.ask')}
          question={t('keep.question', { case: caseName })}
          done={t('keep.done', { case: caseName })}
          command="treaty/rulings/ask_ruling"
          isDisabled={caseName.trim() === ''}
          fieldsOf={() => ({
            ruling,
            institution,
            case_name: caseName.trim(),
            area,
            pilot_group: '',
            facts: Object.entries(inputs).map(([name, value]) => ({ name, value: String(value) })),
          })}
          onDone={() => {
            setKept(ruling);
            setId(newId());
          }}
        />
        {kept && <Link to={`/rulings/${kept}`}>{t('keep.open')}</Link>}
      </p>
    </div>
  );
}

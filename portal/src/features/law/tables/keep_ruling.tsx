import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { newId } from '@/shared/api/client';
import { useRead } from '@/shared/api/hooks';
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
  const [area, setArea] = useState('');
  const [kept, setKept] = useState<string>();
  const [ruling, setRuling] = useState(() => newId());
  return (
    <div className="keep-ruling">
      <div className="form-grid">
        <TextField label={t('keep.case')} value={caseName} onChange={setCaseName} />
        <ChoiceField
          label={t('keep.area')}
          value={area}
          none={t('keep.no_area')}
          options={(plan.data?.areas ?? []).map(({ id }) => ({ value: id, label: t(`area.${id}`, id) }))}
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
            setRuling(newId());
          }}
        />
        {kept && <Link to={`/rulings/${kept}`}>{t('keep.open')}</Link>}
      </p>
    </div>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { choicesOf } from '@/features/law/tables/inputs';
import type { TableDetail } from '@/features/law/tables/types';
import { useRead } from '@/shared/api/hooks';
import { Act } from '@/shared/ui/act';
import { CheckField, ChoiceField, TextField } from '@/shared/ui/fields';
import { DESK, type ReformDetail, type ReviewFinding } from '../types';

const BLANK: ReviewFinding = {
  situation: '', group: 'none', has_legal_basis: false, ground: 'none', is_alternative_tested: false, has_end: false,
};

interface FindingFieldsProps {
  finding: ReviewFinding;
  number: number;
  choices: (column: string) => string[];
  onChange: (change: Partial<ReviewFinding>) => void;
}

function FindingFields({ finding, number, choices, onChange }: FindingFieldsProps) {
  const { t } = useTranslation('reforms');
  const options = (column: 'group' | 'ground') =>
    choices(column).map((value) => ({ value, label: t(`review.${column}.${value}`, value) }));
  return (
    <fieldset className="line-form">
      <legend>{t('review.situation', { number })}</legend>
      <TextField label={t('review.what')} value={finding.situation} onChange={(situation) => onChange({ situation })} />
      <ChoiceField label={t('review.group')} value={finding.group} options={options('group')} onChange={(group) => onChange({ group })} />
      {finding.group !== 'none' && (
        <>
          <CheckField
            label={t('review.has_legal_basis')}
            isChecked={finding.has_legal_basis}
            onChange={(has_legal_basis) => onChange({ has_legal_basis })}
          />
          <ChoiceField label={t('review.ground')} value={finding.ground} options={options('ground')} onChange={(ground) => onChange({ ground })} />
          <CheckField
            label={t('review.is_alternative_tested')}
            isChecked={finding.is_alternative_tested}
            onChange={(is_alternative_tested) => onChange({ is_alternative_tested })}
          />
          <CheckField label={t('review.has_end')} isChecked={finding.has_end} onChange={(has_end) => onChange({ has_end })} />
        </>
      )}
    </fieldset>
  );
}

// The checklist of the review: each situation that was looked at. The law's table decides each, and
// knows the choices.
export function ReviewForm({ detail }: { detail: ReformDetail }) {
  const { t } = useTranslation('reforms');
  const [findings, setFindings] = useState<ReviewFinding[]>([BLANK]);
  const table = useRead<TableDetail>('/law/tables/fair_competition_finding');
  const choices = (column: string) =>
    choicesOf(table.data?.table.inputs.find(({ name }) => name === column)?.allowed ?? '');
  return (
    <Act
      label={t('act.review_reform')}
      question={t('act.review_reform.question')}
      done={t('act.done')}
      command={`${DESK}/review_reform`}
      reason={t('act.reason')}
      isDisabled={!table.isSuccess}
      isIncomplete={findings.some(({ situation }) => situation.trim() === '')}
      fieldsOf={(reason) => ({ institution: detail.institution, reform: detail.reform, findings, reason })}
    >
      {findings.map((finding, at) => (
        <FindingFields
          key={at}
          finding={finding}
          number={at + 1}
          choices={choices}
          onChange={(change) => setFindings(findings.map((one, place) => (place === at ? { ...one, ...change } : one)))}
        />
      ))}
      <div className="choices">
        <button type="button" className="plain-button" onClick={() => setFindings([...findings, BLANK])}>
          {t('review.add')}
        </button>
        {findings.length > 1 && (
          <button type="button" className="plain-button" onClick={() => setFindings(findings.slice(0, -1))}>
            {t('review.remove')}
          </button>
        )}
      </div>
    </Act>
  );
}

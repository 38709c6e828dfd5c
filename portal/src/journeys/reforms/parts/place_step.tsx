import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Act } from '@/shared/ui/act';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { areasOf, DESK, instantOf, isLive, standingOf, type ReformDetail, type Term, type TermValue, type Versions } from '../types';

export type PlaceCommand = 'start_pilot' | 'adopt_reform' | 'replicate_reform';

interface ValuesProps {
  terms: readonly Term[];
  values: Record<string, string>;
  onChange: (values: Record<string, string>) => void;
}

// What an area sets for itself: a value for each term, within its bounds. What is left empty stays
// as the draft has it.
function Values({ terms, values, onChange }: ValuesProps) {
  const { t } = useTranslation('reforms');
  return terms.map((term) => (
    <TextField
      key={term.name}
      isDecimal
      label={t('terms.value', term)}
      hint={t('terms.bounds', term)}
      placeholder={term.initial}
      value={values[term.name] ?? ''}
      onChange={(value) => onChange({ ...values, [term.name]: value })}
    />
  ));
}

// The adoption that stands at exactly that area now, of whatever reform.
function replacedAt(versions: Versions | undefined, area: string, now: number): string {
  const standing = versions?.versions.findLast(
    (force) => force.kind !== 'pilot' && force.area === area && isLive(standingOf(force, now)),
  );
  return standing?.reform ?? '';
}

interface PlaceStepProps {
  detail: ReformDetail;
  command: PlaceCommand;
  versions: Versions | undefined;
  now: number;
}

// A step that puts the reform in force somewhere: where, for whom, when, with which values. Two
// persons sign it.
export function PlaceStep({ detail, command, versions, now }: PlaceStepProps) {
  const { t } = useTranslation('reforms');
  const areas = areasOf(detail.content.territory);
  const isPilot = command === 'start_pilot';
  const [area, setArea] = useState('');
  const [fields, setFields] = useState({ group: '', from: '', until: '' });
  const [values, setValues] = useState<Record<string, string>>({});
  const replaces = isPilot ? '' : replacedAt(versions, area, now);
  const missing = isPilot ? detail.missing_for_pilot : detail.missing_for_adoption;
  const set = (name: keyof typeof fields) => (value: string) => setFields((before) => ({ ...before, [name]: value }));
  const chosen: TermValue[] = Object.entries(values)
    .map(([name, value]) => ({ name, value: value.trim() }))
    .filter(({ value }) => value !== '');
  return (
    <Act
      label={t(`act.${command}`)}
      question={t(`act.${command}.question`)}
      done={t('act.done')}
      command={`${DESK}/${command}`}
      reason={t('act.reason')}
      isDisabled={missing.length > 0}
      isIncomplete={area === '' || (isPilot && fields.until === '')}
      fieldsOf={(reason) => ({
        institution: detail.institution,
        reform: detail.reform,
        area,
        from: instantOf(fields.from),
        ...(isPilot
          ? { group: fields.group.trim() || null, until: instantOf(fields.until) ?? '' }
          : { replaces: replaces || null }),
        values: chosen,
        reason,
      })}
    >
      <ChoiceField
        label={t('place.area')}
        value={area}
        none={t('choose')}
        options={areas.map((value) => ({ value, label: t(`area.${value}`, value) }))}
        onChange={setArea}
      />
      {isPilot && <TextField label={t('place.group')} hint={t('place.group.hint')} value={fields.group} onChange={set('group')} />}
      <TextField label={t('place.from')} hint={t('place.from.hint')} type="datetime-local" value={fields.from} onChange={set('from')} />
      {isPilot && <TextField label={t('place.until')} type="datetime-local" value={fields.until} onChange={set('until')} />}
      {replaces && <p className="note">{t('place.replaces.note', { reform: replaces })}</p>}
      <Values terms={detail.content.terms} values={values} onChange={setValues} />
    </Act>
  );
}

import { useTranslation } from 'react-i18next';
import { CheckField, ChoiceField } from '@/shared/ui/fields';
import { asksOf, type Answer } from './answer';
import { useListEntries, type ListEntry } from './entries';
import { ACTIVITIES_MAX, emptyActivity, withActivity, withEntryTold, withoutActivity, type ActivityText } from './form';
import { IndustryField } from './industry_field';
import type { PartProps } from './part';

const EXCEPTIONS = [
  'e_commerce', 'domestic_multi_party_communication', 'store_and_forward', 'call_centre', 'music',
  'legal_environment_information', 'other_market_survey',
];

interface EntriesFieldProps {
  field: 'entries' | 'other_than';
  activity: ActivityText;
  error: string | undefined;
  onChange: (entries: string[]) => void;
}

// Entries of the lists, those of the activity's own section first.
function EntriesField({ field, activity, error, onChange }: EntriesFieldProps) {
  const { t } = useTranslation('investment');
  const entries = useListEntries();
  const chosen = activity[field];
  const section = activity.industry.trim().slice(0, 1).toUpperCase();
  const isNear = ({ id }: ListEntry) => id.startsWith(section) && section !== '';
  const open = entries.filter(({ id }) => !chosen.includes(id));
  const ordered = [...open.filter(isNear), ...open.filter((one) => !isNear(one))];
  const wordsOf = (id: string) => {
    const gist = entries.find((one) => one.id === id)?.gist;
    return gist ? `${id} ${gist}` : id;
  };
  return (
    <div className="stack-tight">
      <ChoiceField
        label={t(`activity.${field}`)}
        hint={t(`activity.${field}.hint`)}
        error={error}
        value=""
        none={t('activity.entries.choose')}
        options={ordered.map(({ id }) => ({ value: id, label: wordsOf(id) }))}
        onChange={(id) => id && onChange([...chosen, id])}
      />
      {chosen.length > 0 && (
        <ul className="chips" aria-label={t(`activity.${field}`)}>
          {chosen.map((id) => (
            <li key={id}>
              {wordsOf(id)}
              <button
                type="button"
                aria-label={t('activity.entry.remove', { entry: id })}
                onClick={() => onChange(chosen.filter((one) => one !== id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function ActivityCard({ form, change, errorAt, at, answer }: PartProps & { at: number; answer: Answer | undefined }) {
  const { t } = useTranslation('investment');
  const activity = form.activities[at] ?? emptyActivity();
  const answered = answer?.activities[at];
  const set = (part: Partial<ActivityText>, field: string) =>
    change((now) => withActivity(now, at, part), field === 'industry' ? `activities ${at} industry` : undefined);
  const error = (field: string) => errorAt(`activities[${at}].${field}`);
  return (
    <fieldset className="line-form stack-small">
      <legend>{t('activity.no', { no: at + 1 })}</legend>
      <div className="activity-fields">
        <IndustryField
          label={t('activity.industry')}
          value={activity.industry}
          error={error('industry')}
          onChange={(industry) => set({ industry }, 'industry')}
        />
        <EntriesField field="entries" activity={activity} error={error('entries')} onChange={(entries) => set({ entries }, 'entries')} />
      </div>
      {answered &&
        asksOf(answered).map(({ citation: { clause }, text }) => (
          <div key={clause} className="note" role="status">
            <p>{text}</p>
            <p className="button-row">
              <button type="button" className="plain-button" onClick={() => change((now) => withEntryTold(now, at, clause, true))}>
                {t('activity.is_it', { entry: clause })}
              </button>
              <button type="button" className="plain-button" onClick={() => change((now) => withEntryTold(now, at, clause, false))}>
                {t('activity.is_not_it', { entry: clause })}
              </button>
            </p>
          </div>
        ))}
      <details open={activity.other_than.length + activity.exceptions.length > 0 || undefined}>
        <summary>{t('activity.more')}</summary>
        <div className="activity-fields more-fields">
          <EntriesField field="other_than" activity={activity} error={error('other_than')} onChange={(other) => set({ other_than: other }, '')} />
          <fieldset className="line-choice">
            <legend>{t('activity.exceptions')}</legend>
            {EXCEPTIONS.map((exception) => (
              <CheckField
                key={exception}
                label={t(`exception.${exception}`)}
                isChecked={activity.exceptions.includes(exception)}
                onChange={(isChecked) => {
                  const others = activity.exceptions.filter((one) => one !== exception);
                  set({ exceptions: isChecked ? [...others, exception] : others }, '');
                }}
              />
            ))}
            {error('exceptions') && <p className="field-error">{error('exceptions')}</p>}
          </fieldset>
        </div>
      </details>
      {form.activities.length > 1 && (
        <p className="button-row">
          <button type="button" className="plain-button" onClick={() => change((now) => withoutActivity(now, at))}>
            {t('activity.remove', { no: at + 1 })}
          </button>
        </p>
      )}
    </fieldset>
  );
}

// What the company is to do: classes, entries of the lists, or both.
export function ActivitiesPart(props: PartProps & { answer: Answer | undefined }) {
  const { t } = useTranslation('investment');
  const { form, change } = props;
  return (
    <div className="stack-small">
      {form.activities.map((_, at) => (
        <ActivityCard key={at} {...props} at={at} />
      ))}
      {form.activities.length < ACTIVITIES_MAX && (
        <p className="button-row">
          <button
            type="button"
            className="plain-button"
            onClick={() => change((now) => ({ ...now, activities: [...now.activities, emptyActivity()] }))}
          >
            {t('activity.add')}
          </button>
        </p>
      )}
    </div>
  );
}

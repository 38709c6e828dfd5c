import { useTranslation } from 'react-i18next';
import { CheckField, TextField } from '@/shared/ui/fields';
import { useLawList } from '@/shared/goods/law_lists';
import { useCountryNames } from './country_names';
import type { PeopleText, SecurityText } from './form';
import type { PartProps } from './part';
import { RowSelect } from './row_select';

function CitizenField({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  const { t } = useTranslation('investment');
  const { nameOf, groups } = useCountryNames();
  return (
    <div className="field">
      <span className="field-name" aria-hidden>
        {label}
      </span>
      <span className="select-box">
        <RowSelect
          label={label}
          value={value}
          valueLabel={nameOf(value)}
          groups={groups}
          none={t('people.untold')}
          isLate={false}
          onChange={onChange}
        />
      </span>
    </div>
  );
}

// Who leads the company: conditions of some entries are about them.
export function PeoplePart({ form, change, errorAt }: PartProps) {
  const { t } = useTranslation('investment');
  const { people } = form;
  const set = (field: keyof PeopleText) => (value: string) =>
    change((now) => ({ ...now, people: { ...now.people, [field]: value } }), `people ${field}`);
  return (
    <div className="stack-small">
      <h3>{t('people.title')}</h3>
      <p className="soft">{t('people.hint')}</p>
      <div className="form-grid">
        <CitizenField label={t('people.legal_representative')} value={people.legal_representative} onChange={set('legal_representative')} />
        <CitizenField label={t('people.head')} value={people.head} onChange={set('head')} />
        <TextField label={t('people.seats')} isDecimal value={people.seats} error={errorAt('people')} onChange={set('seats')} />
        <TextField label={t('people.chinese')} isDecimal value={people.chinese} onChange={set('chinese')} />
      </div>
    </div>
  );
}

// What the security review asks. Not told is not the same as told that there is nothing.
export function SecurityPart({ form, change, errorAt }: PartProps) {
  const { t } = useTranslation('investment');
  const fields = useLawList('investment.security_review.fields');
  const { security } = form;
  const set = (part: Partial<SecurityText>) => change((now) => ({ ...now, security: { ...now.security, ...part } }));
  return (
    <div className="stack-small">
      <h3>{t('security.title')}</h3>
      <CheckField label={t('security.told')} isChecked={security.isTold} onChange={(isTold) => set({ isTold })} />
      {security.isTold && (
        <>
          <fieldset className="line-choice security-fields">
            <legend>{t('security.fields')}</legend>
            {fields.map((field) => (
              <CheckField
                key={field}
                label={t(`security_field.${field}`, field)}
                isChecked={security.fields.includes(field)}
                onChange={(isChecked) => {
                  const others = security.fields.filter((one) => one !== field);
                  set({ fields: isChecked ? [...others, field] : others });
                }}
              />
            ))}
            {errorAt('security') && <p className="field-error">{errorAt('security')}</p>}
          </fieldset>
          <CheckField label={t('security.military')} isChecked={security.isMilitary} onChange={(isMilitary) => set({ isMilitary })} />
          <CheckField
            label={t('security.influence')}
            isChecked={security.hasDecisiveInfluence}
            onChange={(hasDecisiveInfluence) => set({ hasDecisiveInfluence })}
          />
          <CheckField label={t('security.veto')} isChecked={security.hasVeto} onChange={(hasVeto) => set({ hasVeto })} />
        </>
      )}
    </div>
  );
}

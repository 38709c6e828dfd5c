import { useTranslation } from 'react-i18next';
import { CheckField, ChoiceField, TextField } from '@/shared/ui/fields';
import { AREAS, type Content, type Term } from '../types';

export type Framing = Omit<Content, 'text'>;

const NO_TERM: Term = { name: '', column: '', initial: '', least: '', most: '' };

interface ContentFormProps {
  framing: Framing;
  columns: readonly string[];
  onChange: (framing: Framing) => void;
}

interface TermFieldsProps {
  term: Term;
  columns: readonly string[];
  onChange: (term: Term) => void;
  onRemove: () => void;
}

function TermFields({ term, columns, onChange, onRemove }: TermFieldsProps) {
  const { t } = useTranslation('reforms');
  return (
    <fieldset className="column-fields">
      <legend>{t('terms.one')}</legend>
      <TextField label={t('terms.name')} value={term.name} onChange={(name) => onChange({ ...term, name })} />
      <ChoiceField
        label={t('terms.column')}
        value={term.column}
        none={t('choose')}
        options={columns.map((name) => ({ value: name, label: name }))}
        onChange={(column) => onChange({ ...term, column })}
      />
      <TextField label={t('terms.initial')} isDecimal value={term.initial} onChange={(initial) => onChange({ ...term, initial })} />
      <TextField label={t('terms.least')} isDecimal value={term.least} onChange={(least) => onChange({ ...term, least })} />
      <TextField label={t('terms.most')} isDecimal value={term.most} onChange={(most) => onChange({ ...term, most })} />
      <button type="button" className="link-button" onClick={onRemove}>
        {t('terms.remove')}
      </button>
    </fieldset>
  );
}

// What a version says beside its table: its title, where it may be in force, and which numbers an
// area may set for itself.
export function ContentForm({ framing, columns, onChange }: ContentFormProps) {
  const { t } = useTranslation('reforms');
  const { territory, terms } = framing;
  const isWhole = territory.includes('whole');
  const setTerms = (next: Term[]) => onChange({ ...framing, terms: next });
  const toggle = (area: string) => (isOn: boolean) => {
    if (area === 'whole') return onChange({ ...framing, territory: isOn ? ['whole'] : [] });
    const others = territory.filter((one) => one !== area && one !== 'whole');
    onChange({ ...framing, territory: isOn ? [...others, area] : others });
  };
  return (
    <div className="stack-small">
      <TextField label={t('reform.name')} value={framing.title} onChange={(title) => onChange({ ...framing, title })} />
      <fieldset className="line-choice territory">
        <legend>{t('content.territory')}</legend>
        {AREAS.map((area) => (
          <CheckField
            key={area}
            label={t(`area.${area}`)}
            isChecked={area === 'whole' ? isWhole : isWhole || territory.includes(area)}
            onChange={toggle(area)}
          />
        ))}
      </fieldset>
      <p className="hint soft">{t('terms.lead')}</p>
      {terms.map((term, at) => (
        <TermFields
          key={at}
          term={term}
          columns={columns}
          onChange={(next) => setTerms(terms.map((one, place) => (place === at ? next : one)))}
          onRemove={() => setTerms(terms.filter((_, place) => place !== at))}
        />
      ))}
      <div className="choices">
        <button type="button" className="plain-button" onClick={() => setTerms([...terms, NO_TERM])}>
          {t('terms.add')}
        </button>
      </div>
    </div>
  );
}

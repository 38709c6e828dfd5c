import { useTranslation } from 'react-i18next';

interface GapPlace {
  field: string;
  line?: number; // from 0
}

interface GapsProps<Place extends GapPlace> {
  gaps: Place[];
  labelOf: (field: string) => string;
  complete: string; // what is said when nothing is lacking
  onGo: (place: Place) => void;
}

// What is still to be filled in; each leads to its step.
export function GapsList<Place extends GapPlace>({ gaps, labelOf, complete, onGo }: GapsProps<Place>) {
  const { t } = useTranslation('treaty');
  if (gaps.length === 0) return <p role="status">{complete}</p>;
  return (
    <div className="note">
      <p>{t('apply.gaps')}</p>
      <ul className="plain-list">
        {gaps.map((place) => (
          <li key={`${place.field}-${place.line}`}>
            <button type="button" className="link-button" onClick={() => onGo(place)}>
              {place.line !== undefined && `${t('line.nth', { no: place.line + 1 })} · `}
              {labelOf(place.field)}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

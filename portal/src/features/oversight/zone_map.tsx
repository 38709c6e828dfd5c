import { useTranslation } from 'react-i18next';
import { EDGES, LINES, PLACES, type Place } from './places';
import type { PlaceFlow } from './types';

const WIDTH = 760;
const HEIGHT = 570;

const POINTS = new Map([
  ...PLACES.map((place) => [place.id, place.at] as const),
  ...Object.entries(EDGES),
]);

function lineOf(through: readonly string[]): string {
  return through.map((id) => POINTS.get(id)?.join(' ')).join('L');
}

const LABELS: Record<Place['label'], { dx: number; dy: number; anchor: 'start' | 'middle' | 'end' }> = {
  left: { dx: -14, dy: 5, anchor: 'end' },
  right: { dx: 14, dy: 5, anchor: 'start' },
  above: { dx: 0, dy: -15, anchor: 'middle' },
  below: { dx: 0, dy: 25, anchor: 'middle' },
};

function Marker({ place }: { place: Place }) {
  switch (place.kind) {
    case 'area':
      return <circle r={10} className="map-area" />;
    case 'city':
      return <circle r={4} className="map-city" />;
    case 'sea_port':
      return <path d="M-7 6V-2L0-8 7-2V6Z" className="map-port" />;
    default:
      return <rect x={-5.5} y={-5.5} width={11} height={11} transform="rotate(45)" className="map-pass" />;
  }
}

interface PlaceMarkProps {
  place: Place;
  flow: PlaceFlow | undefined;
  onChoose: () => void;
  isChosen: boolean;
}

function PlaceMark({ place, flow, onChoose, isChosen }: PlaceMarkProps) {
  const { t } = useTranslation('oversight');
  const [x, y] = POINTS.get(place.id) ?? [0, 0];
  const label = LABELS[place.label];
  const name = t(`place.${place.id}`);
  const text = (
    <text x={label.dx} y={label.dy} textAnchor={label.anchor} className={`map-name map-name-${place.kind}`}>
      {name}
      {flow && <tspan className="map-count"> {flow.passed_today}</tspan>}
    </text>
  );
  if (!flow) {
    return (
      <g transform={`translate(${x} ${y})`}>
        <Marker place={place} />
        {text}
      </g>
    );
  }
  // The square root keeps the area, not the radius, in proportion.
  const radius = 9 + Math.sqrt(flow.passed_today) * 1.3;
  return (
    <g
      transform={`translate(${x} ${y})`}
      className={isChosen ? 'map-live chosen' : 'map-live'}
      role="button"
      tabIndex={0}
      aria-pressed={isChosen}
      aria-label={t('map.place', { place: name, passed: flow.passed_today, waiting: flow.waiting })}
      onClick={onChoose}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          onChoose();
        }
      }}
    >
      <circle r={radius} className="map-flow" />
      {flow.waiting > 0 && <circle r={radius + 4} className="map-waiting" />}
      <Marker place={place} />
      {text}
    </g>
  );
}

interface ZoneMapProps {
  flows: PlaceFlow[];
  chosen: string | undefined;
  onChoose: (place: string) => void;
}

// Points and lines only, and says so: no borders, no outlines, no claim.
export function ZoneMap({ flows, chosen, onChoose }: ZoneMapProps) {
  const { t } = useTranslation('oversight');
  return (
    <figure className="zone-map">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="group" aria-label={t('map.label')}>
        {LINES.map((line, index) => (
          <path key={index} d={`M${lineOf(line.through)}`} className={`map-line map-${line.kind}`} />
        ))}
        <text x={POINTS.get('north')?.[0]} y={24} textAnchor="middle" className="map-edge">
          {t('map.north')}
        </text>
        <text x={(POINTS.get('sea')?.[0] ?? 0) + 12} y={HEIGHT - 14} className="map-edge">
          {t('map.sea')}
        </text>
        {PLACES.map((place) => (
          <PlaceMark
            key={place.id}
            place={place}
            flow={flows.find((flow) => flow.place === place.id)}
            isChosen={chosen === place.id}
            onChoose={() => onChoose(place.id)}
          />
        ))}
      </svg>
      <figcaption>
        <ul className="map-legend">
          {(['area', 'port', 'pass', 'rail', 'road', 'corridor'] as const).map((kind) => (
            <li key={kind}>
              <svg width="22" height="14" aria-hidden>
                {kind === 'area' && <circle cx="11" cy="7" r="6" className="map-area" />}
                {kind === 'port' && <path d="M5 12V6l6-5 6 5v6Z" className="map-port" />}
                {kind === 'pass' && <path d="M11 1l6 6-6 6-6-6Z" className="map-pass" />}
                {!['area', 'port', 'pass'].includes(kind) && (
                  <path d="M0 7H22" className={`map-line map-${kind}`} />
                )}
              </svg>
              {t(`legend.${kind}`)}
            </li>
          ))}
        </ul>
        <p className="map-claim">{t('map.claim')}</p>
      </figcaption>
    </figure>
  );
}

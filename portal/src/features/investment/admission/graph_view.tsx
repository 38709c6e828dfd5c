import { memo, useEffect, useRef, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { countryName } from '@/shared/goods/countries';
import type { Answer } from './answer';
import { BOX, drawingOf, linesOf, type DrawnHolding, type DrawnParty } from './graph';
import { nameOf, type Form } from './form';

const SMALLEST = 0.7; // where there is less room, it scrolls

// A line that leaves and arrives upright.
function pathOf(points: DrawnHolding['points']): string {
  return points
    .map(({ x, y }, at) => {
      const before = points[at - 1];
      if (!before) return `M${x},${y}`;
      const middle = (before.y + y) / 2;
      return `C${before.x},${middle} ${x},${middle} ${x},${y}`;
    })
    .join(' ');
}

// Where a share is written: on the upper part of the line, so that shares of one owned stand apart.
function labelPlace([from, to]: DrawnHolding['points']) {
  if (!from || !to) return { x: 0, y: 0 };
  const part = 0.36;
  const bent = 3 * part * part - 2 * part * part * part; // across as the curve goes
  return { x: from.x + (to.x - from.x) * bent, y: from.y + (to.y - from.y) * part };
}

const kindOf = ({ isCircle, control }: DrawnHolding) =>
  `owner-line ${isCircle ? 'owner-circle' : control ? 'owner-control' : ''}`;

function HoldingWords({ holding }: { holding: DrawnHolding }) {
  const { t } = useTranslation('investment');
  const { x, y } = labelPlace(holding.points);
  const words = [holding.share, holding.control && t(`control.${holding.control}`, holding.control)]
    .filter(Boolean)
    .join(' · ');
  return (
    <text className={kindOf(holding)} x={x} y={y + 4} textAnchor="middle">
      {words || '?'}
    </text>
  );
}

function PartyBox({ party, share }: { party: DrawnParty; share: string | undefined }) {
  const { t, i18n } = useTranslation('investment');
  const lines = linesOf(party.name);
  const kind = party.isTarget ? 'owner-target' : `owner-${party.side}`;
  const country = party.country ? countryName(party.country, i18n.language) : t('country.unknown');
  const below = party.isTarget ? t('graph.target') : [country, share].filter(Boolean).join(' · ');
  return (
    <g className={`owner-box ${kind} ${party.isApart ? 'owner-apart' : ''}`} transform={`translate(${party.x},${party.y})`}>
      <title>{`${party.name} · ${below}`}</title>
      <rect width={BOX.width} height={BOX.height} rx={party.kind === 'person' ? 31 : 6} />
      {lines.map((line, at) => (
        <text key={at} className="owner-name" x={BOX.width / 2} y={(lines.length === 1 ? 27 : 20) + at * 17} textAnchor="middle">
          {line}
        </text>
      ))}
      <text className="owner-below" x={BOX.width / 2} y={53} textAnchor="middle">
        {linesOf(below, 24)[0]}
      </text>
    </g>
  );
}

// Of "1/3 (≈ 33.3333 %)" the box has room for the second.
const shortly = (share: string) => /\((≈ .+)\)$/.exec(share)?.[1] ?? share;

// Who stands behind the company. What the drawing shows is said in words as well, and stands in the tables.
export const GraphView = memo(function GraphView({ form, answer }: { form: Form; answer: Answer | undefined }) {
  const { t } = useTranslation('investment');
  const drawing = drawingOf(form);
  const shares = new Map(answer?.shares.holders.map(({ entity, share }) => [entity, shortly(share)]));
  // The target stands in the middle: a wide drawing is opened there.
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { current } = place;
    if (current) current.scrollLeft = (current.scrollWidth - current.clientWidth) / 2;
  }, [drawing.width]);
  const said = form.holdings
    .filter(({ owner, owned }) => owner && owned)
    .map(({ owner, owned, share }) =>
      t('graph.said', { owner: nameOf(form, owner), owned: nameOf(form, owned), share: share.trim() || '?' }),
    );
  return (
    <figure className="owners">
      <div ref={place} className="owners-scroll" role="region" tabIndex={0} aria-label={t('graph.label')}>
        <svg
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          style={{ '--drawn': `${drawing.width}px`, minWidth: drawing.width * SMALLEST } as CSSProperties}
          role="img"
          aria-label={[t('graph.label'), ...said].join(' ')}
        >
          {drawing.holdings.map((holding) => (
            <path key={holding.no} className={kindOf(holding)} d={pathOf(holding.points)} />
          ))}
          {drawing.holdings.map((holding) => (
            <HoldingWords key={holding.no} holding={holding} />
          ))}
          {drawing.parties.map((party) => (
            <PartyBox key={party.id} party={party} share={shares.get(party.id)} />
          ))}
        </svg>
      </div>
      <figcaption className="chart-legend">
        {(['home', 'foreign', 'unknown'] as const).map((side) => (
          <span key={side}>
            <span className={`swatch owner-swatch-${side}`} />
            {t(`side.${side}`)}
          </span>
        ))}
        <span className="soft">{t('graph.shares')}</span>
      </figcaption>
    </figure>
  );
});

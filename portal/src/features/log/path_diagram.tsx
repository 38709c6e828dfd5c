import { useTranslation } from 'react-i18next';
import { sameBytes, toHex } from '@/shared/signed/bytes';
import type { Path } from './verify';

const ROW = 66;
const BOX = { width: 132, height: 34 };
const CENTRE = 230;
const ASIDE = 158;
const TOP = 26;

const short = (bytes: Uint8Array) => `${toHex(bytes).slice(0, 12)}…`;

interface BoxProps {
  x: number;
  y: number;
  kind: string;
  text: string;
}

function Box({ x, y, kind, text }: BoxProps) {
  return (
    <g className={`node ${kind}`}>
      <rect x={x - BOX.width / 2} y={y} width={BOX.width} height={BOX.height} rx={5} />
      <text x={x} y={y + 22} textAnchor="middle">
        {text}
      </text>
    </g>
  );
}

// The way from the event's leaf up to the root: at each step a hash of the proof is put beside
// what was computed so far. At the top, what came out beside what the zone signed.
export function PathDiagram({ path }: { path: Path }) {
  const { t } = useTranslation('log');
  const { steps } = path;
  const computed = [path.from, ...steps.map((step) => step.result)];
  const isSame = sameBytes(computed.at(-1) ?? path.from, path.wanted);
  const yOf = (row: number) => TOP + (steps.length - row) * ROW;
  const height = yOf(0) + BOX.height + 26;
  const kindOf = (row: number) => (row < steps.length ? 'mine' : isSame ? 'yes' : 'no');
  return (
    <svg
      className="path-diagram"
      viewBox={`0 0 ${2 * CENTRE} ${height}`}
      role="img"
      aria-label={t(isSame ? 'path.label_same' : 'path.label_differs', { count: steps.length })}
    >
      <text x={CENTRE} y={16} textAnchor="middle" className="caption">
        {t(isSame ? 'path.root_same' : 'path.root_differs')}
      </text>
      {steps.map((step, row) => {
        const side = step.side === 'left' ? CENTRE - ASIDE : CENTRE + ASIDE;
        const y = yOf(row);
        return (
          <g key={row}>
            <path
              className="edge"
              d={`M${CENTRE} ${y}V${yOf(row + 1) + BOX.height}M${side} ${y}V${y - 16}H${CENTRE}`}
            />
            <Box x={side} y={y} kind="given" text={short(step.sibling)} />
          </g>
        );
      })}
      {computed.map((hash, row) => (
        <Box key={row} x={CENTRE} y={yOf(row)} kind={kindOf(row)} text={short(hash)} />
      ))}
      {!isSame && (
        <>
          <text x={CENTRE + ASIDE / 2} y={TOP + 24} textAnchor="middle" className="unequal">
            ≠
          </text>
          <Box x={CENTRE + ASIDE} y={TOP} kind="signed" text={short(path.wanted)} />
        </>
      )}
      <text x={CENTRE} y={height - 8} textAnchor="middle" className="caption">
        {t('path.leaf')}
      </text>
    </svg>
  );
}

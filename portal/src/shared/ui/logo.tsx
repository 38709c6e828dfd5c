// A sprig of osmanthus: two leaves, four-petalled flowers, and the tree's name.
const FLOWER = 'M0-4.2C2-6.6 4.4-4.4 2.4-2.4 4.4-4.4 6.6-2 4.2 0 6.6 2 4.4 4.4 2.4 2.4 4.4 4.4 2 6.6 0 4.2-2 6.6-4.4 4.4-2.4 2.4-4.4 4.4-6.6 2-4.2 0-6.6-2-4.4-4.4-2.4-2.4-4.4-4.4-2-6.6 0-4.2Z';

export function Sprig({ size = 36, leaf = '#7cc0b4' }: { size?: number; leaf?: string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
      <path d="M8 42C16 34 26 28 40 8" fill="none" stroke={leaf} strokeWidth="2" strokeLinecap="round" />
      <path d="M21 30C11 31 5 25 4 15c9 1 16 6 17 15Z" fill={leaf} />
      <path d="M27 25c10 4 17 1 20-7-9-3-17 0-20 7Z" fill={leaf} opacity=".82" />
      <g fill="#e9b93a">
        <path d={FLOWER} transform="translate(30 16) scale(.92)" />
        <path d={FLOWER} transform="translate(23 22) scale(.7) rotate(30)" />
        <path d={FLOWER} transform="translate(33 29) scale(.62) rotate(15)" />
      </g>
      <g fill="#8a5a00">
        <circle cx="30" cy="16" r="1" />
        <circle cx="23" cy="22" r=".8" />
        <circle cx="33" cy="29" r=".7" />
      </g>
    </svg>
  );
}

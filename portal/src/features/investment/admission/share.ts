// Exact shares of a whole, as an enquiry writes them: "52 %" with at most nine decimals, or "3/7".

export interface Fraction {
  top: bigint;
  bottom: bigint;
}

const PERCENT = /^(\d{1,3})(?:\.(\d{1,9}))?\s*%$/;
const RATIO = /^(\d{1,10})\s*\/\s*(\d{1,10})$/;
const DECIMALS_MAX = 9;

export const NOTHING: Fraction = { top: 0n, bottom: 1n };

function reduced({ top, bottom }: Fraction): Fraction {
  let [a, b] = [top, bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  return { top: top / a, bottom: bottom / a };
}

// Undefined where the text is no share; the zone says what is wrong with it.
export function readShare(text: string): Fraction | undefined {
  const percent = PERCENT.exec(text.trim());
  if (percent) {
    const decimals = percent[2] ?? '';
    return reduced({
      top: BigInt(`${percent[1]}${decimals}`),
      bottom: 100n * 10n ** BigInt(decimals.length),
    });
  }
  const [, top, bottom] = RATIO.exec(text.trim()) ?? [];
  if (top !== undefined && bottom !== undefined && BigInt(bottom) > 0n) {
    return reduced({ top: BigInt(top), bottom: BigInt(bottom) });
  }
  return text.trim() === '0' ? NOTHING : text.trim() === '1' ? { top: 1n, bottom: 1n } : undefined;
}

export function addShares(left: Fraction, right: Fraction): Fraction {
  return reduced({
    top: left.top * right.bottom + right.top * left.bottom,
    bottom: left.bottom * right.bottom,
  });
}

// "7.99 %" where nine decimals are exact, else "1/3".
export function printShare(share: Fraction): string {
  const { top, bottom } = reduced(share);
  for (let places = 0; places <= DECIMALS_MAX; places += 1) {
    const scaled = top * 100n * 10n ** BigInt(places);
    if (scaled % bottom !== 0n) continue;
    const digits = String(scaled / bottom).padStart(places + 1, '0');
    const whole = digits.slice(0, digits.length - places);
    return places === 0 ? `${whole} %` : `${whole}.${digits.slice(-places)} %`;
  }
  return `${top}/${bottom}`;
}

// How much of a hundred to draw, to a hundredth: a drawing needs no more. "1/3 (≈ 33.3333 %)" -> 33.33.
export function drawnPercent(text: string): number {
  const share = readShare(text.replace(/\s*\(.*\)$/, ''));
  return share ? Number((share.top * 10000n) / share.bottom) / 100 : 0;
}

import type { Quote } from '../types';
import type { Draft } from './draft';

function isProven(draft: Draft, no: number, agreement: string): boolean {
  const line = draft.lines[no - 1];
  return line?.agreement === agreement && line.proof.trim() !== '';
}

// Lines that claim a preference and name no proof of origin.
export function claimsWithoutProof(draft: Draft): { no: number; agreement: string }[] {
  return draft.lines.flatMap((line, at) =>
    line.agreement && !line.proof.trim() ? [{ no: at + 1, agreement: line.agreement }] : [],
  );
}

// Regimes that are open to a line and ask for a proof that it does not name. What no paper can
// win is not among them.
export function regimesToWin(
  draft: Draft,
  quote: Pick<Quote, 'lines'>,
): { no: number; regime: string; needs: string[] }[] {
  return quote.lines.flatMap(({ line_no: no, taxes }) =>
    taxes.regimes
      .filter(({ standing, proof_needs }) => standing !== 'does_not_apply' && proof_needs.length > 0)
      .filter(({ id }) => !isProven(draft, no, id))
      .map(({ id, proof_needs }) => ({ no, regime: id, needs: proof_needs })),
  );
}

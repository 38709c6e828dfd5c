import { expect, test } from 'vitest';
import type { Quote, Regime } from '../types';
import { emptyDraft, emptyLine, type Draft } from './draft';
import { claimsWithoutProof, regimesToWin } from './lacking';

function draftOf(agreement: string, proof: string): Draft {
  return { ...emptyDraft('d1'), lines: [{ ...emptyLine(), agreement, proof }] };
}

function quoteOf(...regimes: Partial<Regime>[]): Pick<Quote, 'lines'> {
  return { lines: [{ line_no: 1, taxes: { regimes } }] } as unknown as Pick<Quote, 'lines'>;
}

const OPEN: Partial<Regime> = { id: 'acfta', standing: 'unknown', proof_needs: ['certificate'] };

test('a claim without a proof is named by its line', () => {
  expect(claimsWithoutProof(draftOf('acfta', ' '))).toEqual([{ no: 1, agreement: 'acfta' }]);
  expect(claimsWithoutProof(draftOf('acfta', 'E26'))).toEqual([]);
  expect(claimsWithoutProof(draftOf('', ''))).toEqual([]);
});

test('a regime says what it needs until the line names the proof', () => {
  const open = [{ no: 1, regime: 'acfta', needs: ['certificate'] }];
  expect(regimesToWin(draftOf('', ''), quoteOf(OPEN))).toEqual(open);
  expect(regimesToWin(draftOf('rcep', 'R1'), quoteOf(OPEN))).toEqual(open);
  expect(regimesToWin(draftOf('acfta', 'E26'), quoteOf(OPEN))).toEqual([]);
});

test('what no paper can win, and what needs none, is not asked for', () => {
  const closed: Partial<Regime> = { ...OPEN, standing: 'does_not_apply' };
  const usual: Partial<Regime> = { id: 'mfn', standing: 'applies', proof_needs: [] };
  expect(regimesToWin(draftOf('', ''), quoteOf(closed, usual))).toEqual([]);
});

import { render } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import shared from '@/shared/texts/en.json';
import trade from '../texts/en.json';
import type { ClaimView } from '../types';
import { ClaimVerdict } from './claim_verdict';

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'en', ns: ['shared', 'trade'], defaultNS: 'shared', fallbackNS: 'shared', keySeparator: false,
    resources: { en: { shared, trade } }, interpolation: { escapeValue: false },
  }),
);

const kilograms = (amount: string) => ({ amount, unit: 'KGM' });
const test = (name: string, outcome: string, reason: string) => ({ test: name, outcome, reason, is_unverified: false });
const told = (claim: Partial<ClaimView>) =>
  render(
    <ClaimVerdict
      claim={{
        verdict: 'granted', tests: [], granted: kilograms('18600'), excess: kilograms('0'), reason: '', security_until: null,
        problem: null, is_unverified: false, ...claim,
      }}
    />,
  ).container;

describe('the verdict on a claim', () => {
  it('is secured where the law says so, whatever its tests found', () => {
    const shown = told({
      verdict: 'secured', reason: 'origin_differs', security_until: '2026-05-20',
      tests: [test('origin', 'failed', 'origin_differs'), test('direct_consignment', 'secured', 'direct_consignment_unproven')],
    });
    expect(shown.querySelector('.claim-secured')?.textContent).toMatch(
      /^preference against security · the declared origin is not the certified one · evidence by .*20/);
  });

  it('is granted in spite of a finding', () => {
    const shown = told({ tests: [test('hs_code', 'failed', 'hs_code_differs')] });
    expect(shown.querySelector('.claim-granted')?.textContent).toBe('preference granted');
  });

  it('is refused with the sentence of the refusal', () => {
    const title = 'The claim has an open point (e_origin_copy_absent), and no guarantee is taken in its place.';
    const shown = told({
      verdict: 'refused', reason: 'claim_guarantee_not_taken', problem: { type: '', title, status: 422 },
      tests: [test('origin', 'passed', '')],
    });
    expect(shown.querySelector('.claim-refused')?.textContent).toBe(`preference refused · ${title}`);
  });
});

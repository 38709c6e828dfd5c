import { render } from '@testing-library/react';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { beforeAll, describe, expect, it } from 'vitest';
import shared from '@/shared/texts/en.json';
import { ClaimState } from './claim_state';
import treaty from './texts/en.json';

beforeAll(() =>
  i18next.use(initReactI18next).init({
    lng: 'en', ns: ['shared', 'treaty'], defaultNS: 'shared', fallbackNS: 'shared', keySeparator: false,
    resources: { en: { shared, treaty } }, interpolation: { escapeValue: false },
  }),
);

const told = (state: string, reason: string, security_until: string | null = null) =>
  render(<ClaimState claim={{ state, reason, security_until }} />).container.textContent;

describe('where a claim stands', () => {
  it('is told with what decided, and the day of evidence while it is secured', () => {
    expect(told('secured', 'origin_differs', '2026-05-20')).toMatch(
      /^against security · the declared origin is not the certified one · evidence by .*20/);
    expect(told('forfeited', 'direct_consignment_failed', '2026-05-20')).toBe('forfeited · direct consignment was broken');
    expect(told('granted', '')).toBe('granted');
  });

  it('is told with the words of an officer, and with a code that has no words yet', () => {
    expect(told('under_verification', 'price: an outlier')).toBe('under verification · price: an outlier');
    expect(told('reclaimed', 'quite_new')).toBe('reclaimed · quite_new');
  });
});

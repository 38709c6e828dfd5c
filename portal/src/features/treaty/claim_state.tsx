import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { ClaimReason } from '@/shared/ui/claim_reason';
import type { ClaimRow } from './types';

// Where a claim stands, why, and until when evidence may follow.
export function ClaimState({ claim }: { claim: Pick<ClaimRow, 'state' | 'reason' | 'security_until'> }) {
  const { t } = useTranslation('treaty');
  const { day } = useDates();
  const { state, reason, security_until: until } = claim;
  return (
    <>
      {t(`claim.${state}`, state)}
      {reason && (
        <>
          {' · '}
          <ClaimReason reason={reason} />
        </>
      )}
      {state === 'secured' && until && ` · ${t('claim.until', { day: day(until) })}`}
    </>
  );
}

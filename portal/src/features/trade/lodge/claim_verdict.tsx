import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { ClaimReason } from '@/shared/ui/claim_reason';
import { useSentence } from '@/shared/texts/people';
import type { ClaimView } from '../types';

// What becomes of a claim of preference, why, and until when evidence may follow. A refusal has a
// sentence of its own.
export function ClaimVerdict({ claim }: { claim: ClaimView }) {
  const { t } = useTranslation('trade');
  const { day } = useDates();
  const sentenceOf = useSentence();
  const { verdict, reason, problem, security_until: until } = claim;
  return (
    <p className={`claim claim-${verdict}`}>
      {t(`claim.${verdict}`)}
      {(problem ?? reason) && (
        <>
          {' · '}
          {problem ? sentenceOf(problem) : <ClaimReason reason={reason} />}
        </>
      )}
      {until && ` · ${t('claim.until', { day: day(until) })}`}
    </p>
  );
}

import { useTranslation } from 'react-i18next';

// What decided a claim of preference, as the zone tells it: a code, or what an officer wrote. What
// the tests of the claim found is not asked: which of them decide is a table of the law.
export function ClaimReason({ reason }: { reason: string }) {
  const { t } = useTranslation();
  return <>{/^[a-z_]+$/.test(reason) ? t(`claim_reason.${reason}`, reason) : reason}</>;
}

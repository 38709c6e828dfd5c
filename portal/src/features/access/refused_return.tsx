import { useSearchParams } from 'react-router';
import { useRead } from '@/shared/api/hooks';
import { RefusalCard } from '@/shared/ui/refusal_card';
import type { OidcOffer } from './types';

// Explains why the return from an identity provider was refused (?refused=<code>), in the sentences
// of the zone. A code that the zone does not know is nobody's reason and shows nothing.
export function RefusedReturn() {
  const [query] = useSearchParams();
  const code = query.get('refused');
  const offer = useRead<OidcOffer>('/access/oidc', {}, code !== null);
  const reason = offer.data?.reasons.find((each) => each.code === code);
  if (!reason) return null;
  return (
    <RefusalCard
      problem={{
        type: `/problems/${reason.code}`,
        title: reason.sentence,
        status: 403,
        code: reason.code,
        remedy: reason.remedy,
      }}
    />
  );
}

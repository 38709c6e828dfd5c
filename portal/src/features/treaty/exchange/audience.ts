import type { Me } from '@/shared/api/types';
import { hasRole } from '@/shared/feature';

export const seesCopies = (me: Me) => hasRole(me, 'customs_officer', 'customs_supervisor', 'auditor');

// The zone's office keeps the register.
export const keepsPartners = (me: Me) => hasRole(me, 'administrator') && me.organisation.kind === 'zone_authority';

export const seesPartners = (me: Me) => seesCopies(me) || keepsPartners(me);

// A trader sees how its own proofs compare.
export const seesComparisons = (me: Me) => seesCopies(me) || hasRole(me, 'declarant', 'viewer');

export const seesExchange = (me: Me) => seesPartners(me) || seesComparisons(me);

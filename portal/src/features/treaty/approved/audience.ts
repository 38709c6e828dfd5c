import type { Me } from '@/shared/api/types';
import { hasRole } from '@/shared/feature';

export const isExporter = (me: Me) => hasRole(me, 'declarant');

// Customs alone is asked; other bodies that issue certificates are not.
export const decidesApprovals = (me: Me) => hasRole(me, 'issuing_officer') && me.organisation.kind === 'customs';

export const seesApproved = (me: Me) => isExporter(me) || decidesApprovals(me);

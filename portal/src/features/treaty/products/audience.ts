import type { Me } from '@/shared/api/types';
import { hasRole } from '@/shared/feature';

export const filesProducts = (me: Me) => hasRole(me, 'declarant');

export const reviewsProducts = (me: Me) => hasRole(me, 'issuing_officer');

export const seesProducts = (me: Me) => filesProducts(me) || reviewsProducts(me);

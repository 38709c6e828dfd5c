import type { components } from '@/shared/api/generated/treaty';

type Schemas = components['schemas'];

export const DESK = 'treaty/product_reviews';
export const PRODUCTS = `/${DESK}/product_review`;
export const STEPS = `/${DESK}/product_review_step`;
export const USES = `/${DESK}/product_use`;

export const PHASES = ['filed', 'accepted', 'returned', 'withdrawn'] as const;

export type ProductRow = Schemas['ProductReviewRow'];
export type StepRow = Schemas['ProductReviewStepRow'];
export type UseRow = Schemas['ProductUseRow']; // a line of an application that rests on a product

export const NEW = '/products/new';
export const pathOf = (key: string) => `/products/${encodeURIComponent(key)}`;
export const pathToFileAgain = (key: string) => `${NEW}?again=${encodeURIComponent(key)}`;

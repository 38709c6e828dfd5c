export const DESK = 'treaty/product_reviews';
export const PRODUCTS = `/${DESK}/product_review`;
export const STEPS = `/${DESK}/product_review_step`;
export const USES = `/${DESK}/product_use`;

export const PHASES = ['filed', 'accepted', 'returned', 'withdrawn'] as const;

export interface ProductRow {
  key: string; // "pingxiang_fruit:cane_sugar"
  organisation: string;
  product: string;
  phase: string;
  issuer: string;
  filing: number; // from 1
  agreement: string;
  destination: string;
  hs_code: { code: string; edition: string };
  name_zh: string;
  name_en: string;
  producer: string;
  process: string;
  bill: string;
  rates: string; // "7.1234 USD, 0.0491 JPY"
  bill_digest: string;
  criterion: string;
  basis: string;
  is_by_cumulation: boolean;
  is_by_tolerance: boolean;
  value_share: string | null;
  country_of_origin: string;
  rules_as_of: string;
  doubts: string; // "unverified, notes_not_loaded"
  words: string; // of the officer
  uses: number;
  changed_by: string;
  changed_at: string;
}

export interface StepRow {
  key: string;
  review: string; // key of its product
  step_no: number;
  step: string; // filed, accepted, returned, withdrawn
  filing: number;
  words: string;
  by: string;
  at: string;
}

// A line of an application that rests on a product.
export interface UseRow {
  key: string;
  review: string;
  certificate: string;
  line_no: number;
  organisation: string;
  issuer: string;
  filing: number; // that was accepted then
  name_zh: string;
  name_en: string;
  used_at: string;
}

export const NEW = '/products/new';
export const pathOf = (key: string) => `/products/${encodeURIComponent(key)}`;
export const pathToFileAgain = (key: string) => `${NEW}?again=${encodeURIComponent(key)}`;

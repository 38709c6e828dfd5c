// The names of the trade terms on the wire, in the order of a seller's growing duties.
export const INCOTERMS = [
  'exw',
  'fca',
  'fas',
  'fob',
  'cfr',
  'cif',
  'cpt',
  'cip',
  'dap',
  'dpu',
  'ddp',
] as const;

import type { components } from '@/shared/api/generated/law';

type Schemas = components['schemas'];
export type DecisionTable = Schemas['DecisionTableView'];
export type TableColumn = Schemas['TableColumnView'];
export type TableDetail = Schemas['DecisionTableDetail'];
export type TableRow = Schemas['DecisionRowView'];
export type Analysis = Schemas['AnalysisView'];
export type Finding = Schemas['FindingView'];
export type TermEnd = Schemas['TermAnswer'];
export type DecisionReceipt = Schemas['DecisionReceiptView'];

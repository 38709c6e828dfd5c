import type { components } from '@/shared/api/generated/treaty';

type Schemas = components['schemas'];
export type FenSum = Schemas['FenSum'];
export type StressRequest = Schemas['StressEnquiry'];
export type ImportSum = Schemas['ImportSum'];
export type StageSum = Schemas['StageSum'];
export type Concentration = Schemas['Concentration'];
export type StressPart = Schemas['StressPart'];
export type StressStage = Schemas['StressStage'];
export type StressAnswer = Schemas['StressAnswer'];

import { useTranslation } from 'react-i18next';
import { MoneyText, ShareText } from '@/shared/ui/amount';
import { formatDecimal } from '@/shared/format/decimal';
import type { Parameter } from './types';

const MONEY = /^(-?\d+(?:\.\d+)?) ([A-Z]{3})$/;

// A value as its kind is read: a share as percent, money with its currency, numbers with their unit.
export function ValueText({ parameter, value }: { parameter: Parameter; value: string }) {
  const { t, i18n } = useTranslation('law');
  const [, amount, currency] = MONEY.exec(value) ?? [];
  if (amount && currency) return <MoneyText money={{ amount, currency }} />;
  const unit = parameter.unit ? ` ${t(`unit.${parameter.unit}`, parameter.unit)}` : '';
  if (parameter.kind === 'rate') {
    return (
      <>
        <ShareText share={value} />
        {unit}
      </>
    );
  }
  return (
    <span className={parameter.kind === 'integer' ? 'figure' : undefined}>
      {parameter.kind === 'integer' ? formatDecimal(value, i18n.language) : t(`value.${value}`, value)}
      {unit}
    </span>
  );
}

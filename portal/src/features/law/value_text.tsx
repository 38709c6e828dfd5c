import { useTranslation } from 'react-i18next';
import { MoneyText } from '@/shared/ui/amount';
import { formatDecimal } from '@/shared/format/decimal';
import type { Parameter } from './types';
import { useUnitWord } from './unit_word';

const MONEY = /^([A-Z]{3}) (-?\d+(?:\.\d+)?)$/;

// A value as its kind is read: money with its currency, numbers with their unit.
export function ValueText({ parameter, value }: { parameter: Parameter; value: string }) {
  const { t, i18n } = useTranslation('law');
  const wordOf = useUnitWord();
  const [, currency, amount] = MONEY.exec(value) ?? [];
  if (amount && currency) return <MoneyText money={{ amount, currency }} />;
  const unit = parameter.unit ? ` ${wordOf(parameter.unit)}` : '';
  return (
    <span className={parameter.kind === 'integer' ? 'figure' : undefined}>
      {parameter.kind === 'integer' ? formatDecimal(value, i18n.language) : t(`value.${value}`, value)}
      {unit}
    </span>
  );
}

import { useTranslation } from 'react-i18next';
import type { Money, Quantity } from '@/shared/api/types';
import { formatDecimal, formatMoney, formatShare } from '@/shared/format/decimal';

export function MoneyText({ money }: { money: Money }) {
  const { i18n } = useTranslation();
  return <span className="figure">{formatMoney(money, i18n.language)}</span>;
}

export function QuantityText({ quantity }: { quantity: Quantity }) {
  const { t, i18n } = useTranslation();
  return (
    <span className="figure">
      {formatDecimal(quantity.amount, i18n.language)} {t(`unit.${quantity.unit}`, quantity.unit)}
    </span>
  );
}

// '18600 KGM', as a story says it.
export function QuantityWords({ text }: { text: string }) {
  const [amount = '', unit = ''] = text.split(' ');
  return <QuantityText quantity={{ amount, unit }} />;
}

export function ShareText({ share }: { share: string }) {
  const { i18n } = useTranslation();
  return <span className="figure">{formatShare(share, i18n.language)}</span>;
}

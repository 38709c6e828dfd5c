import { useTranslation } from 'react-i18next';
import { formatMoney } from '@/shared/format/decimal';
import { yuanOf } from '../unused/answer';
import type { FenSum } from './types';

interface SumTextProps {
  sum: FenSum;
  isChange?: boolean; // a plus is written then
}

// A sum in yuan, or that it is beyond what is counted.
export function SumText({ sum, isChange = false }: SumTextProps) {
  const { t, i18n } = useTranslation('treaty');
  if (sum.is_out_of_range) return <>{t('stress.out_of_range')}</>;
  const text = formatMoney(yuanOf(sum.fen), i18n.language);
  return <span className="figure stress-sum">{isChange && sum.fen > 0 ? text.replace(/\d/, '+$&') : text}</span>;
}

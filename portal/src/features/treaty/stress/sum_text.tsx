import { useTranslation } from 'react-i18next';
import { MoneyText } from '@/shared/ui/amount';
import { yuanOf } from '../unused/answer';
import type { FenSum } from './types';

interface SumTextProps {
  sum: FenSum;
  isChange?: boolean; // a plus is written then
}

// A sum in yuan, or that it is beyond what is counted.
export function SumText({ sum, isChange = false }: SumTextProps) {
  const { t } = useTranslation('treaty');
  if (sum.is_out_of_range) return <>{t('stress.out_of_range')}</>;
  return (
    <span className="stress-sum">
      {isChange && sum.fen > 0 && '+'}
      <MoneyText money={yuanOf(sum.fen)} />
    </span>
  );
}

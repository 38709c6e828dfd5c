import { useTranslation } from 'react-i18next';

interface FileButtonsProps {
  onCsv: () => void;
  onWorkbook: () => void;
  isBusy?: boolean;
}

// Takes a list along, as text or as a workbook.
export function FileButtons({ onCsv, onWorkbook, isBusy = false }: FileButtonsProps) {
  const { t } = useTranslation('treaty');
  return (
    <div className="choices">
      <button type="button" className="plain-button" disabled={isBusy} onClick={onCsv}>
        {t('approved.goods.csv')}
      </button>
      <button type="button" className="plain-button" disabled={isBusy} onClick={onWorkbook}>
        {t('approved.goods.xlsx')}
      </button>
    </div>
  );
}

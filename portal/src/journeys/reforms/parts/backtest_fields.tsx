import { FileTextOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { Sheet } from '@/features/law/editor/sheet';
import { columnLabel, useUnitWord } from '@/features/law/unit_word';
import { ChoiceField, TextField } from '@/shared/ui/fields';
import { TableDrop, type TableText } from '@/shared/ui/table_drop';
import type { BacktestQuestion } from '../types';
import { decisionsHead, moneyOutputs } from './backtest_cases';

// What the counter takes of a file in one request; larger ones are for the command line.
const CSV_BYTES_MAX = 15 * 1024 * 1024;

interface MoneyFieldsProps {
  sheet: Sheet | undefined;
  money: string;
  side: BacktestQuestion['side'];
  onMoney: (money: string) => void;
  onSide: (side: BacktestQuestion['side']) => void;
}

// Which output is summed, of those that are money, and who pays it.
export function MoneyFields({ sheet, money, side, onMoney, onSide }: MoneyFieldsProps) {
  const { t } = useTranslation('reforms');
  const wordOf = useUnitWord();
  const options = sheet && moneyOutputs(sheet.outputs).map((output) => ({ value: output.name, label: columnLabel(output, wordOf) }));
  return (
    <>
      {options && options.length > 0 && (
        <ChoiceField label={t('run.money')} value={money} options={options} none={t('run.money.none')} onChange={onMoney} />
      )}
      {!options && <TextField label={t('run.money')} hint={t('run.money.none')} value={money} onChange={onMoney} />}
      {money !== '' && (
        <ChoiceField
          label={t('run.side')}
          value={side}
          options={(['paid', 'received'] as const).map((value) => ({ value, label: t(`run.side.${value}`) }))}
          onChange={(value) => onSide(value === 'received' ? 'received' : 'paid')}
        />
      )}
    </>
  );
}

export function Csv({ sheet, csv, onCsv }: { sheet: Sheet | undefined; csv: TableText | undefined; onCsv: (csv: TableText | undefined) => void }) {
  const { t } = useTranslation('reforms');
  return (
    <>
      <TableDrop
        icon={<FileTextOutlined aria-hidden />}
        text={t('run.drop')}
        choose={t('law:editor.choose')}
        accept=".csv"
        bytesMax={CSV_BYTES_MAX}
        onFile={() => onCsv(undefined)}
        onText={onCsv}
      >
        {sheet && (
          <p className="soft">
            {t('run.head')} <code className="csv-head">{decisionsHead(sheet.inputs)}</code>
          </p>
        )}
      </TableDrop>
      {csv && !csv.sheet && <p role="status">{t('run.read', { name: csv.name })}</p>}
    </>
  );
}

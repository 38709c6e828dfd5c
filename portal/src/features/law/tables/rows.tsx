import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNarrow } from '@/shared/ui/use_narrow';
import { Grid } from './grid';
import { GridList } from './grid_list';
import type { DecisionReceipt, TableDetail } from './types';

const COLUMNS_SEEN = 6; // of a table that needs no other form on a desk

// The rows as a grid or one below the other, as the reader likes; a phone has no room for a grid.
export function Rows({ detail, receipt }: { detail: TableDetail; receipt: DecisionReceipt | undefined }) {
  const { t } = useTranslation('law');
  const isNarrow = useNarrow();
  const [chosen, setChosen] = useState<'grid' | 'list' | undefined>(undefined);
  const form = chosen ?? (isNarrow ? 'list' : 'grid');
  const { inputs, outputs } = detail.table;
  return (
    <>
      {(isNarrow || inputs.length + outputs.length > COLUMNS_SEEN) && (
        <div className="choices" role="group" aria-label={t('grid.form')}>
          {(['grid', 'list'] as const).map((one) => (
            <button key={one} type="button" className="plain-button" aria-pressed={form === one} onClick={() => setChosen(one)}>
              {t(`grid.form.${one}`)}
            </button>
          ))}
        </div>
      )}
      {form === 'grid' ? <Grid detail={detail} receipt={receipt} /> : <GridList detail={detail} receipt={receipt} />}
    </>
  );
}

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDates } from '@/shared/format/dates';
import { workbookBlob } from '@/shared/format/read_table';
import { csvOf } from '@/shared/format/table_file';
import { useAgreementTitle } from '@/shared/goods/law_choices';
import { Act } from '@/shared/ui/act';
import { DataList, type Column } from '@/shared/ui/data_list';
import { CheckField, TextField } from '@/shared/ui/fields';
import { Section } from '@/shared/ui/page';
import { Asked, Empty } from '@/shared/ui/states';
import { saveFile } from '@/shared/ui/save_file';
import { FileButtons } from '../file_buttons';
import { GoodForm } from './good_form';
import { linesOf } from './goods_file';
import { GoodsImport } from './goods_import';
import { matchesGood, useGoods } from './read_all';
import type { GoodRow } from './types';

const SHOWN = 25;

function useColumns(isOwn: boolean): Column<GoodRow>[] {
  const { t } = useTranslation('treaty');
  const { instant } = useDates();
  const titleOf = useAgreementTitle();
  const withdraw = (row: GoodRow) => (
    <Act
      label={t('approved.good.withdraw')}
      question={t('approved.good.withdraw.question', { name: row.name_zh })}
      done={t('approved.good.withdrawn.done', { name: row.name_zh })}
      command="treaty/approved_exporters/withdraw_good"
      fieldsOf={() => ({ approved_exporter: row.exporter, good_no: row.good_no })}
    />
  );
  return [
    { name: 'good', title: t('certificate.line'), isHead: true, cell: (row) => `${row.good_no} · ${row.name_zh}` },
    { name: 'name_en', title: t('approved.good.name_en'), cell: (row) => row.name_en },
    { name: 'hs', title: 'HS', cell: (row) => <code>{row.hs_code.code}</code> },
    { name: 'agreement', title: t('proof.agreement'), cell: (row) => titleOf(row.agreement) },
    { name: 'filed_at', title: t('approved.good.filed_at'), cell: (row) => <span className="figure">{instant(row.filed_at)}</span> },
    {
      name: 'acts',
      title: t('proof.phase'),
      cell: (row) => (row.is_withdrawn ? t('approved.good.is_withdrawn') : isOwn ? withdraw(row) : t('approved.good.is_filed')),
    },
  ];
}

function Downloads({ goods, exporter }: { goods: readonly GoodRow[]; exporter: string }) {
  const name = `${exporter}_goods`;
  const csv = () => saveFile(new Blob([`\uFEFF${csvOf(linesOf(goods))}`], { type: 'text/csv' }), `${name}.csv`);
  const xlsx = () => void workbookBlob(linesOf(goods), 'goods').then((blob) => saveFile(blob, `${name}.xlsx`));
  return <FileButtons onCsv={csv} onWorkbook={xlsx} />;
}

interface GoodsProps {
  exporter: string;
  isOwn: boolean;
  mayFile: boolean;
}

// The goods that the exporter filed: found, added one by one or from a file, withdrawn, taken along.
export function GoodsView({ exporter, isOwn, mayFile }: GoodsProps) {
  const { t } = useTranslation('treaty');
  const goods = useGoods(exporter);
  const [words, setWords] = useState('');
  const [showsAll, setShowsAll] = useState(false);
  const [pages, setPages] = useState(1);
  const columns = useColumns(isOwn);
  const standing = (goods.data ?? []).filter(({ is_withdrawn }) => !is_withdrawn);
  const matching = ((showsAll ? goods.data : standing) ?? []).filter((one) => matchesGood(one, words));
  const search = (text: string) => {
    setWords(text);
    setPages(1);
  };
  return (
    <Section
      title={t('approved.goods')}
      extra={standing.length > 0 && <Downloads goods={standing} exporter={exporter} />}
    >
      <div className="stack-small">
        {isOwn && mayFile && (
          <>
            <details className="approved-add" open={standing.length === 0}>
              <summary>{t('approved.good.add')}</summary>
              <GoodForm exporter={exporter} />
            </details>
            <details className="approved-add">
              <summary>{t('approved.import')}</summary>
              <GoodsImport exporter={exporter} filed={standing} />
            </details>
          </>
        )}
        <Asked query={goods}>
          {(all) =>
            all.length === 0 ? (
              <Empty title={t('approved.goods.empty')} />
            ) : (
              <>
                <TextField className="short-field" label={t('approved.goods.search')} type="search" value={words} onChange={search} />
                {standing.length < all.length && (
                  <CheckField label={t('approved.goods.show_withdrawn')} isChecked={showsAll} onChange={setShowsAll} />
                )}
                <p className="soft" role="status">
                  {t('approved.goods.found', { count: matching.length })}
                </p>
                <DataList label={t('approved.goods')} columns={columns} rows={matching.slice(0, pages * SHOWN)} keyOf={(row) => row.key} />
                {matching.length > pages * SHOWN && (
                  <p className="button-row">
                    <button type="button" className="plain-button" onClick={() => setPages(pages + 1)}>
                      {t('approved.goods.more')}
                    </button>
                  </p>
                )}
              </>
            )
          }
        </Asked>
      </div>
    </Section>
  );
}
